import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Text } from '../flow/text-types';
import { directStart } from '../models/child-process';
import { isWithin } from '../syntax/nodes';
import { addedName } from './add-named-import';
import { type TextEdit, toFixes } from './edits';
import { quoteOf } from './list-from-environment';
import { commentsIn } from './source-text';
import { argumentCode } from './value-code';

type Source = Readonly<TSESLint.SourceCode>;
/** A word of a command: characters and values, joined. */
type Word = readonly (string | TSESTree.Expression)[];

/**
 * An edit that starts the program of a command itself, with each word as an argument:
 * `exec('ping ' + host)` → `execFile('ping', [host])`. Null where the shell does more than to take the words apart.
 */
export function startedDirectly(
  sourceCode: Source,
  use: TSESTree.Node,
  node: TSESTree.Expression,
  text: Text,
  isText: (value: TSESTree.Expression) => boolean,
): TSESLint.ReportFixFunction | null {
  if (use.type !== 'CallExpression' || use.arguments[0] !== node || commentsIn(node.range, sourceCode))
    return null;
  // With a shell of its own, or to be awaited: not the same call.
  if (use.arguments.slice(1).some((each) => /\bshell\b/.test(sourceCode.getText(each)))) return null;
  const words = wordsOf(text, node);
  const [program, ...rest] = words ?? [];
  if (!program?.every((part) => typeof part === 'string') || rest.length === 0) return null;
  const callee = directCallee(sourceCode, use.callee);
  if (!callee) return null;
  const quote = quoteOf(sourceCode);
  const codeOf = (word: Word): string => {
    const [only, ...others] = word;
    if (typeof only === 'string' && others.length === 0) return `${quote}${only}${quote}`;
    if (only !== undefined && typeof only !== 'string' && others.length === 0)
      return isText(only) ? argumentCode(only, sourceCode) : `String(${argumentCode(only, sourceCode)})`;
    return `\`${word.map((part) => (typeof part === 'string' ? part : `\${${sourceCode.getText(part)}}`)).join('')}\``;
  };
  const code = `${codeOf(program)}, [${rest.map(codeOf).join(', ')}]`;
  return (fixer) => toFixes(fixer, [{ range: node.range, text: code }, ...callee]);
}

/** The words of a command that is nothing but words, some in quotes. */
function wordsOf(text: Text, node: TSESTree.Expression): readonly Word[] | null {
  const words: (string | TSESTree.Expression)[][] = [];
  let word: (string | TSESTree.Expression)[] | undefined;
  let quote: string | undefined;
  const add = (part: string | TSESTree.Expression): void => {
    if (!word) words.push((word = []));
    const last = word.at(-1);
    if (typeof part === 'string' && typeof last === 'string') word[word.length - 1] = last + part;
    else word.push(part);
  };
  for (const piece of text) {
    if (piece.type === 'hole') {
      if (piece.calls?.length || !isWithin(piece.node, node)) return null;
      add(piece.node);
      continue;
    }
    if (piece.type !== 'constant') return null;
    for (const character of piece.value) {
      if (quote === undefined && character === ' ') word = undefined;
      else if (character === quote) quote = undefined;
      else if (quote === undefined && /["']/.test(character)) {
        quote = character;
        if (!word) words.push((word = []));
      } else if (/[\w./:=@%,+-]/.test(character) || (quote !== undefined && character === ' '))
        add(character);
      else return null;
    }
  }
  return quote === undefined && words.every((each) => each.length > 0) ? words : null;
}

/** The edits that call the function which starts programs in place of the one which runs commands. */
function directCallee(sourceCode: Source, callee: TSESTree.Expression): readonly TextEdit[] | null {
  if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier') {
    const direct = directStart.names[callee.property.name];
    return direct === undefined ? null : [{ range: callee.property.range, text: direct }];
  }
  const direct = callee.type === 'Identifier' ? directStart.names[callee.name] : undefined;
  const imported = direct === undefined ? null : addedName(sourceCode, directStart.modules, direct);
  return imported
    ? [{ range: callee.range, text: imported.name }, ...(imported.edit ? [imported.edit] : [])]
    : null;
}
