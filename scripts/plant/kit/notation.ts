import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from 'eslint';
import type { Edit } from './edits';

/** A parsed file of a package, as the forms look at it. */
export interface PlantFile {
  readonly package: string;
  readonly path: string;
  readonly text: string;
  readonly sourceCode: SourceCode;
  /** Every node of the file, in the order of the text. */
  readonly nodes: readonly TSESTree.Node[];
}

/** One way to make one place of a file wrong (or, in a twin, nearly so). */
export interface Planting {
  readonly edits: readonly Edit[];
}

/** One kind of mistake that people make, and where in a file it can be made. */
export interface Form {
  readonly name: string;
  /** `silence` for the safe twin of a mistake, which must not be reported. */
  readonly expect: 'report' | 'silence';
  readonly plant: (file: PlantFile) => readonly Planting[];
}

/** How to plant the mistakes that one rule must find. */
export interface PlantTable {
  readonly rule: string;
  /** Files without this text hold no place for any form; saves parsing them. */
  readonly mentions: RegExp;
  /** How many plantings a full run must make, where the packages hold fewer places than the usual 50. */
  readonly fewest?: number;
  readonly forms: readonly Form[];
}
