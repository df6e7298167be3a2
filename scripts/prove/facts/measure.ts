import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installServers } from '../engines/debian';
import { engineFolder, installDrivers } from '../engines/install';
import { startMariadb } from '../engines/mariadb';
import { startPostgres } from '../engines/postgres';
import { compare, create, type Comparison } from './compare';
import { connectDrivers } from './drivers';
import { positions } from './positions';
import { honestValues, show } from './values';

type Cells = Record<string, Comparison>;

/**
 * Runs every statement with every value through every driver whose name starts with `only`, as it is and as
 * text, prints where binding changes something and keeps all outcomes in a file.
 */
export async function measureFacts(only = ''): Promise<void> {
  await installDrivers();
  const missing = await installServers();
  if (missing) throw new Error(missing);
  const servers = [await startPostgres(), await startMariadb()] as const;
  const drivers = await connectDrivers({ postgres: servers[0].port, mysql: servers[1].port });
  const all: Record<string, Record<string, { raw: Cells; text: Cells }>> = {};
  for (const driver of drivers.filter(({ name }) => name.startsWith(only))) {
    await create(driver);
    const rows: Record<string, { raw: Cells; text: Cells }> = (all[driver.name] = {});
    for (const position of positions) {
      if (position.only && !position.only.includes(driver.engine)) continue;
      const cells = { raw: {} as Cells, text: {} as Cells };
      for (const value of honestValues) {
        cells.raw[show(value)] = await compare(driver, position, value);
        cells.text[show(value)] = await compare(driver, position, value, String);
      }
      rows[position.name] = cells;
      console.log(`${driver.name} | ${position.name} | ${changed(cells.raw)} | ${changed(cells.text)}`);
    }
  }
  const file = join(engineFolder, 'facts.json');
  writeFileSync(file, JSON.stringify(all));
  console.log(`All outcomes: ${file}`);
  for (const driver of drivers) await driver.close();
  for (const server of servers) await server.stop();
}

/** The values for which the bound statement did not do what the text did. */
function changed(cells: Cells): string {
  const changes = Object.entries(cells).filter(
    ([, { verdict }]) => verdict === 'differs' || verdict === 'after fails',
  );
  const worked = Object.values(cells).filter(({ verdict }) => verdict !== 'before fails').length;
  if (worked === 0) return 'never works';
  if (changes.length === 0) return 'same';
  return changes.length === worked ? 'all change' : changes.map(([value]) => value).join(' ');
}
