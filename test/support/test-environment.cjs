// The world of each test file: jest's own for Node, made cheaper. Jest evaluates every module anew for each test file,
// itself included; here it at least compiles it only once in a process, and what is left of a file is taken down.
const { AsyncLocalStorage } = require('node:async_hooks');
const path = require('node:path');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');
const { chooseProcessors } = require('./one-processor.cjs');

const compileFunction = vm.compileFunction;
/** What a process has compiled, by file and parameters: with its source, because a file may be transformed differently. */
const compiled = new Map();

/**
 * As Node does it, but a source that was compiled before is only bound to the context of the file that asks for it. What
 * a module's functions became when they first ran is kept by V8 with the script; values are not.
 */
vm.compileFunction = (source, parameters, options) => {
  // What imports later needs to know for whom it was compiled.
  if (options?.parsingContext === undefined || source.includes('import(')) {
    return compileFunction(source, parameters, options);
  }
  const { filename, parsingContext } = options;
  const key = [filename, ...parameters].join('\n');
  let known = compiled.get(key);
  if (known?.source !== source) {
    const head = `(function(${parameters.join(',')}){`;
    const script = new vm.Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
    known = { source, script };
    compiled.set(key, known);
  }
  return known.script.runInContext(parsingContext);
};

/** The storages that something was run in since the last test file. */
const used = new Set();
for (const method of ['run', 'enterWith']) {
  const original = AsyncLocalStorage.prototype[method];
  AsyncLocalStorage.prototype[method] = function (...given) {
    used.add(this);
    return original.apply(this, given);
  };
}

const root = path.join(__dirname, '../..');

/** Whether a frame of a stack is in a file that was transformed. */
const isTransformed = (frame) => {
  const file = frame.getFileName();
  return typeof file === 'string' && file.startsWith(root) && !file.includes('node_modules');
};

/**
 * A stack is put in terms of the sources where a frame of it is in one of them: Playwright reads a stack of its own at
 * each message to the browser, and jest would look for a source map of each frame.
 */
function mapStacksOfSources() {
  const mapped = Error.prepareStackTrace;
  Error.prepareStackTrace = (error, frames) =>
    frames.some(isTransformed)
      ? mapped(error, frames)
      : [`${error.name}: ${error.message}`, ...frames].join('\n    at ');
}

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    chooseProcessors(context.testPath);
  }

  async setup() {
    await super.setup();
    mapStacksOfSources();
  }

  /** Jest runs each test in a storage of its file's, and Node 20 asks every one of them at each promise ever after. */
  async teardown() {
    for (const storage of used) storage.disable();
    used.clear();
    await super.teardown();
  }
};
