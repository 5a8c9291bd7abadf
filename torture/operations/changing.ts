import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfChange, rareWordsIn } from '../compare.ts';
import type { Held, HeldEntry } from '../held.ts';
import { pick, type Random, rareWord } from '../random.ts';
import type { Said } from '../steer.ts';
import type { World } from '../world.ts';
import type { Attempt, Operation } from './operation.ts';

export const changing: readonly Operation[] = [
  { name: 'tag', disk: 'data', prepare: tag },
  { name: 'undo', disk: 'data', prepare: undo },
  { name: 'delete', disk: 'data', prepare: (world, random) => trash(world, random, 1) },
  { name: 'delete many', disk: 'data', prepare: (world, random) => trash(world, random, 4) },
  { name: 'trash restore', disk: 'data', prepare: restore },
  { name: 'trash empty', disk: 'data', prepare: empty },
  { name: 'delete --forever', disk: 'data', prepare: erase },
];

const says =
  (words: string) =>
  ({ stderr }: Said) =>
    stderr.includes(words);

function tag(world: World, random: Random): Attempt {
  const chosen = some(present(world), 2, random);
  const word = rareWord(random);
  return {
    args: ['tag', ...numbers(chosen), '--add', word],
    isConfirmed: says('Tagged:'),
    faults: (outcome) =>
      faultsOfChange({
        ...outcome,
        touched: isOneOf(chosen),
        isDone: (after) => chosen.every(({ uuid }) => after.entries.get(uuid)?.tags.includes(word)),
      }),
  };
}

async function undo(world: World, random: Random): Promise<Attempt> {
  const chosen = some(present(world), 2, random);
  await world.run(['tag', ...numbers(chosen), '--add', rareWord(random)]);
  return {
    args: ['undo'],
    isConfirmed: says('Taken back:'),
    faults: (outcome) =>
      faultsOfChange({
        ...outcome,
        touched: isOneOf(chosen),
        isDone: (after) => chosen.every((entry) => after.entries.get(entry.uuid)?.whole === entry.whole),
      }),
  };
}

function trash(world: World, random: Random, count: number): Attempt {
  const chosen = some(present(world), count, random);
  return {
    args: ['delete', ...numbers(chosen), '--yes'],
    isConfirmed: says('In the trash:'),
    faults: (outcome) =>
      faultsOfChange({ ...outcome, touched: isOneOf(chosen), isDone: (after) => areTrashed(chosen, after) }),
  };
}

async function restore(world: World, random: Random): Promise<Attempt> {
  const chosen = await inTrash(world, random);
  return {
    args: ['trash', 'restore', '--yes'],
    isConfirmed: says('Back from the trash:'),
    faults: (outcome) =>
      faultsOfChange({
        ...outcome,
        touched: isOneOf(chosen),
        isDone: (after) => chosen.every(({ uuid }) => after.entries.get(uuid)?.isTrashed === false),
      }),
  };
}

async function empty(world: World, random: Random): Promise<Attempt> {
  return erasing(await inTrash(world, random), ['trash', 'empty', '--yes'], world);
}

async function erase(world: World, random: Random): Promise<Attempt> {
  if (random() < 0.5) await inTrash(world, random); // with a copy from before a deletion, which may hold the words too
  const chosen = some(present(world), 1, random);
  return erasing(chosen, ['delete', ...numbers(chosen), '--forever', '--yes'], world);
}

/** Once an entry is gone, no word of it is in any file of the program's own. */
function erasing(chosen: readonly HeldEntry[], args: readonly string[], world: World): Attempt {
  const areGone = (held: Held) => chosen.every(({ uuid }) => !held.entries.has(uuid));
  const words = chosen.flatMap(rareWordsIn);
  return {
    args,
    isConfirmed: says('Deleted for ever:'),
    faults: (outcome) => [
      ...faultsOfChange({ ...outcome, touched: isOneOf(chosen), isDone: areGone }),
      ...(areGone(outcome.after) ? leftWords(wordsOnlyIn(words, outcome.after), world) : []),
    ],
  };
}

/** A tag that other entries have as well stays. */
function wordsOnlyIn(words: readonly string[], { entries }: Held): string[] {
  const others = [...entries.values()].map(({ whole }) => whole).join('\n');
  return words.filter((word) => !others.includes(word));
}

/** Journals that another took the place of are left to the writer, who is told of them. */
function leftWords(words: readonly string[], world: World): string[] {
  const files = world
    .names(world.data)
    .filter((name) => /\.db/.test(name) && !name.includes('.before-restore-'))
    .filter((name) => statSync(join(world.data, name)).isFile());
  return files.flatMap((name) => {
    const bytes = readFileSync(join(world.data, name));
    const found = words.find((word) => bytes.includes(word));
    return found === undefined ? [] : [`${found} was deleted for ever and is in ${name}`];
  });
}

/** What is in the trash, which is seen to that there is something. */
async function inTrash(world: World, random: Random): Promise<HeldEntry[]> {
  const chosen = some(present(world), 4, random);
  if (trashed(world).length === 0) await world.run(['delete', ...numbers(chosen), '--yes']);
  return trashed(world);
}

function trashed(world: World): HeldEntry[] {
  return [...world.held().entries.values()].filter(({ isTrashed }) => isTrashed);
}

function present(world: World): HeldEntry[] {
  return [...world.held().entries.values()].filter(({ isTrashed }) => !isTrashed);
}

function areTrashed(chosen: readonly HeldEntry[], held: Held): boolean {
  return chosen.every(({ uuid }) => held.entries.get(uuid)?.isTrashed);
}

function some(entries: readonly HeldEntry[], count: number, random: Random): HeldEntry[] {
  const left = [...entries];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const chosen = pick(left, random);
    left.splice(left.indexOf(chosen), 1);
    return chosen;
  });
}

const numbers = (entries: readonly HeldEntry[]) => entries.map(({ id }) => String(id));

function isOneOf(chosen: readonly HeldEntry[]): (entry: HeldEntry) => boolean {
  const uuids = new Set(chosen.map(({ uuid }) => uuid));
  return ({ uuid }) => uuids.has(uuid);
}
