/** Where pages keep what they want to find again, and packages that keep it there for them. */
import { wordSet } from '../syntax/words';
import type { Library } from './types';

/** Objects of the browser that every script of the page can read. */
export const storageObjects = wordSet('localStorage sessionStorage');

/** Names of credentials that a script of the page must read: it sends them along against forged requests. */
export const meantForScripts = /csrf|xsrf|forgery/i;

const stored = { kind: 'web.storage', at: { argumentsFrom: 0 } } as const;

/** Packages over local storage, IndexedDB and cookies that scripts write. */
export const storagePackages: Library = {
  packages: [
    'localforage',
    'idb-keyval',
    'store',
    'store2',
    'lscache',
    'js-cookie',
    'universal-cookie',
    'react-secure-storage',
    'local-storage',
  ],
  read: 'localforage 1.10.0, idb-keyval 6.2.2, store 2.0.12, js-cookie 3.0.8, universal-cookie 8.3.2',
  objects: {
    store: [
      { package: 'localforage', steps: [{ call: 'createInstance' }] },
      { package: 'universal-cookie', steps: ['constructed'] },
    ],
  },
  sinks: [
    { ...stored, call: ['setItem', 'set'] },
    { ...stored, on: 'store', call: ['setItem', 'set'] },
  ],
};
