import { type MongoDanger, mongoDangers } from '../flow/mongo-documents';
import { isMongoPlace } from '../flow/mongo-grammar';
import { EVERY_SHAPE, SHAPES } from '../flow/traces';
import { dangerous, isRequest } from '../flow/danger';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { type Flow, onFlow } from '../kit/on-flow';
import { reportMongo } from '../kit/report-mongo';

// A document database takes its filters as objects, and in them an object can be an operator: where a text is
// meant, `{ $ne: null }` matches every document. Text is only dangerous where the database runs it as code.

const WHOLE = ['filter', 'filters', 'pulled'] as const;
const VALUES = ['value', 'element'] as const;
const NAMES = ['collection', 'target', 'union'] as const;
const isOneOf = (list: readonly string[], { place }: MongoDanger): boolean => list.includes(place);

export default createRule({
  name: 'no-nosql-injection',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow request values that can be operators or code in queries of document databases',
      config: 'recommended',
      strictOptions: { fieldNames: true },
      cwe: [943, 89, 95],
      owasp: ['A05:2025'],
      practices: ['nosql-injection'],
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      value: '{{origin}} may be an object with operators such as $ne. Compare with $eq or convert it first.',
      filter:
        '{{origin}} decides this filter, operators included. Write the filter here and check the values.',
      key: '{{origin}} chooses the field or operator of this filter. Pick it from a fixed list.',
      pipeline:
        '{{origin}} may be an object that decides this part of the pipeline. Write the stage out here.',
      update: '{{origin}} chooses the operators of this update. Write them out here.',
      collection: '{{origin}} chooses the collection that is used. Pick it from a fixed list.',
      code: '{{origin}} becomes part of code that the database runs. Use query operators instead.',
      unknownCode: '{{origin}} is put into code that the database runs. Use query operators instead.',
      loaded: '{{origin}} may be an object that decides what else is loaded. Pick it from a fixed list.',
      fields: '{{origin}} chooses which fields are read or sorted by. Pick them from a fixed list.',
      equal: 'Compare with $eq.',
      text: 'Convert it to text.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          sanitizedElsewhere: {
            type: 'boolean',
            description:
              'Another file removes operators from requests or filters: report only what becomes code or names.',
          },
          unknownCode: {
            type: 'boolean',
            description: 'Also report values that another file decides in the text of code for the database.',
          },
          fieldNames: {
            type: 'boolean',
            description: 'Also report request values that choose the fields to select, sort by or populate.',
          },
        },
      },
    ],
    defaultOptions: [{ sanitizedElsewhere: false, unknownCode: true, fieldNames: false }],
  },
  create(context, [options]) {
    const messageOf = (danger: MongoDanger): string | undefined => {
      if (danger.place === 'code')
        return isRequest(danger.trace) ? 'code' : options.unknownCode ? 'unknownCode' : undefined;
      if (danger.place === 'key' || isOneOf(NAMES, danger))
        return danger.place === 'key' ? 'key' : 'collection';
      if (options.sanitizedElsewhere) return undefined;
      if (danger.place === 'update') return 'update';
      if (isOneOf(VALUES, danger)) return 'value';
      return isOneOf(WHOLE, danger) ? 'filter' : 'pipeline';
    };
    const check = (flow: Flow, start: string): void => {
      const { kind, facts } = flow.site.sink;
      const place = facts?.['place'] ?? start;
      if (!isMongoPlace(place)) return;
      for (const danger of mongoDangers(flow.analysis, kind, flow.node, place)) {
        const messageId = messageOf(danger);
        if (messageId) reportMongo(context, flow, danger, messageId);
      }
    };
    return combine(
      onFlow(context, 'mongo.filter', (flow) => check(flow, 'filter')),
      onFlow(context, 'mongo.update', (flow) => check(flow, 'update')),
      onFlow(context, 'mongo.pipeline', (flow) => check(flow, 'pipeline')),
      onFlow(context, 'mongo.code', (flow) => check(flow, 'code')),
      onFlow(context, 'mongo.fields', (flow) => {
        const traces = dangerous(flow.origins(), {
          kind: 'mongo.fields',
          shapes: EVERY_SHAPE,
          characters: '$',
        });
        const loads = flow.site.sink.facts?.['loads'] === true && !options.sanitizedElsewhere;
        const whole =
          loads && traces.find((trace) => isRequest(trace) && (trace.shapes & SHAPES.object) !== 0);
        const trace = whole || (options.fieldNames && traces.find(isRequest));
        if (trace)
          reportMongo(
            context,
            flow,
            { node: flow.node, place: 'harmless', trace, held: [] },
            whole ? 'loaded' : 'fields',
          );
      }),
    );
  },
});
