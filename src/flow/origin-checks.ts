import type { TSESTree } from '@typescript-eslint/utils';
import { soundsLikePermission } from '../models/setting-names';
import { calleeName, literalText } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import type { AskedOrigin, OriginPart } from './asked-origin';
import { constantsOf } from './constants';
import { meansDevelopment } from './environment';
import { regexOf } from './known-values';
import { mentions } from './mentions';
import { boundNode } from './outcomes';
import type { Condition } from './ways';

/** What one condition says of the origin that asks. */
export type Check =
  /** Nothing that would keep a stranger out. */
  | 'nothing'
  /** It is checked, or somebody else decides; not to be questioned. */
  | 'settled'
  /** There is no origin: no page of another site asks. */
  | 'absent'
  /** It is the text `null`, which sandboxed pages send. */
  | 'null'
  | OriginTest;

/** It was tested with a pattern. */
export interface OriginTest {
  /** The test, if it stands beside the answer. */
  readonly node?: TSESTree.Node;
  readonly source: string;
  readonly flags: string;
  readonly of: 'origin' | 'host';
}

export interface CheckOptions {
  readonly asked: AskedOrigin;
  /**
   * What conditions on other things are worth. In a function that decides about origins they are decisions; around
   * a header they mostly ask for the method, the path or whether CORS is on at all.
   */
  readonly others: 'settle' | 'mostly ignore';
}

/** What a condition on the way to an allowed origin says of that origin. */
export function checkOf(a: Analysis, condition: Condition, options: CheckOptions): Check {
  const { type, node, truth, bindings } = condition;
  if (type === 'lost' || meansDevelopment(condition)) return 'settled';
  const about = (inner: TSESTree.Node): OriginPart | undefined => options.asked(inner, bindings);
  const mentioned = (inner: TSESTree.Node): boolean => mentions(a, inner, about);
  if (type === 'case' && node.type === 'SwitchCase') {
    if (!mentioned(node.parent.discriminant)) return ofOther(node.parent.discriminant, options);
    return literalText(node.test) === 'null' ? 'null' : 'settled';
  }
  if (type === 'unclear') return ofUnclear(node, mentioned, options);
  if (type === 'ran') return mentioned(node) ? 'settled' : 'nothing';
  const part = about(node);
  if (part) return truth || part === 'part' ? 'nothing' : 'absent';
  const found =
    node.type === 'BinaryExpression'
      ? ofComparison(a, node, truth, about)
      : node.type === 'CallExpression'
        ? ofCall(a, condition, node, about)
        : undefined;
  return found ?? (mentioned(node) ? 'settled' : ofOther(node, options));
}

type About = (node: TSESTree.Node) => OriginPart | undefined;

function ofUnclear(
  node: TSESTree.Node,
  mentioned: (node: TSESTree.Node) => boolean,
  options: CheckOptions,
): Check {
  switch (node.type) {
    // Control came here because something threw, which a check may have done.
    case 'CatchClause':
      return mentioned((node.parent as TSESTree.TryStatement).block) ? 'settled' : 'nothing';
    case 'SwitchStatement':
      return mentioned(node.discriminant) ? 'settled' : ofOther(node.discriminant, options);
    case 'CallExpression': {
      const given = node.arguments.some((argument) => !isFunction(argument) && mentioned(argument));
      return given || mentioned(node.callee) || soundsLikePermission(calleeName(node.callee) ?? '')
        ? 'settled'
        : 'nothing';
    }
    default:
      return 'settled';
  }
}

/** A condition that is not about the origin. */
function ofOther(node: TSESTree.Node, options: CheckOptions): Check {
  const names = namesIn(node);
  if (options.others === 'settle')
    return names.length > 0 && names.every((name) => HARMLESS.test(name)) ? 'nothing' : 'settled';
  return names.some(soundsLikePermission) ? 'settled' : 'nothing';
}

/** `if (error) …`, `if (typeof callback === 'function') …` */
const HARMLESS = /^(?:e|er|err|error|cb|callback|done|next)$/;

function namesIn(start: TSESTree.Node): readonly string[] {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'MemberExpression':
      return [...namesIn(node.object), ...namesIn(node.property)];
    case 'CallExpression':
      return [node.callee, ...node.arguments].flatMap(namesIn);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [...namesIn(node.left), ...namesIn(node.right)];
    case 'UnaryExpression':
    case 'AwaitExpression':
      return namesIn(node.argument);
    case 'Literal':
    case 'TemplateLiteral':
      return [];
    default:
      return [node.type];
  }
}

/** `origin !== undefined`, `origin === 'null'`, `typeof origin === 'string'`, `origin.indexOf('example.com') > -1` */
function ofComparison(
  a: Analysis,
  node: TSESTree.BinaryExpression,
  truth: boolean,
  about: About,
): Check | undefined {
  if (node.left.type === 'PrivateIdentifier') return undefined;
  const position = positionTest(a, node, truth, about);
  if (position) return position;
  const isEquality = /^[=!]==?$/.test(node.operator);
  const isEqual = node.operator.startsWith('=') === truth;
  for (const [one, other] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    const bare = unwrap(one);
    if (bare.type === 'UnaryExpression' && bare.operator === 'typeof' && about(bare.argument))
      return isEqual && literalText(other) === 'undefined' ? 'absent' : 'nothing';
    const part = about(bare);
    if (!part) continue;
    if (node.operator === 'in' && bare === unwrap(node.left)) return truth ? 'settled' : 'nothing';
    if (part === 'part' || !isEquality || !isEqual) return 'nothing';
    const constants = constantsOf(a, other);
    if (constants.length > 0 && constants.every(({ value }) => !value)) return 'absent';
    return constants.some(({ value }) => value === 'null') ? 'null' : 'settled';
  }
  return undefined;
}

/** `origin.indexOf('example.com') !== -1`, `origin.indexOf('https://example.com') === 0` */
function positionTest(
  a: Analysis,
  node: TSESTree.BinaryExpression,
  truth: boolean,
  about: About,
): Check | undefined {
  const call = unwrap(node.left);
  if (
    call.type !== 'CallExpression' ||
    !/^(?:indexOf|search|lastIndexOf)$/.test(calleeName(call.callee) ?? '')
  )
    return undefined;
  const compared = constantsOf(a, node.right)[0]?.value;
  const { operator } = node;
  const isFound = (compared === -1 && /^(?:!==?|>)$/.test(operator)) || (compared === 0 && operator === '>=');
  const isMissing = (compared === -1 && /^===?$/.test(operator)) || (compared === 0 && operator === '<');
  const isFirst = compared === 0 && /^===?$/.test(operator);
  if (!isFound && !isMissing && !isFirst) return undefined;
  if (isMissing === truth) return 'nothing';
  return textTest(a, call, isFirst ? 'startsWith' : 'includes', about);
}

function ofCall(
  a: Analysis,
  { truth, bindings }: Condition,
  node: TSESTree.CallExpression,
  about: About,
): Check | undefined {
  const name = calleeName(node.callee) ?? '';
  const [first] = node.arguments;
  if (node.callee.type !== 'MemberExpression' || !first || first.type === 'SpreadElement') return undefined;
  const { object } = node.callee;
  const tested = /^(?:test|exec)$/.test(name)
    ? first
    : /^(?:match|search|matchAll)$/.test(name)
      ? object
      : undefined;
  const part = tested && about(tested);
  if (part) {
    if (part === 'part' || !truth) return 'nothing';
    const regex = regexOf(a, boundNode(a, tested === first ? object : first, bindings).node);
    return regex ? { ...regex, of: part, node } : 'settled';
  }
  if (/^(?:startsWith|endsWith|includes)$/.test(name) && about(object))
    return truth ? textTest(a, node, name as TextMethod, about, bindings) : 'nothing';
  // Not in a list: whoever is let in nevertheless was not checked by it.
  if (/^(?:includes|has|contains)$/.test(name) && about(first)) return truth ? 'settled' : 'nothing';
  return undefined;
}

type TextMethod = 'startsWith' | 'endsWith' | 'includes';

/** A part of the origin's text that was found in it, as the pattern that it amounts to. */
function textTest(
  a: Analysis,
  node: TSESTree.CallExpression,
  method: TextMethod,
  about: About,
  bindings: Condition['bindings'] = new Map(),
): Check | undefined {
  const [first] = node.arguments;
  if (node.callee.type !== 'MemberExpression' || !first || first.type === 'SpreadElement') return undefined;
  const part = about(node.callee.object);
  if (!part) return about(first) ? 'settled' : undefined;
  if (part === 'part') return 'nothing';
  const texts = constantsOf(a, boundNode(a, first, bindings).node).map(({ value }) => value);
  if (texts.length === 0 || !texts.every((text) => typeof text === 'string')) return 'settled';
  const any = texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const source = `${method === 'startsWith' ? '^' : ''}(?:${any})${method === 'endsWith' ? '$' : ''}`;
  return { source, flags: '', of: part, node };
}
