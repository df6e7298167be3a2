import type { TSESTree } from '@typescript-eslint/utils';
import { literalText } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { typeofSubject, typesFact } from './comparison-facts';
import { constantsOf } from './constants';
import { alwaysExits, leavesFunction } from './exits';
import { ALLOWED, type Fact, NONE, type Subject, differsFrom } from './facts';
import { impliedFacts } from './guard-facts';
import { casesBefore, defaultLeaves } from './tests';

/** After a `switch` that only known values leave: all others went to a default that returned. */
export function factsAfterSwitch(
  a: Analysis,
  node: TSESTree.SwitchStatement,
  subject: Subject,
): readonly Fact[] {
  const isKnown = subject(unwrap(node.discriminant)) && defaultLeaves(node);
  if (isKnown && node.cases.every(({ test }) => !test || constantsOf(a, test).length > 0)) return [ALLOWED];
  return subject(unwrap(node.discriminant))
    ? differsFrom(
        constantsIn(
          a,
          node.cases.filter((each) => leavesSwitchAndLoop(node, each)),
        ),
      )
    : NONE;
}

/** `switch (x) { case 'a': case 'b': … }`, `switch (true) { case isSafe(x): … }` */
export function switchFacts(
  a: Analysis,
  node: TSESTree.SwitchStatement,
  place: TSESTree.Node,
  subject: Subject,
): readonly Fact[] {
  const cases = casesBefore(node, place);
  if (!cases) return NONE;
  const isDefault = cases.some((each) => !each.test);
  if (typeofSubject(a, node.discriminant, subject)) {
    const telling = isDefault ? node.cases.filter((each) => !cases.includes(each)) : cases;
    return typesFact(
      telling.map(({ test }) => literalText(test)),
      !isDefault,
    );
  }
  if (isDefault)
    return subject(unwrap(node.discriminant))
      ? differsFrom(
          constantsIn(
            a,
            node.cases.filter((each) => !cases.includes(each)),
          ),
        )
      : NONE;
  if (subject(unwrap(node.discriminant)))
    return cases.every((each) => each.test && constantsOf(a, each.test).length > 0) ? [ALLOWED] : NONE;
  const [only, ...others] = cases;
  const always = constantsOf(a, node.discriminant).every(({ value }) => value === true);
  return always && only?.test && others.length === 0 ? impliedFacts(a, only.test, true, subject) : NONE;
}

function constantsIn(a: Analysis, cases: readonly TSESTree.SwitchCase[]): readonly unknown[] {
  return cases.flatMap(({ test }) => (test ? constantsOf(a, test).map(({ value }) => value) : []));
}

/** Whether what a case leads to, fall-through included, goes past whatever follows the switch. */
function leavesSwitchAndLoop(node: TSESTree.SwitchStatement, from: TSESTree.SwitchCase): boolean {
  const statements = node.cases.slice(node.cases.indexOf(from)).flatMap((each) => each.consequent);
  const exit = statements.find(alwaysExits);
  return exit !== undefined && (leavesFunction(exit) || endsWithContinue(exit));
}

function endsWithContinue(node: TSESTree.Statement): boolean {
  return node.type === 'BlockStatement'
    ? node.body.some(endsWithContinue)
    : node.type === 'ContinueStatement';
}
