import { shiftMoment } from '../dates/calendar.ts';
import { UsageError } from '../errors.ts';
import type { Moment } from '../journal/entry.ts';
import { type EncryptionContext, thatIsThere } from './encrypt-journal.ts';

/**
 * Has the system's keyring remember what opens the journal, once the passphrase has proved that it does. Returns until
 * when.
 */
export async function unlockJournal(
  { minutes }: { readonly minutes: number },
  context: EncryptionContext,
): Promise<Moment> {
  const encryption = await thatIsThere(context);
  if (encryption.state() === 'plain')
    throw new UsageError(
      'The journal has no passphrase: there is nothing to unlock.',
      'To give it one: steer journal encrypt',
    );
  const [file, remembered] = await Promise.all([context.journalFile(), context.remembered()]);
  await remembered.refuseWithoutKeyring(file);
  const key = await encryption.unlock();
  const until = shiftMoment(context.clock.now(), minutes);
  await remembered.forgetOver();
  await remembered.remember(file, key, until);
  return until;
}

/** Has the keyring forget it, and whatever else it holds for longer than was asked. Whether there was anything. */
export async function lockJournal(context: EncryptionContext): Promise<boolean> {
  const [file, remembered] = await Promise.all([context.journalFile(), context.remembered()]);
  const wasRemembered = await remembered.forget(file);
  const others = await remembered.forgetOver();
  return wasRemembered || others > 0;
}
