import { goingOnAfter, lookAfter, unsoundCopies } from './aftermath.ts';
import type { DiskFault } from './failing-disk.ts';
import { leftovers } from './leftovers.ts';
import type { Operation } from './operations/operation.ts';
import type { Random } from './random.ts';
import { type Attempted, runAttempt } from './run-attempt.ts';
import type { World } from './world.ts';

export interface FailingOptions {
  readonly world: World;
  /** Puts the world as it is to be for every call. */
  readonly reset: () => void;
  readonly random: () => Random;
  readonly library: string;
  readonly how: 'ENOSPC' | 'EIO';
  readonly isLasting: boolean;
  /** Every so manieth call; 1 when not given. */
  readonly stride?: number;
}

export interface CallFailed {
  readonly call: number;
  /** Such as "pwrite journal.db-wal". */
  readonly what: string;
  readonly code: number | null;
  readonly stderr: string;
  readonly faults: readonly string[];
}

/** Lets the first call fail by which an operation changes something on its disk, then the second, until there is none. */
export async function* failEachCall(
  operation: Operation,
  options: FailingOptions,
): AsyncGenerator<CallFailed> {
  const { stride = 1 } = options;
  for (let call = 1; ; call += stride) {
    const failed = await failAt(operation, call, options);
    if (failed === undefined) return;
    yield failed;
  }
}

/** Undefined where it makes fewer calls than that. */
async function failAt(
  operation: Operation,
  call: number,
  options: FailingOptions,
): Promise<CallFailed | undefined> {
  const { world, library, how, isLasting } = options;
  options.reset();
  const random = options.random();
  const attempt = await operation.prepare(world, random);
  const before = world.held(attempt.journal, attempt.journal === undefined ? world.passphrase : undefined);
  const fault: DiskFault = { call, how, isLasting };
  const under = operation.disk === 'out' ? world.out : world.data;
  const attempted = await runAttempt(attempt, world, { fault, library, under });
  const { calls, code, stderr, isConfirmed } = attempted;
  const what = calls[call - 1];
  if (what === undefined) return undefined;

  const { after, faults, passphrase } = await lookAfter(attempt, isConfirmed, { world, random });
  if (attempt.passphrases !== undefined) world.passphrase = passphrase;
  const found = [
    ...manners(operation, attempted),
    ...faults,
    ...(faults.length > 0 ? [] : attempt.faults({ before, after, ...attempted })),
    ...unsoundCopies(world),
    ...(await goingOnAfter(attempt, world)),
    ...(await leftovers(operation, { world, random, library })),
  ];
  return { call, what, code, stderr: plain(stderr), faults: found };
}

const clear =
  /no room left|the disk is full|did not read or write|cannot be (written|opened|read)|may not write/;

/** It says what happened in a sentence, and ends with the right code; or it got by. */
function manners({ disk }: Operation, { code, signal, stderr, isConfirmed }: Attempted): string[] {
  const text = plain(stderr);
  if (code === 0) return isConfirmed ? [] : [`It ended with 0 and did not say that it was done: ${text}`];
  const expected = disk === 'data' ? 5 : 1;
  return [
    ...(code === expected
      ? []
      : [`It ended with ${code ?? signal} instead of ${expected}: ${text.trim().slice(-600)}`]),
    ...(/^ +at .*:\d+|Something went wrong inside/m.test(text)
      ? ['It takes the fault for one of its own']
      : []),
    ...(clear.test(text) ? [] : [`It does not say what is wrong: ${text.trim().slice(-300)}`]),
  ];
}

/** Without what moves a cursor or colours a word. */
export function plain(text: string): string {
  return text.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '');
}
