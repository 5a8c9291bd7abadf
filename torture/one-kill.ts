import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { lookAfter, unsoundCopies } from './aftermath.ts';
import { leftovers } from './leftovers.ts';
import { type Measured, type Moment, momentWithin } from './moments.ts';
import type { Operation } from './operations/operation.ts';
import { below, type Random } from './random.ts';
import { type Attempted, runAttempt } from './run-attempt.ts';
import type { World } from './world.ts';

export interface KillOptions {
  readonly world: World;
  readonly random: Random;
  /** Undefined: not known yet, so it is run once without a kill. */
  readonly measured: Measured | undefined;
  readonly library: string | undefined;
  /** Ways to break it on purpose, to see that this is noticed. */
  readonly broken?: 'believing' | 'flipping' | undefined;
}

export interface Killed {
  readonly isKilled: boolean;
  readonly moment: Moment | undefined;
  readonly measured: Measured;
  readonly faults: readonly string[];
}

/** Kills one operation at a moment, then looks whether everything is there that was promised. */
export async function killOnce(operation: Operation, options: KillOptions): Promise<Killed> {
  const { world, random, measured, library, broken } = options;
  const attempt = await operation.prepare(world, random);
  const before = world.held(attempt.journal, attempt.journal === undefined ? world.passphrase : undefined);
  const moment =
    measured === undefined ? undefined : momentWithin(measured, { random, hasDisk: library !== undefined });
  const attempted = await runAttempt(attempt, world, { moment, library });
  const isKilled = attempted.signal === 'SIGKILL';
  keepEvidence(world);
  if (broken === 'flipping') flipByte(world.journal, random);

  const promised = broken === 'believing' ? believing(attempted) : attempted;
  const { after, faults, passphrase } = await lookAfter(attempt, promised.isConfirmed, { world, random });
  if (attempt.passphrases !== undefined) world.passphrase = passphrase;
  const found = [
    ...(isKilled || attempted.code === 0
      ? []
      : [`It ended with ${attempted.code ?? attempted.signal}: ${attempted.stderr}`]),
    ...faults,
    ...(faults.length > 0 ? [] : attempt.faults({ before, after, ...promised })),
    ...unsoundCopies(world),
    ...(await leftovers(operation, options)),
  ];
  return { isKilled, moment, measured: measured ?? measure(attempted), faults: found };
}

function measure({ milliseconds, said, calls }: Attempted): Measured {
  return { milliseconds, said: Math.max(1, said), calls: Math.max(1, calls.length) };
}

/** As it lay there when the program was gone: opening a journal changes it. */
function keepEvidence(world: World): void {
  rmSync(world.file('evidence'), { recursive: true, force: true });
  cpSync(world.data, world.file('evidence'), { recursive: true });
}

/** What a harness would think that takes an answer for kept before it is. */
function believing(attempted: Attempted): Attempted {
  const { words, pending } = attempted;
  return { ...attempted, isConfirmed: true, words: pending === undefined ? words : [...words, pending] };
}

function flipByte(file: string, random: Random): void {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  const at = 200 + below(Math.max(1, bytes.length - 200), random);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}
