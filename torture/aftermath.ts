import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isEncrypted } from '../src/journal/sqlite/encryption/encrypted-file.ts';
import { examine } from '../src/journal/sqlite/inspect/examine.ts';
import { type Held, heldIn, nothing, openRaw, passphraseOf } from './held.ts';
import type { Attempt } from './operations/operation.ts';
import type { Random } from './random.ts';
import { unsoundnessOf } from './soundness.ts';
import { runSteer } from './steer.ts';
import type { World } from './world.ts';

export interface Aftermath {
  readonly after: Held;
  readonly faults: readonly string[];
  /** Of the passphrases that might, the one by which the journal opened. */
  readonly passphrase: string | undefined;
}

/** Checks the journal as `steer journal check` does, then opens it as its writer would next, without the program. */
export async function lookAfter(
  { journal = '', passphrases, settle }: Attempt,
  isConfirmed: boolean,
  { world, random }: { readonly world: World; readonly random: Random },
): Promise<Aftermath> {
  const file = journal === '' ? world.journal : journal;
  const faults: string[] = [];
  await settle?.().catch((error) => faults.push(String(error)));
  for (const passphrase of passphrases?.(isConfirmed) ?? [journal === '' ? world.passphrase : undefined]) {
    if ((passphrase === undefined) === isLocked(file)) {
      faults.push(passphrase === undefined ? 'It is encrypted.' : 'It is not encrypted.');
      continue;
    }
    const check = random() < 0.1 ? checkByProgram : checkHere;
    const said = await check(file, passphrase, world);
    faults.push(...said);
    if (said.length > 0) continue;
    return { ...lookInto(file, passphrase), passphrase };
  }
  return { after: nothing, faults, passphrase: undefined };
}

/** A passphrase opens a journal that needs none, too. */
function isLocked(file: string): boolean {
  return existsSync(file) && isEncrypted(file);
}

type Check = (file: string, passphrase: string | undefined, world: World) => Promise<string[]>;

/** A process takes longer than all of the check. */
const checkHere: Check = async (file, passphrase) => {
  try {
    const faults = examine(file, passphraseOf(passphrase))?.faults ?? [];
    const wrong = faults.filter(({ kind }) => kind !== 'empty'); // what should be there is counted besides
    return wrong.map(({ message }) => `The check finds: ${message}`);
  } catch (error) {
    return [`The check ends with ${error instanceof Error ? error.message : error}`];
  }
};

const checkByProgram: Check = async (file, passphrase, world) => {
  const env = { ...world.environment({ passphrase }), STEER_JOURNAL: file };
  const ended = await runSteer(['journal', 'check'], { cwd: world.folder, env, stdin: '' });
  const { code, signal, stdout, stderr } = ended;
  return code === 0 || stdout.includes('The file is empty.')
    ? []
    : [`steer journal check ended with ${code ?? signal}: ${stderr.trim()}`];
};

function lookInto(file: string, passphrase: string | undefined): Omit<Aftermath, 'passphrase'> {
  if (!existsSync(file)) return { after: nothing, faults: [] };
  let database: ReturnType<typeof openRaw> | undefined;
  try {
    database = openRaw(file, passphrase);
    return { after: heldIn(database), faults: unsoundnessOf(database) };
  } catch (error) {
    return {
      after: nothing,
      faults: [`It does not open: ${error instanceof Error ? error.message : error}`],
    };
  } finally {
    database?.close();
  }
}

/** With room or power again, the next thing is written as if nothing had been. */
export async function goingOnAfter({ journal }: Attempt, world: World): Promise<string[]> {
  const env = { ...world.environment(), STEER_JOURNAL: journal ?? world.journal };
  const { code, stderr } = await runSteer(['note', '-'], { cwd: world.folder, env, stdin: 'as ever' });
  return code === 0 ? [] : [`Afterwards a note ends with ${code}: ${stderr}`];
}

/** Files that are no journal, no export and no copy that the program keeps: half-made ones, and SQLite's own. */
export function strays(world: World): string[] {
  return [world.data, world.out].flatMap((folder) =>
    world
      .names(folder)
      .filter((name) => /\.part\b|-(wal|shm|journal)$/.test(name))
      .map((name) => join(folder, name)),
  );
}

/** The copies beside the journal, each to be as sound as it is. */
export function unsoundCopies(world: World): string[] {
  const copies = world
    .names(world.data)
    .filter((name) => /\.(schema|before)-[^/]*$/.test(name) && !/\.part|-(wal|shm|journal)$/.test(name));
  return copies.flatMap((name) => {
    const file = join(world.data, name);
    const { after, faults } = lookInto(file, isLocked(file) ? openingOf(file, world) : undefined);
    const isEmpty = after.schema === 0 && faults.length === 0;
    return [...faults, ...(isEmpty ? ['there is nothing in it'] : [])].map((fault) => `${name}: ${fault}`);
  });
}

function openingOf(file: string, { given }: World): string | undefined {
  const found = given.find((words) => lookInto(file, words).faults.length === 0);
  return found ?? given[0];
}
