import { SIZES } from './kinds';
import type { Library } from './types';

const number = { clears: [], leaves: ['number'] } as const;
const whole = { ...number, by: 'guard', holdsWhen: true } as const;
/** A text, a number or a list of one that reads as a number: `' 12 '`, `'1e5'`, `['5']`. */
const numeric = { clears: [], leaves: ['text', 'number', 'array'], inertIn: ['everywhere'] } as const;

/**
 * What conversions and tests among the globals are worth. That `Number(x)` ends a text says nothing of its size, and
 * `String(x)` ends an object and nothing else. `encodeURIComponent` and its kin are among the builtins.
 */
export const globals: Library = {
  packages: ['globalThis'],
  read: 'Node 20.20.2',
  objects: {
    number: [{ steps: [{ member: 'Number' }] }],
    regex: [{ steps: [{ member: 'RegExp' }] }],
    math: [{ steps: [{ member: 'Math' }] }],
  },
  sanitizers: [
    { call: ['Number', 'parseInt', 'parseFloat', 'BigInt'], ...number },
    { new: 'Number', ...number },
    { on: 'number', call: ['parseInt', 'parseFloat'], ...number },
    { on: 'math', call: 'min', at: { argumentsFrom: 0 }, clears: SIZES, leaves: ['number'] },
    { call: 'Boolean', clears: [], leaves: [] },
    { new: 'Date', clears: [], leaves: [] },
    { call: 'String', clears: [], leaves: ['text'] },
    { on: 'number', call: ['isInteger', 'isSafeInteger', 'isFinite'], ...whole },
    { call: 'isFinite', ...numeric, by: 'guard', holdsWhen: true },
    { call: 'isNaN', ...numeric, by: 'guard', holdsWhen: false },
    { on: 'regex', call: 'escape', clears: [], leaves: ['text'], inertIn: ['regex'] },
  ],
};
