/**
 * `npm run prove`: runs programs before and after the plugin's edits on real engines.
 * `--slice ci`: the part for CI. `--only TEXT`: programs whose name contains it. `--update`: takes what the
 * plugin offers now as what it should offer. `--plugin FILE`: another build of it. `--facts [DRIVER]`: measures what binding a value changes.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/root';
import { prove } from './prove/prove';
import { measureFacts } from './prove/facts/measure';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    slice: { type: 'string' },
    only: { type: 'string', multiple: true, default: [''] },
    update: { type: 'boolean', default: false },
    plugin: { type: 'string', default: join(root, 'dist/index.cjs') },
    facts: { type: 'boolean', default: false },
  },
});

if (values.facts) await measureFacts(positionals[0]);
else process.exitCode = await prove({ ...values, ci: values.slice === 'ci' });
// A driver that was given nonsense may hold its connection open.
process.exit();
