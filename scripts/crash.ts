/**
 * Nothing that parses makes the rules throw, and no fix breaks code: valid programs of the standard's parser
 * tests, random programs, and programs that are long or deep, under both parsers. `--ci` takes fewer of them.
 */
import { randomPrograms, corpora, validPrograms, type Program } from './crash/programs';
import { shapes } from './crash/shapes';
import { spliced } from './crash/splice';
import { tryProgram } from './crash/trial';
import { closingLine } from './lib/tally';

const ci = process.argv.includes('--ci');
const SHOWN = 20;

interface Place {
  readonly program: Program;
  readonly parser: string;
}

interface Result {
  readonly held: number;
  readonly notParsed: number;
  readonly faults: ReadonlyMap<string, readonly Place[]>;
}

function tryAll(programs: readonly Program[]): Result {
  const faults = new Map<string, Place[]>();
  let held = 0;
  let notParsed = 0;
  for (const program of programs) {
    for (const parser of ['espree', 'typescript'] as const) {
      const outcome = tryProgram(program, parser);
      if (outcome.type === 'held') held += 1;
      else if (outcome.type === 'not parsed') notParsed += 1;
      else faults.set(outcome.fault, [...(faults.get(outcome.fault) ?? []), { program, parser }]);
    }
  }
  return { held, notParsed, faults };
}

const folder = await corpora();
const valid = validPrograms(folder);
const random = randomPrograms(folder, ci ? 200 : 2000);
const splices = (programs: readonly Program[]) => programs.flatMap((program) => spliced(program) ?? []);
const groups: Readonly<Record<string, readonly Program[]>> = {
  'parser tests': valid,
  'parser tests, spliced': splices(valid),
  'random programs': random,
  'random programs, spliced': splices(random),
  'long and deep programs': (ci ? [10, 300] : [10, 300, 1000, 3000]).flatMap(shapes),
};

let passed = 0;
let failed = 0;
for (const [name, programs] of Object.entries(groups)) {
  const { held, notParsed, faults } = tryAll(programs);
  const faulty = [...faults.values()].flat().length;
  console.log(
    `${name}: ${programs.length} programs, ${held} held, ${faulty} failed, ${notParsed} refused by the parser`,
  );
  for (const [fault, places] of [...faults].slice(0, SHOWN)) {
    const [first] = [...places].sort((a, b) => a.program.code.length - b.program.code.length);
    if (!first) continue;
    console.log(`\n${fault}\nin ${places.length}, such as ${first.program.name} under ${first.parser}:`);
    console.log(first.program.code.slice(0, 1000));
  }
  passed += held;
  failed += faulty;
}
console.log(closingLine({ passed, failed }));
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
