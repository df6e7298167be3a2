import type { Propagator } from './propagator-types';
import type { Library } from './types';

/**
 * Packages that lay objects over one another, and that write at a path of properties. Where a version is named after
 * which `__proto__` is refused, older ones walk into it.
 */

/** What merging gives: the first object, which holds what the others hold. */
const merged: Propagator = {
  called: true,
  from: [{ argumentsFrom: 0 }],
  gives: 'carrier',
  writes: [{ into: { argument: 0 }, from: [{ argumentsFrom: 1 }], as: 'properties' }],
};
/** The same with a flag before the objects. */
const mergedAfterFlag: Propagator = {
  called: true,
  from: [{ argumentsFrom: 0 }],
  gives: 'carrier',
  writes: [
    { into: { argument: 0 }, from: [{ argumentsFrom: 1 }], as: 'properties' },
    { into: { argument: 1 }, from: [{ argumentsFrom: 2 }], as: 'properties' },
  ],
};

/** Deep as they are. */
export const deepMergers: Library = {
  packages: [
    'lodash.merge',
    'lodash.mergewith',
    'lodash.defaultsdeep',
    'merge-deep',
    'merge-options',
    'deep-extend',
    'defaults-deep',
    'assign-deep',
    'mixin-deep',
    'deep-assign',
    'smart-extend',
  ],
  read:
    'run: lodash.merge 4.6.2, merge-deep 3.0.3, merge-options 3.0.4, deep-extend 0.6.0, assign-deep 1.0.1, mixin-deep ' +
    '2.0.1 refuse __proto__; defaults-deep 0.2.4, smart-extend 1.7.4 do not',
  propagators: [merged],
  sinks: [
    { called: true, kind: 'object.merge', at: { argumentsFrom: 1 } },
    { call: 'deep', kind: 'object.merge', at: { argumentsFrom: 1 } },
  ],
};

/** Deep where the first argument says so. */
export const extenders: Library = {
  packages: ['extend', 'just-extend', 'node.extend', 'extend2'],
  read: 'run: extend 3.0.2, just-extend 6.2.0, node.extend 2.0.3 refuse __proto__',
  propagators: [mergedAfterFlag],
  sinks: [
    {
      called: true,
      kind: 'object.merge',
      at: { argumentsFrom: 2 },
      when: { argument: 0, option: [], is: [true] },
    },
  ],
};

/** Deep by a method. */
export const mergingMethods: Library = {
  packages: ['merge', 'js-extend'],
  read: 'run: merge 2.1.1 refuses __proto__, js-extend 1.0.1 does not',
  sinks: [
    { call: 'recursive', kind: 'object.merge', at: { argumentsFrom: 1 } },
    { call: 'extend', kind: 'object.merge', at: { argumentsFrom: 1 } },
  ],
};

export const hoek: Library = {
  packages: ['hoek', '@hapi/hoek'],
  read: 'run: hoek 6.1.3, @hapi/hoek 11.0.7 refuse __proto__',
  sinks: [{ call: ['merge', 'applyToDefaults'], kind: 'object.merge', at: { argument: 1 } }],
};

/** Libraries of browsers that servers use, too. */
export const browserMergers: Library = {
  packages: ['jquery', 'angular'],
  read: 'jquery 3.7.1 refuses __proto__, before 3.4.0 it did not; angular 1.8.3 never does',
  sinks: [
    {
      call: 'extend',
      kind: 'object.merge',
      at: { argumentsFrom: 2 },
      when: { argument: 0, option: [], is: [true] },
    },
    { call: 'merge', kind: 'object.merge', at: { argumentsFrom: 1 } },
  ],
};

/** They make a new object, or never wrote into prototypes. */
export const harmlessMergers: Library = {
  packages: ['lodash.defaults', 'deepmerge', 'defu', 'object-assign', 'deepmerge-ts', 'ts-deepmerge'],
  read: 'run: deepmerge 4.3.1, defu 6.1.7, deepmerge-ts 8.0.2, ts-deepmerge 8.0.0',
  propagators: [
    merged,
    {
      call: ['defu', 'all', 'deepmerge', 'merge'],
      from: [{ argumentsFrom: 0 }],
      gives: 'carrier',
    },
  ],
};

/** A path after the object. */
export const pathSetters: Library = {
  packages: [
    'lodash.set',
    'lodash.setwith',
    'set-value',
    'dset',
    'dot-prop',
    'object-path',
    'dottie',
    'deep-set',
    'object-set',
    'just-safe-set',
    'get-value',
    'nested-property',
    'getobject',
    'jsonpointer',
    'json-pointer',
    'undefsafe',
  ],
  read:
    'run: lodash.set 4.3.2, lodash.setwith 4.3.2, deep-set 1.0.1, object-set 1.0.1 walk into __proto__; set-value 4.1.0, ' +
    'dset 3.1.4, dot-prop 10.2.0, object-path 0.11.8, dottie 2.0.7, jsonpointer 5.0.1, json-pointer 0.6.2 refuse it',
  objects: { bound: [{ package: 'object-path', steps: ['called'] }] },
  propagators: [
    {
      call: ['getProperty', 'get'],
      from: [{ argument: 0, part: { named: 1 } }, { argument: 2 }],
      gives: 'carrier',
    },
    {
      call: ['setProperty', 'set', 'dset'],
      from: [{ argument: 0 }],
      gives: 'carrier',
      writes: [{ into: { argument: 0 }, from: [{ argument: 2 }], as: { named: 1 } }],
    },
  ],
  sinks: [
    { called: true, kind: 'object.path', at: { argument: 1 } },
    {
      call: ['set', 'setProperty', 'dset', 'push', 'insert', 'ensureExists'],
      kind: 'object.path',
      at: { argument: 1 },
    },
    { on: 'bound', call: ['set', 'push', 'insert'], kind: 'object.path', at: { argument: 0 } },
  ],
};

/** A path before the value. */
export const pathFirstSetters: Library = {
  packages: ['mpath', 'dot-object'],
  read: 'run: mpath 0.9.0, dot-object 2.1.5 refuse __proto__',
  sinks: [{ call: ['set', 'str'], kind: 'object.path', at: { argument: 0 } }],
};

/** Paths as the keys of an object. */
export const unflatteners: Library = {
  packages: ['flat'],
  read: 'run: flat 6.0.1 refuses __proto__, before 5.0.1 it did not',
  sinks: [{ call: 'unflatten', kind: 'object.merge', at: { argument: 0 } }],
};
