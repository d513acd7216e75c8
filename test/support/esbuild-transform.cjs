// TypeScript for jest, by the same esbuild that builds the add-on.
const { transformSync } = require('esbuild');

module.exports = {
  process(source, file) {
    const { code } = transformSync(source, {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      // Jest's own module system has no import(), so what is imported late is required instead.
      supported: { 'dynamic-import': false },
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcefile: file,
      sourcemap: 'inline',
      define: { ADD_ON_VERSION: '"0.0.0-test"' },
    });
    return { code };
  },
};
