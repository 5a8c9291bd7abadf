import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkBackup } from '../../src/journal/sqlite/check-backup.ts';
import { migrations } from '../../src/journal/sqlite/migrations/migrations.ts';
import { lossesIn } from '../compare.ts';
import { type Held, passphraseOf } from '../held.ts';
import { type Random, rareWord } from '../random.ts';
import type { World } from '../world.ts';
import type { Attempt, Operation, Outcome } from './operation.ts';

export const copying: readonly Operation[] = [
  { name: 'backup create', disk: 'out', prepare: create },
  { name: 'backup restore', disk: 'data', prepare: restore },
];

/** Over an earlier one every other time. */
async function create(world: World, random: Random): Promise<Attempt> {
  const file = join(world.out, 'backup.db');
  rmSync(file, { force: true });
  const isThere = random() < 0.5;
  if (isThere) await world.run(['backup', 'create', file]);
  return {
    args: ['backup', 'create', file, '--force'],
    isConfirmed: ({ stderr }) => stderr.includes('Copied to'),
    faults: (outcome) => [
      ...lossesIn(outcome.before, outcome.after),
      ...faultsOfBackup(file, { isNeeded: outcome.isConfirmed || isThere, held: outcome.before }, world),
    ],
  };
}

function faultsOfBackup(
  file: string,
  { isNeeded, held }: { readonly isNeeded: boolean; readonly held: Held },
  world: World,
): string[] {
  if (!existsSync(file)) return isNeeded ? ['The backup is gone'] : [];
  checkBackup(file, migrations.length, passphraseOf(world.passphrase)); // throws where it is not whole
  return lossesIn(held, world.held(file));
}

/** A backup of what was there before the last note. */
async function restore(world: World, random: Random): Promise<Attempt> {
  const file = join(world.out, 'earlier.db');
  await world.run(['backup', 'create', file, '--force']);
  const earlier = world.held();
  await world.run(['note', '-'], { stdin: rareWord(random) });
  return {
    args: ['backup', 'restore', file, '--yes'],
    isConfirmed: ({ stderr }) => stderr.includes('Restored:'),
    faults: (outcome) => faultsOfRestoring(outcome, earlier, world),
  };
}

/** Either journal, whole; where it is the backup, the other lies beside it. */
function faultsOfRestoring({ before, after, isConfirmed }: Outcome, earlier: Held, world: World): string[] {
  const isRestored = after.entries.size === earlier.entries.size && lossesIn(earlier, after).length === 0;
  if (!isRestored) return [...lossesIn(before, after), ...(isConfirmed ? ['It was not restored'] : [])];
  const kept = world.names(world.data).filter((name) => /\.before-restore-[^.]*$/.test(name));
  const isKept = kept.some((name) => lossesIn(before, world.held(join(world.data, name))).length === 0);
  return isKept ? [] : ['The journal that was replaced is not kept'];
}
