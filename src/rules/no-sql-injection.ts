import { type Fear, dangerous, isGivenByOthers, isRequest, isSchemaName, isSqlText } from '../flow/danger';
import { languageOfName } from '../flow/doubling';
import { inStatement } from '../flow/sql-fragments';
import { sqlHoles } from '../flow/sql-text';
import type { SqlHole, SqlPosition } from '../flow/text-types';
import { type Trace, EVERY_SHAPE, SHAPES } from '../flow/traces';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { type Flow, onFlow } from '../kit/on-flow';
import { reportSql } from '../kit/report-sql';

// A value that is part of the SQL text can end the part it stands in and go on as SQL: `1 OR 1=1`, `x'; DROP …`.
// Bound parameters never become SQL.

/** Without these characters a text stays inside the part of the statement that it was put in. */
const ESCAPES: Readonly<Record<SqlPosition, string>> = {
  value: '\'"`;()\\ \t\n/*#',
  string: '\'"\\',
  identifier: '\'"`;()\\ \t\n/*#',
  clause: '\'"`;()\\ \t\n/*#',
  comment: '*/\n',
};

/** Statements that no engine takes bound parameters in. */
const UNBOUND: ReadonlySet<SqlHole['within']> = new Set(['ddl', 'set', 'copy']);

/** Which words tell what to do about a hole. */
function repairOf({ position, within }: SqlHole): '' | 'Name' | 'Unbound' {
  if (position === 'identifier') return 'Name';
  return UNBOUND.has(within) ? 'Unbound' : '';
}

const isValue = (hole: SqlHole): boolean => hole.position === 'value' || hole.position === 'string';

export default createRule({
  name: 'no-sql-injection',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow values in the text of SQL statements instead of bound parameters',
      config: 'recommended',
      strictOptions: { unknownIdentifiers: true },
      cwe: [89],
      owasp: ['A05:2025'],
      practices: ['sql-injection'],
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      untrusted: '{{origin}} becomes part of this SQL text. Bind it as a parameter instead.',
      untrustedName: '{{origin}} chooses a name in this SQL text. Pick it from a fixed list of allowed ones.',
      unknown: '{{origin}} is put into this SQL text as a value. Bind it as a parameter instead.',
      unknownName:
        '{{origin}} is put into this SQL text as a name. Pick it from a fixed list of allowed ones.',
      untrustedUnbound:
        '{{origin}} becomes part of a statement that takes no parameters. Let only known values or numbers through.',
      unknownUnbound:
        '{{origin}} is put into a statement that takes no parameters. Let only known values or numbers through.',
      object:
        '{{origin}} may be an object, which this driver turns into SQL. Convert it first, e.g. with String().',
      bind: 'Bind the values as parameters.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          unknownValues: {
            type: 'boolean',
            description:
              'Also report values that another file decides: parameters of exported functions, imports.',
          },
          unknownIdentifiers: {
            type: 'boolean',
            description: 'The same for names of tables and columns, and names that a query builder quotes.',
          },
        },
      },
    ],
    defaultOptions: [{ unknownValues: true, unknownIdentifiers: false }],
  },
  create(context, [options]) {
    const fear = ({ position, nameEnd }: SqlHole): Fear => {
      const language = nameEnd === undefined ? undefined : languageOfName(nameEnd);
      return {
        kind: 'sql.text',
        shapes: EVERY_SHAPE & ~SHAPES.number,
        characters: ESCAPES[position],
        inert: language ? ['identifier', language] : ['identifier'],
      };
    };
    const tracesOf = (flow: Flow, hole: SqlHole): ReturnType<typeof dangerous> =>
      dangerous(flow.origins(hole.piece.node, hole.piece.calls), fear(hole));
    const wantsUnknown = (hole: SqlHole): boolean | undefined =>
      isValue(hole) ? options.unknownValues : hole.position === 'identifier' && options.unknownIdentifiers;

    const isOthers = (hole: SqlHole, trace: Trace): boolean =>
      isGivenByOthers(trace) && !isSqlText(trace) && !(isValue(hole) && isSchemaName(trace));

    const texts = onFlow(context, 'sql.text', (flow) => {
      const { fragment, position, quoted } = flow.site.sink.facts ?? {};
      if (quoted && !options.unknownIdentifiers) return;
      const all = sqlHoles(inStatement(flow.text(), fragment, flow.node), flow.dialect()?.engine);
      const holes = position === 'identifier' ? all.map((hole): SqlHole => ({ ...hole, position })) : all;
      const found = holes.map((hole) => ({ hole, traces: tracesOf(flow, hole) }));
      const worst =
        found.find(({ traces }) => traces.some(isRequest)) ??
        found.find(({ hole, traces }) => wantsUnknown(hole) && traces.some((trace) => isOthers(hole, trace)));
      const trace = worst?.traces.find(isRequest) ?? worst?.traces.find((each) => isOthers(worst.hole, each));
      if (!worst || !trace) return;
      reportSql(context, flow, trace, `${isRequest(trace) ? 'untrusted' : 'unknown'}${repairOf(worst.hole)}`);
    });

    const values = onFlow(context, 'sql.scalar-values', (flow) => {
      const trace = flow
        .elementOrigins()
        .filter(isRequest)
        .find(({ shapes }) => (shapes & SHAPES.object) !== 0);
      if (trace) reportSql(context, flow, trace, 'object');
    });
    return combine(texts, values);
  },
});
