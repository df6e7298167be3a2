/**
 * `npm run wild`: lints published server source that we did not write and compares every finding with what a
 * person judged it to be (`wild/judged/`). A new or lost finding fails until someone has judged it, and so
 * does one that was judged to be our mistake.
 *
 *   --slice ci         a few packages only
 *   --package NAME     this package only (may be repeated)
 *   --rule NAME        this rule only (may be repeated)
 *   --plugin FILE      another build of the plugin than dist/index.cjs
 *   --update           writes new findings into wild/judged/ as unjudged, and drops lost ones
 */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/root';
import { closingLine } from './lib/tally';
import { countLines, sourceFiles } from './wild/files';
import { findingsOf, missingInStrict } from './wild/findings';
import { compare, readJudgements, updated, writeJudgements } from './wild/judgements';
import { lint } from './wild/lint';
import { fetchPackage, packageFolder, selectPackages, type WildPackage } from './wild/packages';
import { builtPlugin, onlyRules, type LintSetup } from './wild/plugin';
import { packageTable, problems, ruleTable, type PackageResult } from './wild/report';
import { addCounts, countSinks, type SinkCounts } from './wild/sinks';

const { values } = parseArgs({
  options: {
    slice: { type: 'string', default: 'all' },
    package: { type: 'string', multiple: true, default: [] },
    rule: { type: 'string', multiple: true, default: [] },
    plugin: { type: 'string' },
    update: { type: 'boolean', default: false },
  },
});

function lintPackage(entry: WildPackage, setup: LintSetup): PackageResult {
  const files = sourceFiles(fetchPackage(entry), entry);
  const findings: PackageResult['findings'][number][] = [];
  const failures: string[] = [];
  const sinks: SinkCounts[] = [];
  for (const file of files) {
    const { reports, failure, sourceCode } = lint(file, setup, [setup.rules.recommended, setup.rules.strict]);
    const [recommended = [], strict = []] = reports;
    if (failure !== undefined) failures.push(`${entry.name}/${file.path}: ${failure}`);
    for (const report of missingInStrict(recommended, strict)) {
      failures.push(
        `${entry.name}/${file.path}:${report.line}: ${report.rule} in recommended, but not in strict`,
      );
    }
    findings.push(...findingsOf({ package: entry.name, ...file }, recommended, strict));
    if (sourceCode !== undefined) sinks.push(countSinks(sourceCode));
  }
  const lines = files.reduce((total, file) => total + countLines(file.text), 0);
  return { name: entry.name, files: files.length, lines, findings, sinks: addCounts(sinks), failures };
}

const selected = selectPackages({ slice: values.slice === 'ci' ? 'ci' : 'all', names: values.package });
const built = builtPlugin(values.plugin);
const setup = values.rule.length === 0 ? built : onlyRules(built, values.rule);
if (Object.keys(setup.rules.strict).length === 0) throw new Error('The built plugin has no rules.');
const results = selected.map((entry) => lintPackage(entry, setup));
const findings = results.flatMap((result) => result.findings);

const inScope = ({ package: name, rule }: { package: string; rule: string }): boolean =>
  selected.some((entry) => entry.name === name) && (values.rule.length === 0 || values.rule.includes(rule));
const known = readJudgements();
const judgements = known.filter(inScope);
if (values.update) {
  const others = known.filter((judgement) => !inScope(judgement));
  await writeJudgements([...others, ...updated(findings, judgements)]);
}

const comparison = compare(findings, judgements);
const folders = new Map(selected.map((entry) => [entry.name, relative(root, packageFolder(entry))]));
const pathOf = ({ package: name, file }: { package: string; file: string }): string =>
  `${folders.get(name)}/${file}`;
const failures = results.flatMap((result) => result.failures);
const unsettled = problems(comparison, pathOf);
const ruleNames = Object.keys(setup.rules.strict).map((id) => id.slice(setup.namespace.length + 1));

console.log(packageTable(results));
console.log(`\n${ruleTable(ruleNames, findings, comparison)}\n`);
for (const text of [...failures, ...unsettled]) console.log(`${text}\n`);

// Every package that could be linted whole, and every finding that stands as judged, is one check.
const linted = results.filter((result) => result.failures.length === 0).length;
const failed = failures.length + unsettled.length;
console.log(closingLine({ passed: linted + comparison.settled.length, failed }));
process.exitCode = failed === 0 ? 0 : 1;
