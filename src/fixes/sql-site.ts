import type { TSESTree } from '@typescript-eslint/utils';
import type { Site } from '../flow/sites';
import type { Text } from '../flow/text-types';
import { type Trace, SHAPES } from '../flow/traces';
import type { Dialect } from '../models/types';
import type { SqlSite } from './bind-sql-values';
import type { Scalar } from './sql-verdict';

/** What this takes of a rule's view on a value at a sink. */
export interface SqlFlow {
  readonly site: Site;
  readonly node: TSESTree.Expression;
  readonly origins: (node?: TSESTree.Node) => readonly Trace[];
  readonly text: () => Text;
  readonly dialect: () => Dialect | undefined;
}

/** A sink of SQL text as `bindSqlValues` takes it; undefined where the driver is not known, the
 * sink takes only a name, or nothing is called. */
export function sqlSite({ site, node, origins, text, dialect }: SqlFlow): SqlSite | undefined {
  const { use, sink } = site;
  const known = dialect();
  if (sink.kind !== 'sql.text' || sink.facts?.['position'] !== undefined) return undefined;
  if (!known || (use.type !== 'CallExpression' && use.type !== 'NewExpression')) return undefined;
  return {
    call: use,
    node,
    text: text(),
    dialect: known,
    values: sink.values,
    valuesProperty: sink.valuesProperty,
    fragment: sink.facts?.['fragment'],
    scalar: (value) => scalarOf(origins(value)),
    isRequest: (value) => {
      const traces = origins(value);
      return traces.length > 0 && traces.every(({ origin }) => origin.type === 'request');
    },
    isConstant: (value) => origins(value).length === 0,
    isSql: (value) => origins(value).some(isEscaped),
  };
}

/** What the traces prove of a value's type. A value without traces is constant, of a type they do not tell. */
export function scalarOf(traces: readonly Trace[]): Scalar {
  if (traces.length === 0) return undefined;
  const shapes = traces.reduce((all, trace) => all | trace.shapes, 0);
  if (shapes === SHAPES.number) return 'number';
  if ((shapes & ~(SHAPES.text | SHAPES.key | SHAPES.number)) !== 0) return undefined;
  const isText = (shapes & SHAPES.number) === 0;
  return isText && traces.every(isPresent) ? 'string' : 'scalar';
}

/** Whether a value is there for certain: made in the code, or a part of the path that led to the handler. */
function isPresent({ made, origin }: Trace): boolean {
  return made === 'text' || (origin.type === 'request' && origin.part === 'params');
}

function isEscaped({ barriers }: Trace): boolean {
  return barriers.some((barrier) => barrier.type === 'clears' && barrier.kinds.includes('sql.text'));
}
