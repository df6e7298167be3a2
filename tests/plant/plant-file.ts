import type { PlantFile, PlantTable, Planting } from '../../scripts/plant/kit/notation';
import { applyEdits } from '../../scripts/plant/kit/edits';
import { parseFile } from '../../scripts/plant/kit/collect';
import type { LintSetup } from '../../scripts/wild/plugin';

const setup: LintSetup = { namespace: 'none', plugin: {}, rules: { recommended: {}, strict: {} } };

/** A text as the forms see a file of a package. */
export function plantFile(text: string, path = 'lib/a.js'): PlantFile {
  const file = parseFile('shop', { path, text }, setup);
  if (!file) throw new Error(`This does not parse:\n${text}`);
  return file;
}

/** The texts that a form makes of a file. */
export function planted(table: PlantTable, form: string, file: PlantFile): string[] {
  const found = table.forms.find(({ name }) => name === form);
  if (!found) throw new Error(`There is no form "${form}".`);
  return found.plant(file).map((planting: Planting) => applyEdits(file.text, planting.edits).text);
}
