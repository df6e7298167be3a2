import type { SqlFacts } from '../flow/sql-text';
import type { Dialect } from '../models/types';

type Style = Dialect['placeholder'];

/** How a driver writes placeholders, and what of the text it takes for one. */
interface Rules {
  readonly own: RegExp;
  /** In strings and comments too, because some drivers replace placeholders without reading SQL. */
  readonly confusing: RegExp;
  readonly by: 'number' | 'order' | 'name';
}

const RULES: Readonly<Partial<Record<Style, Rules>>> = {
  dollar: { own: /^\$\d+$/, confusing: /\$(?:\d|[{(<[/])/, by: 'number' },
  'colon-number': { own: /^:\d+$/, confusing: /:\w/, by: 'number' },
  'at-number': { own: /^@\d+$/, confusing: /@\d/, by: 'number' },
  question: { own: /^\?\??$/, confusing: /\?/, by: 'order' },
  'colon-name': { own: /^:[A-Za-z_]\w*$/, confusing: /:\w/, by: 'name' },
  'at-name': { own: /^@[A-Za-z_]\w*$/, confusing: /(?!)/, by: 'name' },
};

/** The placeholders that a text has, as its driver counts them. */
export interface Placeholders {
  readonly by: Rules['by'];
  /** How many values they take: the highest number, or how many there are. */
  readonly count: number;
  readonly names: readonly string[];
  /** How many of them stand before a place in the text. */
  readonly before: (order: number) => number;
  /** The placeholder of a new value: by its number from 1, or by its name. */
  readonly write: (number: number, name: string) => string;
}

/** Undefined where the text has placeholders of another style, or something that the driver takes for one. */
export function placeholdersOf(facts: SqlFacts, { placeholder, engine }: Dialect): Placeholders | undefined {
  const rules = RULES[placeholder];
  if (!rules || rules.confusing.test(facts.quotedText)) return undefined;
  // Variables of the session are no placeholders: `@rank := @rank + 1`.
  const isVariable = (text: string): boolean =>
    text.startsWith('@') && (engine === 'mysql' || text.startsWith('@@'));
  const own = facts.placeholders.filter(({ text }) => !isVariable(text));
  if (!own.every(({ text }) => rules.own.test(text))) return undefined;
  const offset = placeholder === 'at-number' ? 1 : 0;
  const numbers = own.map(({ text }) => Number(text.slice(1)) + offset);
  const sign = placeholder.startsWith('dollar') ? '$' : placeholder.startsWith('colon') ? ':' : '@';
  return {
    by: rules.by,
    count: rules.by === 'number' ? Math.max(0, ...numbers) : own.length,
    names: rules.by === 'name' ? own.map(({ text }) => text.slice(1)) : [],
    before: (order) => own.filter((each) => each.order < order).length,
    write: (number, name) => {
      if (rules.by === 'order') return '?';
      return sign + (rules.by === 'number' ? String(number - offset) : name);
    },
  };
}
