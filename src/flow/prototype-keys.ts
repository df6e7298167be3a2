import type { TSESTree } from '@typescript-eslint/utils';
import type { Analysis } from './analysis';
import { isRequest } from './danger';
import { originsOf } from './origins';
import { excludesText } from './prototype-names';
import { textOf } from './text';
import type { Text } from './text-types';
import { tracesOf } from './evaluate';
import { SHAPES, type Trace } from './traces';

/** Whose choice a key is: a client's, or that of whoever calls an exported function. */
export interface KeyChoice {
  readonly trace: Trace;
  readonly by: 'request' | 'caller';
  /** Whether it can be `__proto__`, and whether it can be `constructor` and `prototype`, one after the other. */
  readonly proto: boolean;
  readonly constructorThenPrototype: boolean;
}

/** The ways in which others choose a key so that it can lead to a prototype. */
export function choicesOfKey(a: Analysis, key: TSESTree.Expression, isPart: boolean): readonly KeyChoice[] {
  const text = textOf(a, key);
  const can = (trace: Trace, name: string): boolean =>
    fits(text, name) && canBeKey(a, isPart ? ofParts(trace) : trace, name);
  return originsOf(a, key).flatMap((trace) => {
    const by = isRequest(trace) ? 'request' : isCallers(trace) ? 'caller' : undefined;
    const isKey = (trace.shapes & ~SHAPES.number) !== 0 && trace.held.length === 0;
    if (!by || !isKey) return [];
    const proto = can(trace, '__proto__');
    const constructorThenPrototype = can(trace, 'constructor') && can(trace, 'prototype');
    return proto || constructorThenPrototype ? [{ trace, by, proto, constructorThenPrototype }] : [];
  });
}

/** What was found out of a whole text by looking for something in it says nothing of its parts. */
function ofParts(trace: Trace): Trace {
  const barriers = trace.barriers.filter((barrier) => {
    if (barrier.type === 'prefix') return !barrier.matched;
    return barrier.type !== 'pattern' || !barrier.matched || /^\^[^]*\$$/.test(barrier.source);
  });
  return { ...trace, barriers };
}

/** Whether nothing that was found out about a value shuts out that it is this name. */
export function canBeKey(a: Analysis, trace: Trace, name: string): boolean {
  return !trace.barriers.some((barrier) => excludesKey(a, barrier, name));
}

/** Whether a trace ends in a parameter that another file gives. */
export function isCallers({ origin }: Trace): boolean {
  return origin.type === 'unknown' && origin.reason === 'parameter of an exported function';
}

/** That an object has the key itself says little where others filled the object. */
function excludesKey(a: Analysis, barrier: Trace['barriers'][number], name: string): boolean {
  if (barrier.type === 'clears' && typeof barrier.property === 'object')
    return !tracesOf(a, barrier.property).some(
      ({ origin, made }) => made === 'no' && (origin.type === 'request' || origin.type === 'parameter'),
    );
  if (barrier.type === 'clears' && barrier.inertIn?.includes('everywhere')) return true;
  return excludesText(barrier, name);
}

/** Whether a text as it is built can be this name. */
function fits(text: Text, name: string): boolean {
  const shape = (part: Text): string =>
    part
      .map((piece) => {
        if (piece.type === 'constant') return piece.value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
        if (piece.type === 'choice') return `(?:${piece.options.map(shape).join('|')})`;
        return '[^]*';
      })
      .join('');
  return new RegExp(`^${shape(text)}$`).test(name);
}
