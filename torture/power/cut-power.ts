import { readFileSync, rmSync } from 'node:fs';
import { callsIn } from '../../trace/calls.ts';
import { goingOnAfter, lookAfter, unsoundCopies } from '../aftermath.ts';
import type { Operation } from '../operations/operation.ts';
import { below, type Random } from '../random.ts';
import { type Attempted, runAttempt } from '../run-attempt.ts';
import type { World } from '../world.ts';
import { Disk } from './disk.ts';
import { recordingBy } from './recorder.ts';
import { type Step, stepsOf } from './steps.ts';
import { survivors } from './survivors.ts';

export interface PowerOptions {
  readonly world: World;
  readonly random: Random;
  readonly cuts: number;
  /** Broken on purpose, to see that it is noticed: nothing is ever synced. */
  readonly isNeverSynced?: boolean;
}

export interface PowerCut {
  /** How many steps were done by then, of how many, and the last of them. */
  readonly done: number;
  readonly steps: number;
  readonly faults: readonly string[];
}

/**
 * Does something once, with every call recorded, and cuts the power so many times somewhere in it: each time the disk
 * is what may be left of it by then, and is looked at as after a kill.
 */
export async function* cutPower(operation: Operation, options: PowerOptions): AsyncGenerator<PowerCut> {
  const { world, random, cuts } = options;
  const attempt = await operation.prepare(world, random);
  const before = world.held(attempt.journal, attempt.journal === undefined ? world.passphrase : undefined);
  const roots = [world.data, world.out];
  const start = Disk.read(roots);
  const log = world.file('calls.txt');
  rmSync(log, { force: true });
  const attempted = await runAttempt(attempt, world, { by: recordingBy(log) });
  if (attempted.code !== 0) throw new Error(`It ended with ${attempted.code}: ${attempted.stderr}`);

  const disk = start.copy();
  const all = stepsOf(callsIn(readFileSync(log, 'utf8')), { disk, cwd: world.folder });
  const unseen = Disk.read(roots)
    .differences(disk)
    .filter((path) => !path.endsWith('-shm')); // written through memory, and made anew
  if (unseen.length > 0) throw new Error(`What became of these was not recorded: ${unseen.join(', ')}`);
  const steps = options.isNeverSynced ? all.filter(({ kind }) => !kind.endsWith('synced')) : all;

  const passphrase = world.passphrase;
  for (let cut = 0; cut < cuts; cut++) {
    const done = pickMoment(steps, random);
    survivors(start, steps.slice(0, done), random).restore(roots);
    world.passphrase = passphrase;
    const promised = promisedBy(attempted, steps.slice(0, done), attempt.isConfirmed);
    const {
      after,
      faults,
      passphrase: opening,
    } = await lookAfter(attempt, promised.isConfirmed, { world, random });
    if (attempt.passphrases !== undefined) world.passphrase = opening;
    const found = [
      ...faults,
      ...(faults.length > 0 ? [] : attempt.faults({ before, after, ...promised })),
      ...unsoundCopies(world),
      ...(random() < 0.1 ? await goingOnAfter(attempt, world) : []),
    ];
    yield { done, steps: steps.length, faults: found };
  }
}

/** Anywhere; or just after it said something, when most is promised. */
function pickMoment(steps: readonly Step[], random: Random): number {
  const said = steps.flatMap(({ kind }, index) => (kind === 'said' ? [index + 1] : []));
  if (random() < 0.4 && said.length > 0) return said[below(said.length, random)] ?? 0;
  return below(steps.length + 1, random);
}

/** What the writer had read by then, and could count on. */
function promisedBy(
  { confirmed }: Attempted,
  steps: readonly Step[],
  isConfirmed: (said: { stdout: string; stderr: string }) => boolean,
) {
  const textOf = (stream: 'stdout' | 'stderr') =>
    Buffer.concat(
      steps.flatMap((step) => (step.kind === 'said' && step.stream === stream ? [step.bytes] : [])),
    ).toString();
  const said = { stdout: textOf('stdout'), stderr: textOf('stderr') };
  const words = confirmed.filter(({ heard }) => heard <= said.stderr.length).map(({ word }) => word);
  return { isConfirmed: isConfirmed(said), words };
}
