import type { Context } from '../app/context.ts';
import type { EncryptionContext } from '../app/encrypt-journal.ts';
import { JournalError } from '../errors.ts';
import type { LockState } from '../journal/encryption.ts';
import type { Journal } from '../journal/journal.ts';
import type { Output } from './output.ts';

interface Surroundings extends EncryptionContext {
  readonly output: Output;
  lockState(): Promise<LockState>;
}

/** Where nothing can be taken in, that is said, and whoever opened the journal goes on. */
export async function emptyInbox(
  mode: 'read' | 'write',
  toWrite: () => Promise<Journal>,
  live: Surroundings,
): Promise<void> {
  try {
    const inbox = await live.inbox();
    if (mode === 'read' && inbox.waiting().length === 0) return;
    const { takeInSealed } = await import('../app/sealed-inbox.ts');
    const { entries, left } = await takeInSealed(await toWrite(), inbox, live);
    if (entries > 0)
      live.output.say(
        `${entries === 1 ? 'One entry' : `${entries} entries`} you wrote while your journal was locked came in.`,
      );
    if (left > 0)
      live.output.complain(
        `${left === 1 ? 'Something' : `${left} things`} beside your journal was sealed for another one, or is damaged, and stays there.`,
      );
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    live.output.complain(`What you wrote while your journal was locked waits still. ${error.message}`);
  }
}

/** The context to write in without the passphrase; undefined where the journal is not locked, or has no key for that. */
export async function whileLocked(live: Surroundings): Promise<Context | undefined> {
  const inbox = await live.inbox();
  if (inbox.publicKey() === undefined || (await live.passphrases.isGiven('first'))) return undefined;
  if ((await live.remembered()).until(await live.journalFile()) !== undefined) return undefined;
  if ((await live.lockState()) !== 'encrypted') return undefined; // a plain backup took its place
  const { sealedContext } = await import('../app/sealed-inbox.ts');
  return sealedContext(inbox, live);
}
