import type { TSESTree } from '@typescript-eslint/utils';
import { anyCookies, answerCookies, contextCookies, storeCookies } from '../models/cookies';
import { soundsLikeContext, soundsLikeResponse } from '../models/response-names';
import type { Sink } from '../models/types';
import { calleeName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { isConfigured } from './configured';
import { identityOf } from './identity';
import { namesOf } from './machine';
import { placesOf } from './places';
import { functionsOf } from './pointees';
import { type Site, holds } from './sites';

/**
 * Cookies that are set on something of which only the name is known: `res.cookie('sid', id)` in a helper that is
 * given `res`. What the file shows to be something else does not count.
 */
export function conventionalCookies(a: Analysis): readonly Site[] {
  return [
    ...sitesOfRows(a, answerCookies, (object) => isAnswer(object)),
    ...sitesOfRows(a, storeCookies, isStore),
    ...sitesOfRows(a, [contextCookies], (object) => isCookiesOf(object, soundsLikeContext)),
    ...sitesOfRows(a, [anyCookies], (object) => nameOf(object) === 'cookies'),
  ];
}

function sitesOfRows(
  a: Analysis,
  rows: readonly Sink[],
  fits: (object: TSESTree.Expression) => boolean,
): readonly Site[] {
  return rows.flatMap((sink) =>
    namesOf('call' in sink ? sink.call : undefined).flatMap((name) =>
      (a.index().callsByName.get(name) ?? []).flatMap((use): readonly Site[] => {
        if (use.type !== 'CallExpression' || use.callee.type !== 'MemberExpression') return [];
        const { callee } = use;
        if (use.arguments.length === 0 || !fits(callee.object)) return [];
        if (identityOf(a, callee.object).length > 0 || functionsOf(a, callee).length > 0) return [];
        if (sink.when && !holds(a, use, sink.when)) return [];
        if (sink.unlessConfigured?.some((each) => isConfigured(a, each))) return [];
        return [{ use, sink, state: undefined, values: placesOf(a, use, sink.at) }];
      }),
    ),
  );
}

/** `res`, `this.response`, `res.status(200)` */
function isAnswer(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression')
    return isAnswer(node.callee.object);
  return soundsLikeResponse(nameOf(node));
}

/** `res.cookies`, `cookieStore`, `cookieJar` */
function isStore(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  return isCookiesOf(node, soundsLikeResponse) || /^cookieStore$/i.test(nameOf(node));
}

function isCookiesOf(start: TSESTree.Node, owner: (name: string) => boolean): boolean {
  const node = unwrap(start);
  return node.type === 'MemberExpression' && nameOf(node) === 'cookies' && owner(nameOf(node.object));
}

function nameOf(start: TSESTree.Node): string {
  const node = unwrap(start);
  return node.type === 'AwaitExpression' ? nameOf(node.argument) : (calleeName(node) ?? '');
}
