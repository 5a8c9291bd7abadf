import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Look } from './aftermath.ts';
import { buildFailingDisk } from './failing-disk.ts';
import { notesToImport } from './notes-to-import.ts';
import type { Operation } from './operations/operation.ts';
import { operations } from './operations/operations.ts';
import { randomAt, rareWord } from './random.ts';
import { runSteer } from './steer.ts';
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
  readonly look: Look;
}

export async function settingIn(folder: string, only: string | undefined): Promise<Setting> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const world = worldIn(folder, 'template');
  const known = await commandsOf(world);
  const able = operations.filter(({ needs }) => needs === undefined || known.has(needs.join(' ')));
  const chosen = able.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Error(`There is no such operation. There are: ${able.map(({ name }) => name).join(', ')}`);
  const disk = buildFailingDisk(folder);
  const look = known.has('journal check') ? ['journal', 'check'] : ['list', '--json'];
  const { library, missing } = { library: undefined, missing: undefined, ...disk };
  return { folder, chosen, template: await makeTemplate(world), library, missing, look };
}

export function worldIn(folder: string, name: string): World {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  return new World(place, { cache: join(folder, 'cache') });
}

/** The commands of `steer journal`, where there are any. */
async function commandsOf(world: World): Promise<Set<string>> {
  const { code, stdout } = await runSteer(['journal', '--help'], {
    cwd: world.folder,
    env: world.env,
    stdin: '',
  });
  const names =
    code === 0 ? [...stdout.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => `journal ${name}`) : [];
  return new Set(names);
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
