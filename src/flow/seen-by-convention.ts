import type { ConventionalParameter, Evidence, ObjectConvention } from '../models/convention-types';
import { exportConventions, handlerConventions, objectConventions } from '../models/conventions';
import { bareParameter } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { foreignName, namesOf } from './notation';
import type { SyntaxIndex } from './syntax-index';

/**
 * The packages of which a file may have objects by convention: those named like a handler's parameters or like an
 * app, with something of what is done with them. Never too few, as `conventional-handlers.ts` and
 * `conventional-objects.ts` look closer.
 */
export function seenByConvention(index: SyntaxIndex): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (objects: readonly (string | null)[]): void => {
    for (const name of objects) {
      const foreign = name === null ? undefined : foreignName(name);
      if (foreign) found.add(foreign.package);
    }
  };
  const named = parameterNames(index);
  if (named.size > 0)
    for (const { parameters, evidence } of handlerConventions)
      if (
        parameters.every((parameter) => parameter.optional || isNamed(named, parameter)) &&
        evidence.some((each) => isMentioned(index, each))
      )
        add(parameters.map(({ object }) => object));
  for (const { exported, at, parameters, evidence } of exportConventions)
    if (
      namesOf(exported).some((name) => name === 'default' || index.words.has(name)) &&
      (at.property ?? []).every((name) => name === '*' || index.words.has(name)) &&
      (evidence?.some((each) => isMentioned(index, each)) ?? true)
    )
      add(parameters);
  for (const convention of objectConventions) if (isUsed(index, convention)) add([convention.object]);
  return found;
}

/** For a parameter that is taken apart where it stands. */
const PATTERN = '{}';

/** The names of all parameters of the file, as conventions write them. */
function parameterNames({ functions }: SyntaxIndex): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { params } of functions)
    for (const parameter of params) {
      const bare = bareParameter(parameter);
      if (bare.type === 'Identifier') names.add(plainName(bare.name));
      else if (bare.type === 'ObjectPattern') names.add(PATTERN);
    }
  return names;
}

/** A name in lower case, without the underscores at its ends. */
export function plainName(name: string): string {
  return /[A-Z_]/.test(name) ? name.replace(/^_+|_+$/g, '').toLowerCase() : name;
}

/** The last word of a name, in lower case: `router` of `userRouter`. */
export function lastWordOf(name: string): string {
  return (/[A-Z]?[a-z]+$/.exec(name)?.[0] ?? '').toLowerCase();
}

function isNamed(named: ReadonlySet<string>, { names, object }: ConventionalParameter): boolean {
  return names.some((name) => named.has(name)) || (object !== null && named.has(PATTERN));
}

/** Whether the first word of what is done is one of the file: `get` for `cookies.get`. */
function isMentioned({ words, texts }: SyntaxIndex, evidence: Evidence): boolean {
  const wanted =
    'calls' in evidence ? evidence.calls : 'reads' in evidence ? evidence.reads : evidence.writes;
  return namesOf(wanted).some((path) => {
    const [first = ''] = path.split('.');
    return words.has(first) || texts.has(first);
  });
}

function isUsed({ callsByName }: SyntaxIndex, { names, lastWords, evidence }: ObjectConvention): boolean {
  return evidence.some((each) =>
    namesOf(each.calls).some((method) =>
      callsByName.get(method)?.some((call) => {
        if (call.type !== 'CallExpression' || call.arguments.length < each.arguments.length) return false;
        const callee = unwrap(call.callee);
        const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
        return (
          object?.type === 'Identifier' &&
          (names.includes(plainName(object.name)) || lastWords?.includes(lastWordOf(object.name)) === true)
        );
      }),
    ),
  );
}
