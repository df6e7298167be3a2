/**
 * `npm run plant`: makes real call sites of published server packages wrong, the way people get them wrong,
 * and looks whether the rule reports the planted line. Fails below 90 % for a rule, or when a safe twin of a
 * mistake is reported.
 *
 *   --slice ci         a few packages and fewer plantings of each form
 *   --package NAME     in this package only (may be repeated)
 *   --rule NAME        for this rule only
 *   --plugin FILE      another build of the plugin than dist/index.cjs
 *   --limit N          at most N plantings of each form
 *   --misses           prints every miss, not only the first of each rule
 */
import { parseArgs } from 'node:util';
import { closingLine } from './lib/tally';
import { candidatesOf, type Candidate } from './plant/kit/collect';
import type { Form, PlantTable } from './plant/kit/notation';
import {
  isAsExpected,
  misses,
  recallTable,
  shortcomings,
  type FormResult,
  type RuleResult,
} from './plant/kit/report';
import { spread } from './plant/kit/select';
import { createTrial } from './plant/kit/try';
import { plantTables } from './plant/tables';
import { sourceFiles, type WildFile } from './wild/files';
import { fetchPackage, selectPackages } from './wild/packages';
import { builtPlugin, onlyRules, type LintSetup } from './wild/plugin';

const { values } = parseArgs({
  options: {
    slice: { type: 'string', default: 'all' },
    package: { type: 'string', multiple: true, default: [] },
    rule: { type: 'string' },
    plugin: { type: 'string' },
    limit: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});
const slice = values.slice === 'ci' ? 'ci' : 'all';
const limit = Number(values.limit ?? (slice === 'ci' ? 12 : 40));
const shownMisses = values.misses ? Infinity : 10;

const packages = selectPackages({ slice, names: values.package }).map((entry) => ({
  name: entry.name,
  files: sourceFiles(fetchPackage(entry), entry),
}));

function plantRule(table: PlantTable, setup: LintSetup): RuleResult {
  const candidates = new Map<Form, Candidate[]>(table.forms.map((form) => [form, []]));
  for (const { name, files } of packages) collectFrom(name, files, table, setup, candidates);
  const trials = new Map<string, ReturnType<typeof createTrial>>();
  const trialIn = (name: string): ReturnType<typeof createTrial> => {
    const trial = trials.get(name) ?? createTrial(setup, rulesOf(setup));
    trials.set(name, trial);
    return trial;
  };
  const forms = table.forms.map((form): FormResult => {
    const chosen = spread(candidates.get(form) ?? [], limit);
    return {
      form,
      trials: chosen.map((candidate) => ({
        candidate,
        tried: trialIn(candidate.package)(candidate.file, candidate.planting),
      })),
    };
  });
  return { table, forms };
}

function collectFrom(
  name: string,
  files: readonly WildFile[],
  table: PlantTable,
  setup: LintSetup,
  into: Map<Form, Candidate[]>,
): void {
  for (const [form, candidates] of candidatesOf(name, files, table, setup))
    into.get(form)?.push(...candidates);
}

/** The rule as `recommended` has it, or `strict` if only that does. */
function rulesOf({ rules }: LintSetup): LintSetup['rules']['strict'] {
  return Object.keys(rules.recommended).length > 0 ? rules.recommended : rules.strict;
}

const setup = builtPlugin(values.plugin);
const tables = plantTables.filter(({ rule }) => values.rule === undefined || rule === values.rule);
let passed = 0;
const failures: string[] = [];
for (const table of tables) {
  const result = plantRule(table, onlyRules(setup, [table.rule]));
  const missed = misses(result);
  console.log(`${recallTable(result)}\n`);
  for (const miss of missed.slice(0, shownMisses)) console.log(`${miss}\n`);
  if (missed.length > shownMisses)
    console.log(`... and ${missed.length - shownMisses} more (--misses shows all)\n`);
  passed += result.forms.flatMap(({ form, trials }) =>
    trials.filter((trial) => isAsExpected(form, trial)),
  ).length;
  failures.push(
    ...shortcomings(result, slice === 'all' && values.package.length === 0 && values.limit === undefined),
  );
}
if (tables.length === 0) failures.push(`No mistakes are planted for a rule named ${values.rule}.`);
for (const failure of failures) console.log(`${failure}\n`);
console.log(closingLine({ passed, failed: failures.length }));
process.exitCode = failures.length === 0 ? 0 : 1;
