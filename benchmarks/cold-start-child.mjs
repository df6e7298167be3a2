// One fresh process, measured from within: what does it cost to load ESLint, the plugin, and to lint one file?
// Arguments: the step to measure, the plugin's file, and for 'first-file' a config name or 'none' and a source file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [step, pluginFile, configName, sourceFile] = process.argv.slice(2);

async function measure() {
  if (step === 'plugin alone') return timed(loadPlugin);
  if (step === 'eslint') return timed(() => import('eslint'));
  const { ESLint } = await import('eslint');
  if (step === 'plugin') return timed(loadPlugin);
  const { default: plugin } = await loadPlugin();
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: configName === 'none' ? [] : [plugin.configs[configName]],
  });
  const text = readFileSync(sourceFile, 'utf8');
  return timed(() => eslint.lintText(text, { filePath: join(process.cwd(), 'first.cjs') }));
}

function loadPlugin() {
  return import(pathToFileURL(pluginFile).href);
}

async function timed(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

process.stdout.write(String(await measure()));
