import type { TSESTree } from '@typescript-eslint/utils';
import type { Fact, Kind } from '../models/types';
import { keyName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { type DeclaredType, declaredType, typeIn } from './answer-type';
import { conventionalReturns } from './conventional-handlers';
import { isMeant } from './named-settings';
import { builtinTypeOf } from './passings';
import { valuesAt } from './places';
import { registrationsOf } from './registrations';
import { sitesOf } from './sites';

/** An answer, or a part of one, that a browser may take for HTML. */
export interface Answer {
  /** The call, assignment or object that answers. */
  readonly use: TSESTree.Node;
  /** What is sent. */
  readonly node: TSESTree.Expression;
  /** Whether only a text is sent as one, and objects as JSON. */
  readonly objectsAreJson: boolean;
  /** What makes it HTML: what the program says, what the library takes for granted, the browser's guess, its `<`. */
  readonly as: 'html' | 'guessed' | 'marked';
  /** The calls that, put before it, make it plain text and JSON. */
  readonly plain?: string;
  readonly json?: string;
}

/** The kinds of places that tell of answers. */
export interface AnswerKinds {
  readonly body: Kind;
  readonly type: Kind;
}

/** Every answer of the file that may be HTML, in source order. */
export function htmlAnswers(a: Analysis, kinds: AnswerKinds): readonly Answer[] {
  const places: readonly Place[] = [
    ...sitesOf(a, kinds.body).map(({ use, values, sink: { facts = {} } }) => ({ use, values, facts })),
    ...returnedByConvention(a, kinds.body),
  ];
  const sites = places.flatMap(({ use, values, facts }) =>
    values.flatMap((node): readonly Answer[] => {
      // What a handler returns is answered where it stands.
      const typed = { use: isBeside(node, use) ? use : node, anyOrder: facts['order'] === 'any' };
      const said =
        facts['as'] === 'fixed'
          ? 'html'
          : (givenType(a, use, facts['type']) ?? declaredType(a, kinds.type, typed));
      const as = said ?? facts['as'];
      if (as !== 'html' && as !== 'guessed' && as !== 'marked') return [];
      if (as !== 'guessed' && said !== 'html' && builtinTypeOf(a, node) === 'buffer') return [];
      const { plain, json } = said ? {} : facts;
      return [
        {
          use,
          node,
          as,
          objectsAreJson: facts['objects'] === 'json',
          ...(typeof plain === 'string' && { plain }),
          ...(typeof json === 'string' && { json }),
        },
      ];
    }),
  );
  return [...sites, ...literalAnswers(a, kinds.body)];
}

interface Place {
  readonly use: TSESTree.Node;
  readonly values: readonly TSESTree.Expression[];
  readonly facts: Readonly<Record<string, Fact>>;
}

/** What functions return that look like handlers whose results are answers. */
function returnedByConvention(a: Analysis, kind: Kind): readonly Place[] {
  const registered = registrationsOf(a);
  return [...a.index().returns].flatMap(([fn, values]) => {
    const returns = registered.has(fn) ? undefined : conventionalReturns(a, fn);
    return returns?.kind === kind ? [{ use: fn, values, facts: returns.facts }] : [];
  });
}

/** Whether a value stands in the call itself, and not in a function that is handed to it. */
function isBeside(node: TSESTree.Node, use: TSESTree.Node): boolean {
  for (let { parent } = node; parent; parent = parent.parent) {
    if (parent === use) return true;
    if (/Function/.test(parent.type)) return false;
  }
  return false;
}

/** The type that the call itself is given: `send(event, html, 'text/html')`. */
function givenType(a: Analysis, use: TSESTree.Node, position: unknown): DeclaredType | undefined {
  if (typeof position !== 'number' || use.type !== 'CallExpression') return undefined;
  const given = argumentOf(use, position);
  return given && typeIn(a, given);
}

/** `return { statusCode: 200, headers: { 'content-type': 'text/html' }, body }` */
function literalAnswers(a: Analysis, kind: Kind): readonly Answer[] {
  const rows = a.knowledge().literalSinks.filter((each) => each.kind === kind);
  return a.index().objects.flatMap((object) => {
    const names = object.properties.map((each) => (each.type === 'Property' ? keyName(each) : undefined));
    const row = rows.find(({ shaped }) => shaped.every((name) => names.includes(name)));
    const types = TYPE_NAMES.flatMap((name) => valuesAt(a, object, ['headers', name]));
    if (!row || !isMeant(row, object) || !types.some((type) => typeIn(a, type) === 'html')) return [];
    return object.properties.flatMap((each): readonly Answer[] =>
      each.type === 'Property' && keyName(each) === row.property[0]
        ? [
            {
              use: object,
              node: unwrap(each.value) as TSESTree.Expression,
              as: 'html',
              objectsAreJson: false,
            },
          ]
        : [],
    );
  });
}

const TYPE_NAMES = ['Content-Type', 'content-type', 'Content-type', 'CONTENT-TYPE'];
