import type { Filled } from '../app/afterwards.ts';
import type { Context } from '../app/context.ts';
import { DraftKeptError } from '../errors.ts';
import type { LiveContext } from './live-context.ts';
import { whileLocked } from './live-inbox.ts';
import { sayFilled } from './say-filled.ts';

/** Where something is written that needs nothing read: in the journal, or sealed, where that is locked. */
export interface Desk {
  readonly live: LiveContext;
  readonly context: Context;
  readonly isSealed: boolean;
}

export async function openDesk(live: LiveContext): Promise<Desk> {
  const locked = await whileLocked(live);
  return { live, context: locked ?? live, isSealed: locked !== undefined };
}

export const whileItIsLocked = 'Your journal is locked: this is sealed, and comes in when you next open it.';

/** What became of what was asked for. */
export async function sayAfterwards(
  writing: Promise<Filled | undefined>,
  { live, isSealed }: Desk,
): Promise<void> {
  try {
    const filled = await writing;
    if (!isSealed || filled === undefined) await sayFilled(filled, live);
    else live.output.say('\nSealed. Nothing but your passphrase opens it.');
  } catch (error) {
    if (!isSealed || !(error instanceof DraftKeptError) || error.entry === undefined) throw error;
    throw new DraftKeptError(error.how, 'sealed');
  }
}

/** Of an entry that nobody was asked for, the number is the answer; one that is sealed has none yet. */
export function sayNumber({ entry }: Pick<Filled, 'entry'>, { live, isSealed }: Desk): void {
  if (isSealed) live.output.say(whileItIsLocked);
  else live.output.print(`${entry.id}\n`);
}
