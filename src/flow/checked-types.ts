import type { TSESTree } from '@typescript-eslint/utils';
import type { Analysis } from './analysis';
import { SHAPES, type Trace, restrictShapes } from './traces';

/** What we ask TypeScript's checker, which the parser hands over: TypeScript itself is never loaded. */
interface Checker {
  getTypeAtLocation(node: unknown): CheckedType;
  typeToString(type: CheckedType): string;
  getPropertyOfType(type: CheckedType, name: string): unknown;
  getTypeOfSymbol?(symbol: unknown): CheckedType;
}

interface CheckedType {
  isUnion(): boolean;
  isIntersection(): boolean;
  isStringLiteral(): boolean;
  isNumberLiteral(): boolean;
  readonly types?: readonly CheckedType[];
}

const SCALARS = /^(?:number|boolean|bigint|true|false|null|undefined|void|never|Date|-?\d+n)$/;
const MAX_DEPTH = 4;

/**
 * Traces whose beginning this file does not show, by what the type of the value says, where the parser was given
 * types: a number or a word of a fixed list carries nobody's text, a string is no object. Types prove nothing of
 * what was traced to a client: they are gone at run time.
 */
export function withCheckedType(
  a: Analysis,
  node: TSESTree.Node,
  path: readonly string[],
  traces: readonly Trace[],
): readonly Trace[] {
  if (!traces.some(isOfElsewhere)) return traces;
  const checked = checkedType(a, node, path);
  if (!checked) return traces;
  const { checker, type } = checked;
  if (isScalar(checker, type, 0)) return traces.filter((trace) => !isOfElsewhere(trace));
  if (!isText(checker, type, 0)) return traces;
  return traces.flatMap((trace) =>
    isOfElsewhere(trace) && trace.shapes !== SHAPES.number
      ? restrictShapes([trace], SHAPES.text | SHAPES.key)
      : [trace],
  );
}

function isOfElsewhere({ origin }: Trace): boolean {
  return origin.type === 'unknown' && origin.reason !== 'gave up';
}

function checkedType(
  a: Analysis,
  node: TSESTree.Node,
  path: readonly string[],
): { readonly checker: Checker; readonly type: CheckedType } | undefined {
  const { program, esTreeNodeToTSNodeMap } = a.sourceCode.parserServices ?? {};
  if (!program || !esTreeNodeToTSNodeMap) return undefined;
  const tsNode: unknown = esTreeNodeToTSNodeMap.get(node);
  if (!tsNode) return undefined;
  const checker = program.getTypeChecker() as unknown as Checker;
  let type = checker.getTypeAtLocation(tsNode);
  for (const name of path) {
    const property = checker.getPropertyOfType(type, name);
    const inner = property ? checker.getTypeOfSymbol?.(property) : undefined;
    if (!inner) return undefined;
    type = inner;
  }
  return { checker, type };
}

function isScalar(checker: Checker, type: CheckedType, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (type.isUnion()) return (type.types ?? []).every((each) => isScalar(checker, each, depth + 1));
  // `number & { __brand: 'UserId' }`
  if (type.isIntersection()) return (type.types ?? []).some((each) => isScalar(checker, each, depth + 1));
  return type.isStringLiteral() || type.isNumberLiteral() || SCALARS.test(checker.typeToString(type));
}

function isText(checker: Checker, type: CheckedType, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (type.isUnion())
    return (type.types ?? []).every(
      (each) => isText(checker, each, depth + 1) || isScalar(checker, each, depth + 1),
    );
  if (type.isIntersection()) return (type.types ?? []).some((each) => isText(checker, each, depth + 1));
  return /^(?:string|`.*`)$/s.test(checker.typeToString(type));
}
