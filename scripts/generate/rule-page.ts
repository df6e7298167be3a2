import type { OwaspClass, Rule, RuleDocs } from '../../src/kit/create-rule';
import { practices } from '../../src/kit/practices';
import { replaceBetween } from './between';

/** A rule's page with its title, header and options renewed; the rest of the page stays as it is. */
export function rulePage(page: string, rule: Rule): string {
  const titled = page.replace(/^#[^\n]*/, `# ${rule.name}`);
  return replaceBetween(replaceBetween(titled, 'header', header(rule)), 'options', options(rule));
}

function header(rule: Rule): string {
  const docs = docsOf(rule);
  const where = docs.config === 'recommended' ? '`recommended` and `strict`' : '`strict` only';
  return [
    `${capitalised(docs.description)}.`,
    '',
    `- Configs: ${where}${docs.strictOptions ? ', where it has stricter options' : ''}.`,
    `- Repairs: ${repairs(rule)}.`,
    ...(docs.cwe.length > 0 ? [`- Weakness: ${docs.cwe.map(cweLink).join(', ')}.`] : []),
    ...(docs.owasp.length > 0 ? [`- OWASP Top Ten: ${docs.owasp.map(owaspTitle).join(', ')}.`] : []),
    `- Practice: ${docs.practices.map(practiceTitle).join(', ')}.`,
  ].join('\n');
}

function repairs({ meta }: Pick<Rule, 'meta'>): string {
  if (meta.fixable && meta.hasSuggestions) return 'some with `--fix`, others as suggestions in the editor';
  if (meta.fixable) return 'with `--fix`';
  return meta.hasSuggestions ? 'suggestions in the editor' : 'none';
}

/** The documentation of a rule; every rule has some. */
export function docsOf({ name, meta }: Pick<Rule, 'name' | 'meta'>): RuleDocs {
  if (!meta.docs) throw new Error(`${name} has no meta.docs.`);
  return meta.docs;
}

function options(rule: Rule): string {
  const [schema] = rule.meta.schema as readonly {
    readonly properties?: Readonly<Record<string, OptionSchema>>;
  }[];
  const properties = Object.entries(schema?.properties ?? {});
  if (properties.length === 0) return 'This rule has no options.';
  const [defaults] = (rule.meta.defaultOptions ?? []) as readonly Readonly<Record<string, unknown>>[];
  const strict = docsOf(rule).strictOptions ?? {};
  return properties
    .map(([name, property]) => {
      const facts = [
        typeOf(property),
        ...(defaults && name in defaults ? [`default \`${JSON.stringify(defaults[name])}\``] : []),
        ...(name in strict ? [`\`${JSON.stringify(strict[name])}\` in \`strict\``] : []),
      ];
      return `- \`${name}\` (${facts.join(', ')}): ${property.description ?? ''}`;
    })
    .join('\n');
}

/** The parts of an option's JSON schema that a page tells. */
interface OptionSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: OptionSchema;
  readonly description?: string;
}

function typeOf(schema: OptionSchema): string {
  if (schema.enum) return `one of ${schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ')}`;
  if (schema.type === 'array' && schema.items) return `list of ${typeOf(schema.items)}s`;
  return typeof schema.type === 'object' ? schema.type.join(' or ') : (schema.type ?? 'any');
}

const owaspTitles: Readonly<Record<OwaspClass, string>> = {
  'A01:2025': 'Broken Access Control',
  'A02:2025': 'Security Misconfiguration',
  'A03:2025': 'Software Supply Chain Failures',
  'A04:2025': 'Cryptographic Failures',
  'A05:2025': 'Injection',
  'A06:2025': 'Insecure Design',
  'A07:2025': 'Authentication Failures',
  'A08:2025': 'Software or Data Integrity Failures',
  'A09:2025': 'Security Logging and Alerting Failures',
  'A10:2025': 'Mishandling of Exceptional Conditions',
};

function owaspTitle(id: OwaspClass): string {
  return `${id} ${owaspTitles[id]}`;
}

function cweLink(id: number): string {
  return `[CWE-${id}](https://cwe.mitre.org/data/definitions/${id}.html)`;
}

function practiceTitle(id: string): string {
  return practices.find((practice) => practice.id === id)?.title ?? id;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
