import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { runsBefore, servingApps } from '../flow/duties';
import { isPossible } from '../flow/relevant';
import { type Server, type Step, serversOf } from '../flow/servers';
import type { Kind } from '../models/types';
import { settingsOf } from './settings';

/** Something that an app owes, and what discharges it. */
export interface Duty {
  /** Kinds of middlewares of which one before what the app answers is enough. */
  readonly by: readonly Kind[];
  /** Whether something else does the same. */
  readonly unless?: (app: App) => boolean;
}

/** An app that a rule asks about. */
export interface App {
  readonly analysis: Analysis;
  readonly server: Server;
  /** What makes it. */
  readonly node: TSESTree.Node;
  /** What it is called, or what is called to make it: a place of its own for each of several duties. */
  readonly name: TSESTree.Node;
  /** The name with the making. */
  readonly declarator: TSESTree.Node;
  /** The whole statement. */
  readonly statement: TSESTree.Node;
}

function placesOf(root: TSESTree.Node): Pick<App, 'node' | 'name' | 'declarator' | 'statement'> {
  let value = root;
  while (value.parent && /^(?:Await|TSAs|TSNonNull|TSSatisfies)/.test(value.parent.type))
    value = value.parent;
  const { parent } = value;
  const callee = root.type === 'CallExpression' || root.type === 'NewExpression' ? root.callee : root;
  if (parent?.type === 'VariableDeclarator')
    return { node: root, name: parent.id, declarator: parent, statement: parent.parent };
  if (parent?.type === 'AssignmentExpression')
    return { node: root, name: parent.left, declarator: parent, statement: parent.parent };
  if (parent?.type === 'PropertyDefinition')
    return { node: root, name: parent.key, declarator: callee, statement: parent };
  return { node: root, name: callee, declarator: callee, statement: callee };
}

/** Calls `report` for every app of the file that answers requests and has not discharged the duty. */
export function onAbsence(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  { by, unless }: Duty,
  report: (app: App) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!isPossible(sourceCode, settings, 'server.app')) return {};
  return {
    Program() {
      const analysis = analysisOf(sourceCode, settings, context.filename);
      for (const server of servingApps(analysis)) {
        const app = { analysis, server, ...placesOf(server.root) };
        if (!runsBefore(analysis, server, by) && !unless?.(app)) report(app);
      }
    },
  };
}

/** Calls `check` for every route that the file registers. */
export function onRoute(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  check: (route: Step, analysis: Analysis) => void,
): TSESLint.RuleListener {
  return onApps(context, (analysis) => {
    for (const { steps } of serversOf(analysis))
      for (const step of steps) if (step.isRoute) check(step, analysis);
  });
}

/** Calls `check` once for a file that may register routes. */
export function onApps(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  check: (analysis: Analysis) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!isPossible(sourceCode, settings, 'server.registration')) return {};
  return { Program: () => check(analysisOf(sourceCode, settings, context.filename)) };
}

/** Calls `check` once for a file that may hold a use of the kind, or whose text holds `sign` of one that names tell of. */
export function onFile(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  kind: Kind,
  sign: string,
  check: (analysis: Analysis) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!isPossible(sourceCode, settings, kind) && !sourceCode.text.includes(sign)) return {};
  return { Program: () => check(analysisOf(sourceCode, settings, context.filename)) };
}
