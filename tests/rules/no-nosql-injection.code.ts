import type { Expected, InvalidCase, RuleCases, TestCase } from '../rule-tester';

/** Code before and after the code of a case. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

/** A handler of an Express app beside a collection of the driver, whose client the file makes. */
export const native: Frame = {
  before: `import express from 'express';
import { MongoClient, ObjectId } from 'mongodb';
const users = new MongoClient('mongodb://db').db('shop').collection('users');
const app = express();
app.post('/users/:id', async (req, res) => {
`,
  after: '\n});\n',
};

/** The same with a model of mongoose. */
export const modelled: Frame = {
  before: `const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ email: String, age: Number, tags: [String] }));
const app = express();
app.post('/users/:id', async (req, res) => {
`,
  after: '\n});\n',
};

/** A file of its own. */
export const alone: Frame = { before: '', after: '' };

type Repair = 'fix' | 'both' | 'equal' | 'text' | 'none';

/** A mistake with the nearest code that is none. */
export interface Twins extends Omit<TestCase, 'code'> {
  readonly name: string;
  /**
   * `«x»` is a reported value with its repair; `«:x»` one in short notation. `‹x›` is reported only, and `⟦x⟧` is
   * what the repair of a report that stands elsewhere changes.
   */
  readonly wrong: string;
  readonly right: string | readonly string[];
  /** The message of each report, `value` if absent. */
  readonly id?: string | readonly string[];
  readonly repair?: Repair;
  /** How the message of the first report calls the value. */
  readonly origin?: string;
}

const MARKS = /[«⟦]:?|[»‹›⟧]/g;

/** The cases for the rule tester. */
export function casesOf(frame: Frame, repair: Repair, twins: readonly Twins[]): RuleCases<never, never> {
  const whole = (code: string): string => frame.before + code + frame.after;
  const valid = twins.flatMap(
    ({ name, right, wrong: _wrong, id: _id, repair: _repair, origin: _origin, ...rest }) =>
      [right]
        .flat()
        .map((code, index) => ({ ...rest, name: `${name}: right ${index + 1}`, code: whole(code) })),
  );
  const invalid = twins.map(({ name, wrong, right: _right, id = 'value', repair: own, origin, ...rest }) => {
    const marked = whole(wrong);
    const form = own ?? repair;
    const places = [...marked.matchAll(/[«‹]/g)].map(({ index }) => index);
    const errors = places.map((start, index): Expected => {
      const suggestions =
        marked[start] === '«' || marked.includes('⟦') ? suggestionsOf(marked, start, form) : [];
      return {
        messageId: typeof id === 'string' ? id : (id[index] ?? ''),
        line: marked.slice(0, start).split('\n').length,
        ...(origin && index === 0 ? { data: { origin } } : {}),
        ...(suggestions.length > 0 ? { suggestions } : {}),
      };
    });
    return {
      ...rest,
      name: `${name}: wrong`,
      code: marked.replace(MARKS, ''),
      errors,
      ...(form === 'fix' && /[«⟦]/.test(marked) ? { output: edited(marked, undefined, 'equal') } : {}),
    } as InvalidCase;
  });
  return { valid, invalid } as unknown as RuleCases<never, never>;
}

function suggestionsOf(
  marked: string,
  start: number,
  form: Repair,
): NonNullable<Expected['suggestions']>[number][] {
  const kinds =
    form === 'both' ? (['equal', 'text'] as const) : form === 'equal' || form === 'text' ? [form] : [];
  return kinds.map((kind) => ({
    messageId: kind,
    output: edited(marked, marked[start] === '«' ? start : undefined, kind),
  }));
}

/** The code with the marked value at `only`, or all of them, made to compare as values. */
function edited(marked: string, only: number | undefined, kind: 'equal' | 'text'): string {
  const convert = (value: string): string => (kind === 'equal' ? `{ $eq: ${value} }` : `String(${value})`);
  return marked
    .replace(
      /«(:?)([^»]*)»|⟦(:?)([^⟧]*)⟧/g,
      (_all, short: string, value: string, shorter: string, elsewhere: string, at: number) => {
        if (elsewhere !== undefined)
          return shorter ? `${elsewhere}: ${convert(elsewhere)}` : convert(elsewhere);
        if (only !== undefined && at !== only) return value;
        return short ? `${value}: ${convert(value)}` : convert(value);
      },
    )
    .replace(MARKS, '');
}
