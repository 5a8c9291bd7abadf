import { type Filled, whatBecameOf } from '../app/afterwards.ts';
import type { LockState } from '../journal/encryption.ts';
import type { Output } from './output.ts';

interface Surroundings {
  readonly output: Output;
  lockState(): Promise<LockState>;
}

/** After the first entry of a journal without a passphrase, how to give it one as well. */
export async function sayFilled(
  filled: Filled | undefined,
  { output, lockState }: Surroundings,
): Promise<void> {
  output.say(`\n${whatBecameOf(filled)}`); // apart from what was shown last
  if (filled?.status !== 'finished' || filled.entry.id !== 1) return;
  if ((await lockState()) === 'plain') output.say(`\n${withoutPassphrase}`);
}

const withoutPassphrase = 'To lock your journal with a passphrase: steer journal encrypt';
