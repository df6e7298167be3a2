/** What reads data of formats that can hold more than data: functions, instances, references into the engine. */
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const text = { argument: 0 } as const;

/** What it does is the problem, whatever its settings. */
function always(problem: string): Pick<Sink, 'kind' | 'at' | 'input' | 'facts'> {
  return {
    kind: 'data.serialized',
    at: text,
    input: text,
    facts: { feared: [{ problem, always: true }] } satisfies FearFacts,
  };
}

/** Functions of the data are made with `eval`, and those of node-serialize can call themselves. */
export const functionReaders: Library = {
  packages: ['node-serialize', 'serialize-to-js', 'serialijse', 'funcster', 'cryo', 'json-fn', 'jsonfn'],
  read: 'node-serialize 0.0.4, serialize-to-js 1.2.2, funcster 0.0.5, cryo 0.0.6, json-fn 1.1.1, jsonfn 0.31.0',
  objects: { jsonfn: [{ package: 'jsonfn', steps: [{ member: 'JSONfn' }] }] },
  sinks: [
    { ...always('functions'), call: ['unserialize', 'deserialize', 'deepDeserialize', 'parse'] },
    { ...always('functions'), on: 'jsonfn', call: 'parse' },
  ],
};

/** The format of the engine itself: it trusts what it reads, so that made-up data can crash the process. */
export const v8: Library = {
  packages: ['v8'],
  read: 'Node 20.20.2 documentation',
  sinks: [
    { ...always('engine'), call: 'deserialize' },
    { ...always('engine'), new: ['Deserializer', 'DefaultDeserializer'] },
  ],
};

const functionsOfBson = {
  kind: 'data.serialized',
  call: ['deserialize', 'deserializeStream'],
  at: { argument: 1 },
  input: text,
  facts: { feared: [{ problem: 'functions', option: ['evalFunctions'], is: [true] }] } satisfies FearFacts,
} as const;

/** Versions before 5 make functions of the data if they are told to. */
export const bson: Library = {
  packages: ['bson', 'js-bson'],
  read: 'bson 4.7.2',
  objects: {
    reader: [{ steps: ['constructed'] }, { steps: [{ new: 'BSON' }] }, { steps: [{ member: 'BSON' }] }],
  },
  sinks: [functionsOfBson, { ...functionsOfBson, on: 'reader' }],
};

const yaml = {
  kind: 'data.serialized',
  on: 'js-yaml.exports',
  at: { argument: 1 },
  input: text,
} as const;

const byDefault = {
  feared: [{ problem: 'yamlDefault', option: ['schema'], absent: true }],
} satisfies FearFacts;

/**
 * `!!js/function` is of the default schema before version 4; of `DEFAULT_FULL_SCHEMA`; and of what is extended by the
 * package that has these types since.
 */
export const yamlSchemas: Library = {
  packages: ['js-yaml-js-types'],
  read: 'js-yaml 3.15.2 and 4.3.2',
  objects: {
    fullSchema: [{ from: 'js-yaml.exports', steps: [{ member: 'DEFAULT_FULL_SCHEMA' }] }],
    extended: [
      {
        from: 'js-yaml.exports',
        steps: [{ member: ['DEFAULT_SCHEMA', 'CORE_SCHEMA', 'JSON_SCHEMA'] }, { call: 'extend' }],
      },
    ],
  },
  sinks: [
    { ...yaml, call: 'load', versions: [1, 2, 3], facts: byDefault },
    {
      ...yaml,
      call: 'loadAll',
      at: { argument: 2 },
      when: { argument: 1, option: ['schema'], is: 'absent' },
      versions: [1, 2, 3],
      facts: byDefault,
    },
    {
      ...yaml,
      call: ['load', 'loadAll'],
      facts: {
        feared: [{ problem: 'yamlSchema', option: ['schema'], object: 'js-yaml-js-types.fullSchema' }],
      } satisfies FearFacts,
    },
    {
      ...yaml,
      call: ['load', 'loadAll'],
      whenConfigured: { imports: 'js-yaml-js-types' },
      facts: {
        feared: [{ problem: 'yamlSchema', option: ['schema'], object: 'js-yaml-js-types.extended' }],
      } satisfies FearFacts,
    },
  ],
};
