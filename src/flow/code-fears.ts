import type { Fear } from './danger';
import { EVERY_SHAPE, SHAPES } from './traces';

// What code, templates and loaders of modules are afraid of; a value must be dangerous by all fears of a list.

const shapes = EVERY_SHAPE & ~SHAPES.number;
/** A name alone, or numbers and signs alone, do nothing: it takes both to call something. */
const words = { shapes, characters: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_\\[' } as const;
const signs = { shapes, characters: '()`=[]{}\'"\\;\n.<>%' } as const;
const inert = ['json-string', 'identifier'] as const;
/** A program. */
export const CODE: readonly Fear[] = [
  { kind: 'code.text', inert, ...words },
  { kind: 'code.text', inert, ...signs },
];
/** Text for a sandbox or an evaluator. */
export const EXPRESSION: readonly Fear[] = [
  { kind: 'code.expression', inert, ...words },
  { kind: 'code.expression', inert, ...signs },
];
/** The source of a template. */
export const TEMPLATE: readonly Fear[] = [
  { kind: 'template.source', shapes, inert: ['identifier'], characters: '{}<>%#$=()\n' },
];
/** Values of a page that are the engine's options as well. */
export const OPTIONS: readonly Fear[] = [{ kind: 'template.options', shapes: SHAPES.object, characters: '' }];
/** The path of a module. */
export const MODULE: readonly Fear[] = [
  {
    kind: 'code.module',
    shapes,
    inert: ['path-segment', 'file-name', 'identifier'],
    characters: './\\:',
  },
];
