import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFailingDisk } from './failing-disk.ts';
import { notesToImport } from './notes-to-import.ts';
import type { Operation } from './operations/operation.ts';
import { operations } from './operations/operations.ts';
import { randomAt, rareWord } from './random.ts';
import { World } from './world.ts';

/** What stays the same through a run. */
export interface Setting {
  readonly folder: string;
  readonly chosen: readonly Operation[];
  /** A journal to begin with. */
  readonly template: string;
  /** Undefined where it cannot be built, and `missing` says why. */
  readonly library: string | undefined;
  readonly missing: string | undefined;
}

export async function settingIn(folder: string, only: string | undefined): Promise<Setting> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const world = worldIn(folder, 'template');
  const chosen = operations.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Error(
      `There is no such operation. There are: ${operations.map(({ name }) => name).join(', ')}`,
    );
  const disk = buildFailingDisk(folder);
  const { library, missing } = { library: undefined, missing: undefined, ...disk };
  return { folder, chosen, template: await makeTemplate(world), library, missing };
}

export function worldIn(folder: string, name: string): World {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  return new World(place, { cache: join(folder, 'cache') });
}

/** A journal with a dozen notes. */
async function makeTemplate(world: World): Promise<string> {
  world.reset();
  const random = randomAt(0, 0);
  const words = Array.from({ length: 12 }, () => rareWord(random));
  writeFileSync(world.file('import.json'), await notesToImport(words, world));
  await world.run(['import', world.file('import.json')]);
  return world.journal;
}
