import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lossesIn } from '../compare.ts';
import { pick, type Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Attempt, Operation } from './operation.ts';

export const exporting: readonly Operation[] = [
  {
    name: 'export a file',
    disk: 'out',
    prepare: (world, random) => exportTo(pick(files, random), world, random),
  },
  { name: 'export a folder', disk: 'out', prepare: (world, random) => exportTo('folder', world, random) },
];

const files = ['all.md', 'all.json', 'all.html'] as const;

/** Under its name lies all of it or nothing; what it replaces is there until then. */
async function exportTo(name: string, world: World, random: Random): Promise<Attempt> {
  const [whole, place] = [join(world.out, `whole-${name}`), join(world.out, name)];
  for (const path of [whole, place]) rmSync(path, { recursive: true, force: true });
  const end = name === 'folder' ? '/' : '';
  const isThere = name !== 'folder' && random() < 0.5;
  if (isThere) await world.run(['export', '--format', 'md', '--limit', '1', '--output', place]);
  const earlier = contentOf(place, world);
  await world.run(['export', '--output', `${whole}${end}`]);
  const wanted = contentOf(whole, world);
  return {
    args: ['export', '--output', `${place}${end}`, '--force'],
    isConfirmed: ({ stderr }) => /Written to|files are in/.test(stderr),
    faults: ({ before, after, isConfirmed }) => {
      const found = contentOf(place, world);
      const isWhole = found === wanted || (found === earlier && !isConfirmed);
      return [...lossesIn(before, after), ...(isWhole ? [] : [`Half of it is in ${name}`])];
    },
  };
}

function contentOf(path: string, world: World): string | undefined {
  if (!existsSync(path)) return undefined;
  if (!path.endsWith('folder')) return readFileSync(path, 'utf8');
  return JSON.stringify(world.names(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}
