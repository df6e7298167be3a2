import type { JSONSchema, TSESLint } from '@typescript-eslint/utils';
import { nameFile } from '../flow/file-names';
import { docsUrl } from './docs-url';
import type { PracticeId } from './practices';

/** What a rule says about itself, for the configs, the documentation and other tools. */
export interface RuleDocs {
  /** One clause in lower case that starts with "disallow", "require" or "enforce". */
  readonly description: string;
  /** The smallest config that turns the rule on; `strict` holds all of `recommended`. */
  readonly config: 'recommended' | 'strict';
  /** Numbers of the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /** Classes of the OWASP Top Ten. */
  readonly owasp: readonly OwaspClass[];
  /** The practices of `practices.ts` that it enforces. */
  readonly practices: readonly PracticeId[];
  /** The options that the config `strict` gives to the rule. */
  readonly strictOptions?: Readonly<Record<string, unknown>>;
  /** Set by `createRule`. */
  readonly url?: string;
}

/** A class of the Top Ten with its edition; one edition for all rules, so that their numbers compare. */
export type OwaspClass = `A${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10'}:2025`;

/** A rule as its file writes it. */
export interface RuleDeclaration<Ids extends string, Options extends readonly unknown[]> {
  /** The name of its file. */
  readonly name: string;
  readonly meta: {
    readonly type: 'problem' | 'suggestion';
    readonly docs: RuleDocs;
    readonly fixable?: 'code';
    readonly hasSuggestions?: boolean;
    /** Each a sentence or two, at most 160 characters, with a full stop. */
    readonly messages: Readonly<Record<Ids, string>>;
    readonly schema: readonly JSONSchema.JSONSchema4[];
    readonly defaultOptions?: Options;
  };
  /** Called once a file with the options, defaults filled in. */
  create(context: Readonly<TSESLint.RuleContext<Ids, Options>>, options: Options): TSESLint.RuleListener;
}

/** A rule as ESLint takes it. */
export type Rule<Ids extends string = string, Options extends readonly unknown[] = readonly unknown[]> = Omit<
  TSESLint.RuleModule<Ids, Options, RuleDocs>,
  'defaultOptions'
> & { readonly name: string };

/**
 * Makes an ESLint rule of a declaration: adds the address of its page, fills in default options (ESLint does
 * so since 9.15 only), and leaves files alone that are not JavaScript or TypeScript, such as JSON or YAML.
 */
export function createRule<Ids extends string, Options extends readonly unknown[] | [] = []>(
  declaration: RuleDeclaration<Ids, Options>,
): Rule<Ids, Options> {
  const { name, meta, create } = declaration;
  return {
    name,
    meta: { ...meta, docs: { ...meta.docs, url: docsUrl(name) } } as Rule<Ids, Options>['meta'],
    create: (context) => {
      if (!isScript(context.sourceCode)) return {};
      nameFile(context.sourceCode.ast, context.filename);
      return create(context, withDefaults(meta.defaultOptions, context.options));
    },
  };
}

/** True for JavaScript and TypeScript; false for a JSON, YAML, TOML, CSS, … file that a config also covers. */
function isScript({ scopeManager, ast }: Readonly<TSESLint.SourceCode>): boolean {
  const first: string | undefined = (ast as Partial<typeof ast>).body?.[0]?.type;
  return Boolean(scopeManager) && ast.type === 'Program' && !/^(?:JSON|YAML|TOML)/.test(first ?? '');
}

/**
 * The user's options over the defaults: objects are merged key by key, anything else is replaced.
 * Options beyond the defaults are kept; no defaults at all give the user's options.
 */
export function withDefaults<Options extends readonly unknown[]>(
  defaults: Options | undefined,
  given: readonly unknown[],
): Options {
  if (given.length === 0 && defaults) return defaults;
  const length = Math.max(defaults?.length ?? 0, given.length);
  return Array.from({ length }, (_, index) => merge(defaults?.[index], given[index])) as unknown as Options;
}

function merge(defaults: unknown, given: unknown): unknown {
  if (given === undefined) return defaults;
  if (!isPlainObject(defaults) || !isPlainObject(given)) return given;
  const merged: Record<string, unknown> = { ...defaults };
  for (const [key, value] of Object.entries(given)) merged[key] = merge(defaults[key], value);
  return merged;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
