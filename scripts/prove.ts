/**
 * `npm run prove`: runs programs before and after the plugin's edits on real engines.
 * `--slice ci`: the part for CI. `--only TEXT`: programs whose name contains it. `--update`: takes what the
 * plugin offers now as what it should offer. `--facts [DRIVER]`: measures what binding a value changes.
 */
import { parseArgs } from 'node:util';
import { prove } from './prove/prove';
import { measureFacts } from './prove/facts/measure';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    slice: { type: 'string' },
    only: { type: 'string', default: '' },
    update: { type: 'boolean', default: false },
    facts: { type: 'boolean', default: false },
  },
});

if (values.facts) await measureFacts(positionals[0]);
else process.exitCode = await prove({ ci: values.slice === 'ci', only: values.only, update: values.update });
// A driver that was given nonsense may hold its connection open.
process.exit();
