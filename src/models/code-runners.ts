/** What runs text as a program: the language itself, Node's own modules, sandboxes and evaluators of expressions. */
import type { Library, Place } from './types';

const first: Place = { argument: 0 };
const code = { kind: 'code.text', at: first } as const;
/** Takes a function as well, which is what is mostly meant. */
const codeOrFunction = { ...code, facts: { orFunction: true } } as const;
const expression = { kind: 'code.expression', at: first } as const;

export const languageItself: Library = {
  packages: [],
  read: 'Node 20.20.2',
  sinks: [
    { ...code, on: 'globalThis.exports', call: ['eval', 'execScript'] },
    // Parameters are parsed, too: `new Function('a = evil()', 'return a')`.
    { on: 'globalThis.exports', call: 'Function', kind: 'code.text', at: { argumentsFrom: 0 } },
    { on: 'globalThis.exports', new: 'Function', kind: 'code.text', at: { argumentsFrom: 0 } },
    {
      ...codeOrFunction,
      on: 'globalThis.exports',
      call: ['setTimeout', 'setInterval', 'setImmediate'],
      computed: true,
    },
    { on: 'globalThis.exports', call: 'require', kind: 'code.module', at: first, computed: true },
  ],
};

export const vm: Library = {
  packages: ['vm'],
  read: 'Node 20.20.2',
  sinks: [
    {
      ...code,
      call: ['runInThisContext', 'runInNewContext', 'runInContext', 'compileFunction', 'createScript'],
    },
    { ...code, new: ['Script', 'SourceTextModule'] },
    { call: 'compileFunction', kind: 'code.text', at: { argument: 1, each: true } },
  ],
};

export const workers: Library = {
  packages: ['worker_threads'],
  read: 'Node 20.20.2',
  sinks: [
    { ...code, new: 'Worker', when: { argument: 1, option: ['eval'], is: [true] } },
    { new: 'Worker', kind: 'code.module', at: first, unless: { argument: 1, option: ['eval'], is: [true] } },
  ],
};

export const nodeModules: Library = {
  packages: ['module'],
  read: 'Node 20.20.2',
  objects: {
    loader: [{ steps: [{ call: 'createRequire' }] }],
    module: [{ steps: ['constructed'] }, { steps: [{ new: 'Module' }] }],
  },
  sinks: [
    { on: 'loader', called: true, kind: 'code.module', at: first },
    { ...code, on: 'module', call: '_compile' },
  ],
};

/** Modules from text. */
export const textModules: Library = {
  packages: ['eval', 'require-from-string'],
  read: 'eval 0.1.8, require-from-string 2.0.2',
  sinks: [{ ...code, called: true }],
};

/** Modules by a path, without the cache. */
export const freshModules: Library = {
  packages: ['import-fresh'],
  read: 'import-fresh 3.3.1',
  sinks: [{ called: true, kind: 'code.module', at: first }],
};

/** Sandboxes: each of them has been left by what it ran, or shares the thread with the server. */
export const sandboxes: Library = {
  packages: ['vm2', '@nyariv/sandboxjs', 'sval', 'isolated-vm'],
  read: 'vm2 3.12.2, @nyariv/sandboxjs 0.9.7, sval 0.6.12, isolated-vm 5.0.4',
  objects: {
    box: [
      { package: 'vm2', steps: [{ new: ['VM', 'NodeVM'] }] },
      { package: 'sval', steps: ['constructed'] },
      { package: 'sval', steps: [{ new: 'Sval' }] },
      { package: '@nyariv/sandboxjs', steps: ['constructed'] },
      { package: '@nyariv/sandboxjs', steps: [{ new: 'Sandbox' }] },
    ],
    isolate: [{ package: 'isolated-vm', steps: [{ new: 'Isolate' }] }],
    context: [{ from: 'isolate', steps: [{ call: ['createContext', 'createContextSync'] }] }],
  },
  types: { isolate: 'Isolate', context: 'Context' },
  sinks: [
    { ...expression, on: 'box', call: ['run', 'compile', 'compileAsync', 'runFile'] },
    { ...expression, new: 'VMScript' },
    { ...expression, on: 'isolate', call: ['compileScript', 'compileScriptSync', 'compileModule'] },
    {
      ...expression,
      on: 'context',
      call: ['eval', 'evalSync', 'evalIgnored', 'evalClosure', 'evalClosureSync', 'evalClosureIgnored'],
    },
  ],
};

/** Functions that take a whole program or expression as text. */
export const evaluators: Library = {
  packages: [
    'safe-eval',
    'notevil',
    'angular-expressions',
    'jexl',
    'filtrex',
    'jsonata',
    'coffeescript',
    'coffee-script',
  ],
  read: 'safe-eval 0.4.1, notevil 1.3.3, angular-expressions 1.6.0; documentation of jexl, filtrex, jsonata, coffeescript',
  sinks: [
    { ...expression, called: true },
    {
      ...expression,
      call: ['compile', 'eval', 'evalSync', 'run', 'compileExpression', 'createExpression'],
    },
  ],
};

export const exprEval: Library = {
  packages: ['expr-eval'],
  read: 'expr-eval 2.0.2',
  objects: {
    parsers: [{ steps: [{ member: 'Parser' }] }],
    parser: [{ from: 'parsers', steps: ['constructed'] }],
  },
  types: { parser: 'Parser' },
  sinks: [{ ...expression, on: ['parsers', 'parser'], call: ['evaluate', 'parse'] }],
};

export const mathjs: Library = {
  packages: ['mathjs'],
  read: 'mathjs 15.2.0',
  objects: {
    math: [{ steps: [{ call: 'create' }] }],
    parser: [{ steps: [{ call: 'parser' }] }, { from: 'math', steps: [{ call: 'parser' }] }],
  },
  types: { math: 'MathJsInstance', parser: 'Parser' },
  sinks: [
    { ...expression, call: ['evaluate', 'eval', 'compile', 'parse'] },
    { ...expression, on: ['math', 'parser'], call: ['evaluate', 'eval', 'compile', 'parse'] },
  ],
};

/** Script expressions in paths, `$..[?(…)]`, are run with static-eval or in `vm`. */
export const jsonPaths: Library = {
  packages: ['jsonpath', 'jsonpath-plus'],
  read: 'jsonpath 1.3.0, jsonpath-plus 10.4.0',
  objects: { searcher: [{ package: 'jsonpath-plus', steps: [{ member: 'JSONPath' }] }] },
  sinks: [
    {
      call: ['query', 'paths', 'nodes', 'value', 'parent', 'apply'],
      kind: 'code.expression',
      at: { argument: 1 },
    },
    { ...expression, call: 'JSONPath', at: { argument: 0, property: ['path'] } },
    { ...expression, new: 'JSONPath', at: { argument: 0, property: ['path'] } },
  ],
};

/** Browsers without a head: code in their pages has the server's network. */
export const browsers: Library = {
  packages: ['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core', 'playwright-chromium'],
  read: 'puppeteer-core 24.43.1, playwright-core 1.65.1',
  objects: {
    engine: [{ steps: [{ member: ['chromium', 'firefox', 'webkit'] }] }],
    browser: [
      { steps: [{ call: ['launch', 'connect'] }] },
      {
        from: 'engine',
        steps: [{ call: ['launch', 'connect', 'connectOverCDP', 'launchPersistentContext'] }],
      },
    ],
    context: [
      {
        from: 'browser',
        steps: [{ call: ['newContext', 'createBrowserContext', 'createIncognitoBrowserContext'] }],
      },
    ],
    page: [
      { from: 'browser', steps: [{ call: 'newPage' }] },
      { from: 'context', steps: [{ call: 'newPage' }] },
    ],
  },
  types: { browser: 'Browser', page: 'Page', context: 'BrowserContext' },
  sinks: [
    {
      ...codeOrFunction,
      on: 'page',
      call: ['evaluate', 'evaluateHandle', 'evaluateOnNewDocument', 'waitForFunction', 'addInitScript'],
    },
    { ...codeOrFunction, on: 'page', call: ['$eval', '$$eval'], at: { argument: 1 } },
    { ...code, on: 'page', call: 'addScriptTag', at: { argument: 0, property: ['content'] } },
  ],
};
