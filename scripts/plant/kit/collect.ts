import type { WildFile } from '../../wild/files';
import { lint } from '../../wild/lint';
import type { LintSetup } from '../../wild/plugin';
import type { Form, PlantFile, PlantTable, Planting } from './notation';
import { allNodes } from './syntax';

/** A planting and the file that it is made in. */
export interface Candidate {
  readonly package: string;
  readonly file: WildFile;
  readonly planting: Planting;
}

/** Every planting that the forms of a table can make in a package's files, in the order of the files. */
export function candidatesOf(
  name: string,
  files: readonly WildFile[],
  table: PlantTable,
  setup: LintSetup,
): Map<Form, Candidate[]> {
  const found = new Map<Form, Candidate[]>(table.forms.map((form) => [form, []]));
  for (const file of files) {
    const parsed = table.mentions.test(file.text) ? parseFile(name, file, setup) : undefined;
    if (!parsed) continue;
    for (const [form, candidates] of found) {
      for (const planting of form.plant(parsed)) candidates.push({ package: name, file, planting });
    }
  }
  return found;
}

/** A file as the forms look at it; undefined if it does not parse. */
export function parseFile(name: string, file: WildFile, setup: LintSetup): PlantFile | undefined {
  // ESLint sets the nodes' parents only while it lints, so an empty set of rules is run.
  const { sourceCode } = lint(file, setup, [{}]);
  return sourceCode && { package: name, ...file, sourceCode, nodes: allNodes(sourceCode) };
}
