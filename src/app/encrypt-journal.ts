import { NotFoundError, UsageError } from '../errors.ts';
import type { Encryption, Rewritten } from '../journal/encryption.ts';
import type { Passphrases } from './context.ts';
import type { RememberedKeys } from './remembered-keys.ts';
import type { InboxContext } from './sealed-inbox.ts';

export interface EncryptionContext extends InboxContext {
  readonly passphrases: Passphrases;
  /** Of a journal that nothing here has open meanwhile. */
  encryption(): Promise<Encryption>;
  remembered(): Promise<RememberedKeys>;
  /** Where the journal is, or will be. */
  journalFile(): Promise<string>;
}

/**
 * Encrypts the journal with a new passphrase. Undefined: it is encrypted already, with the passphrase that was given
 * in a file, if one was.
 */
export async function encryptJournal(context: EncryptionContext): Promise<Rewritten | undefined> {
  const encryption = await context.encryption();
  if (encryption.state() !== 'encrypted') {
    const rewritten = await encryption.rewrite(await context.passphrases.fresh('first'));
    await renewInbox(context);
    return rewritten;
  }
  if (await context.passphrases.isGiven('first')) await encryption.unlock();
  return undefined;
}

/** Gives an encrypted journal another passphrase. */
export async function changePassphrase(context: EncryptionContext): Promise<Rewritten> {
  const encryption = await thatIsThere(context);
  if (encryption.state() === 'plain')
    throw new UsageError('The journal has no passphrase yet.', 'To give it one: steer journal encrypt');
  await encryption.unlock();
  const rewritten = await encryption.rewrite(await context.passphrases.fresh('next'));
  await renewInbox(context);
  return forgetting(rewritten, context);
}

/** Takes the encryption off. Undefined: there was none. */
export async function decryptJournal(context: EncryptionContext): Promise<Rewritten | undefined> {
  if ((await thatIsThere(context)).state() === 'plain') return undefined;
  await context.journal.toWrite(); // what waits in the inbox comes in, for nothing opens it afterwards
  const rewritten = await (await context.encryption()).rewrite(undefined);
  (await context.inbox()).sealWith(undefined);
  return forgetting(rewritten, context);
}

/** Whoever could read the journal before had the key that opens what is sealed: the next unlocking makes another. */
async function renewInbox({ inbox, journal }: EncryptionContext): Promise<void> {
  (await inbox()).sealWith(undefined);
  await journal.toWrite();
}

/** What the keyring remembers opens nothing any more. */
async function forgetting(rewritten: Rewritten, context: EncryptionContext): Promise<Rewritten> {
  const [file, remembered] = await Promise.all([context.journalFile(), context.remembered()]);
  await remembered.forgetUseless(file);
  return rewritten;
}

export async function thatIsThere(context: EncryptionContext): Promise<Encryption> {
  const encryption = await context.encryption();
  if (encryption.state() !== 'absent') return encryption;
  throw new NotFoundError('There is no journal yet.', 'Begin one that is encrypted: steer journal encrypt');
}
