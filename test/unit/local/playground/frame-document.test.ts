import { callableFunctions, frameDocument } from '../../../../local/playground/frame-document';

const FACTS = {
  pagePort: 6464,
  functionNames: ['getState', 'saveApiKey'],
  simulatedStorage: 'https://storage.example.com',
};

describe('the document of a frame', () => {
  test('has the playground’s script before any of its own, and keeps its doctype first', () => {
    const html = '<!DOCTYPE html><html lang="en"><head><script>google.script.run</script></head></html>';
    const document = frameDocument(html, FACTS);
    expect(document).toMatch(/^<!DOCTYPE html><html lang="en"><head><script src="\/frame\.js"/);
    expect(document.replace(/<script src="\/frame\.js".*?<\/script>/, '')).toBe(html);
  });

  test('needs neither head nor html', () => {
    expect(frameDocument('<p>Hello</p>', FACTS)).toMatch(
      /^<script src="\/frame\.js".*<\/script><p>Hello<\/p>$/,
    );
    expect(frameDocument('<!doctype html><p>Hello', FACTS)).toMatch(/^<!doctype html><script .*<p>Hello$/);
  });

  test('does not take a header for a head', () => {
    expect(frameDocument('<header>Hello</header>', FACTS)).toMatch(/^<script/);
  });

  test('tells the script where the page is and what it may call', () => {
    const document = frameDocument('', FACTS);
    expect(document).toContain('data-page-port="6464"');
    expect(document).toContain('data-function-names="getState saveApiKey"');
  });
});

test('google.script.run sees top-level functions whose name does not end in an underscore', () => {
  const code =
    'var x = (() => {\n  function inner() {}\n})();\nfunction getState() { return 1; }\nfunction hidden_() {}\n';
  expect(callableFunctions(code)).toEqual(['getState']);
});
