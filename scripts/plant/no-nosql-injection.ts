import type { TSESTree } from '@typescript-eslint/utils';
import { flawed } from './kit/edits';
import { expressHandler, fastifyHandler, koaHandler, type Shell } from './kit/handler';
import type { Form, PlantFile, PlantTable } from './kit/notation';
import { methodName, statementAround, textOf } from './kit/syntax';

/** A call of a document database with a filter written out, and a statement before which code sees the same. */
interface FilterSite {
  readonly call: TSESTree.CallExpression;
  readonly filter: TSESTree.ObjectExpression;
  /** A condition of it, whose value is replaced. */
  readonly condition: TSESTree.Property;
  readonly statement: TSESTree.Node;
}

const methods =
  /^(?:find|findOne|findOneAnd(?:Update|Delete|Replace)|(?:update|delete)(?:One|Many)|countDocuments|replaceOne)$/u;

/** Receivers that are collections or models by syntax: `db.collection('users')`, `usersCollection`, `UserModel`. */
const receivers = /(?:\bcollection\([^()]*\)|[a-z]Collection|\bcollection|\wModel(?:API)?|\bdb\.database)$/u;

function filterSites(file: PlantFile): FilterSite[] {
  return file.nodes.flatMap((node) => {
    if (node.type !== 'CallExpression' || !methods.test(methodName(node) ?? '')) return [];
    const [filter] = node.arguments;
    if (filter?.type !== 'ObjectExpression' || node.callee.type !== 'MemberExpression') return [];
    const condition = filter.properties.find(
      (each) => each.type === 'Property' && !each.computed && !textOf(file, each.key).includes('$'),
    );
    const statement = statementAround(node);
    return condition?.type === 'Property' && statement && receivers.test(textOf(file, node.callee.object))
      ? [{ call: node, filter, condition, statement }]
      : [];
  });
}

/** What becomes of the filter: statements before the call, and the filter's own code. */
type Rewritten = (file: PlantFile, site: FilterSite) => { readonly before?: string; readonly filter: string };

/** A handler before the site's statement that makes the same call with another filter. */
function inHandler(shell: Shell, rewritten: Rewritten): Form['plant'] {
  return (file) =>
    filterSites(file).map((site) => {
      const { before, filter } = rewritten(file, site);
      const [from, to] = site.call.range;
      const call =
        file.text.slice(from, site.filter.range[0]) + filter + file.text.slice(site.filter.range[1], to);
      const snippet = shell(file, `${before ? `${before}\n` : ''}return ${flawed(call)};`);
      const at = site.statement.range[0];
      return { edits: [...snippet.edits, { range: [at, at], text: snippet.text }] };
    });
}

/** The filter with another value in its condition. */
const valued =
  (value: string, before?: string): Rewritten =>
  (file, { filter, condition }) => {
    const [from, to] = filter.range;
    const text = `${textOf(file, condition.key)}: ${value}`;
    const code = file.text.slice(from, condition.range[0]) + text + file.text.slice(condition.range[1], to);
    return { filter: code, ...(before !== undefined && { before }) };
  };

const whole =
  (filter: string, before?: string): Rewritten =>
  () => ({ filter, ...(before !== undefined && { before }) });

function reported(name: string, rewritten: Rewritten, shell = expressHandler): Form {
  return { name, expect: 'report', plant: inHandler(shell, rewritten) };
}

function silent(name: string, rewritten: Rewritten, shell = expressHandler): Form {
  return { name, expect: 'silence', plant: inHandler(shell, rewritten) };
}

/** A client's values put into filters that are there. */
export const noNosqlInjection: PlantTable = {
  rule: 'no-nosql-injection',
  mentions: /\.collection\(|[cC]ollection\.|Model(?:API)?\./u,
  forms: [
    reported('value of a body', valued('req.body.value')),
    reported('value of a query', valued('req.query.value')),
    reported('destructured value', valued('value', 'const { value } = req.body;')),
    reported('value of a fastify body', valued('request.body.value'), fastifyHandler),
    reported('value of a koa body', valued('ctx.request.body.value'), koaHandler),
    reported('value of parsed text', valued('JSON.parse(req.query.value)')),
    reported('whole body', whole('req.body')),
    reported('spread query', whole('{ ...req.query }')),
    reported('rest of a query', whole('plantedRest', 'const { page, ...plantedRest } = req.query;')),
    reported(
      'built step by step',
      whole('plantedFilter', 'const plantedFilter = {};\nif (req.query.a) plantedFilter.a = req.query.a;'),
    ),
    reported(
      'through a function',
      whole('planted(req.body.name)', 'function planted(name) {\n  return { name };\n}'),
    ),
    reported('code', whole('{ $where: `this.name === "${req.params.id}"` }')),
    reported('alternatives', whole('{ $or: [{ a: 1 }, { b: req.body.b }] }')),
    reported('field and value', whole('{ [req.body.field]: req.body.value }')),
    silent('twin: text', valued('String(req.body.value)')),
    silent('twin: number', valued('Number(req.query.value)')),
    silent('twin: template', valued('`${req.body.value}`')),
    silent('twin: $eq', valued('{ $eq: req.body.value }')),
    silent('twin: route parameter', valued('req.params.id')),
    silent('twin: flat query', valued('ctx.query.value'), koaHandler),
    silent(
      'twin: checked type',
      valued(
        'value',
        "const { value } = req.body;\nif (typeof value !== 'string') return res.sendStatus(400);",
      ),
    ),
    silent(
      'twin: allow-list',
      valued('value', "const { value } = req.body;\nif (!['a', 'b'].includes(value)) return;"),
    ),
    silent('twin: code with a number', whole('{ $where: `this.age > ${Number(req.params.id)}` }')),
  ],
};
