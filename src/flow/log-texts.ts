import type { TSESTree } from '@typescript-eslint/utils';
import type { Analysis } from './analysis';
import { type Fear, dangerous } from './danger';
import { requestsOf } from './requests';
import type { Site } from './sites';
import { textOf } from './text';
import type { Piece, Text } from './text-types';
import { SHAPES, type Trace } from './traces';

/** What a value must not hold where one line of a log is one entry. */
const LINE: Fear = {
  kind: 'log.line',
  shapes: SHAPES.text | SHAPES.key,
  characters: '\n',
  inert: ['header-line', 'json-string', 'identifier'],
  isUndoneByDecoding: true,
};

/** What a value must not hold where a text says how others are printed. */
const FORMAT: Fear = {
  kind: 'log.line',
  shapes: SHAPES.text | SHAPES.key,
  characters: '%',
  inert: ['identifier'],
};

/** A client's value in a log line. */
export interface LoggedValue {
  readonly node: TSESTree.Expression;
  readonly trace: Trace;
}

/** Whether a logger writes JSON, in which a line break is `\n`; winston does unless a format of text is chosen. */
export function writesJson(a: Analysis, { sink }: Site): boolean {
  const lines = sink.facts?.['lines'];
  return (
    lines === 'json' ||
    (lines === 'by-format' && !/\b(?:printf|simple|cli|prettyPrint)\b/.test(a.sourceCode.text))
  );
}

/** The values in an argument of a logger that can begin a line of their own. */
export function lineBreaksIn(a: Analysis, node: TSESTree.Expression): readonly LoggedValue[] {
  if (!a.possible().hasSources) return [];
  return holesOf(textOf(a, node)).flatMap(({ piece, alone }) => {
    const traces = dangerous(requestsOf(a, piece.node, [], piece.calls), LINE).filter(
      (trace) => isText(trace, alone) && mayBreak(trace),
    );
    const [trace] = traces;
    return trace ? [{ node: piece.node, trace }] : [];
  });
}

/** A client's value that decides how a line's other values are printed; `isText` where it is surely a text. */
export function formatIn(
  a: Analysis,
  node: TSESTree.Expression,
): (LoggedValue & { readonly isText: boolean; readonly hasPlaceholder: boolean }) | undefined {
  if (!a.possible().hasSources) return undefined;
  const text = textOf(a, node);
  for (const { piece, alone } of holesOf(text)) {
    const [trace] = dangerous(requestsOf(a, piece.node, [], piece.calls), FORMAT).filter(
      (each) => each.origin.type === 'request' && isText(each, alone),
    );
    if (trace)
      return {
        node: piece.node,
        trace,
        isText: text.length > 1 || trace.made !== 'no' || trace.shapes === SHAPES.text,
        hasPlaceholder: text.some((each) => each.type === 'constant' && each.value.includes('%')),
      };
  }
  return undefined;
}

interface Hole {
  readonly piece: Extract<Piece, { type: 'hole' }>;
  readonly alone: boolean;
}

function holesOf(text: Text, isWhole = true): readonly Hole[] {
  const alone = isWhole && text.length === 1;
  return text.flatMap((piece): readonly Hole[] => {
    if (piece.type === 'hole') return [{ piece, alone }];
    if (piece.type === 'choice') return piece.options.flatMap((option) => holesOf(option, alone));
    return piece.type === 'repeat' ? holesOf(piece.item, false) : [];
  });
}

/** Objects are printed with the line breaks of their texts escaped. */
function isText({ held, made, shapes, origin }: Trace, alone: boolean): boolean {
  if (origin.type !== 'request' || /\.length$/.test(origin.name)) return false;
  if (!alone) return true;
  return (
    held.length === 0 &&
    (made !== 'no' ||
      (shapes & SHAPES.object) === 0 ||
      !/(?:^|\.)(?:body|payload|query|params|headers|cookies)$/.test(origin.name))
  );
}

/** Servers refuse headers and addresses with line breaks in them; what is parsed of an address is decoded. */
function mayBreak({ origin, barriers, made }: Trace): boolean {
  if (origin.type !== 'request') return false;
  if (!/^(?:headers|host|url|ip)$/.test(origin.part)) return true;
  return (
    origin.part === 'url' &&
    (made === 'new' || barriers.some((each) => each.type === 'passed' && each.by === 'decoded'))
  );
}
