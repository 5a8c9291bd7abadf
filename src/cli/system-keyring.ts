import { KeyringError } from '../errors.ts';
import type { Keyring } from '../journal/keyring.ts';

const service = 'selfsteer';

/** Linux has a second keyring, in the kernel, which other logins do not see and a restart empties: it is not taken. */
const where = { linux: { store: 'secret-service' } } as const;

/** The keyring of the desktop. Its library is compiled, and not there for every machine: it is loaded when it is used. */
export async function systemKeyring(): Promise<Keyring> {
  const { AsyncEntry } = await import('@napi-rs/keyring').catch((cause: unknown) => {
    throw because(cause, 'Nothing that could use the system’s keyring is installed for this machine.');
  });
  const using = async <T>(account: string, use: (entry: InstanceType<typeof AsyncEntry>) => Promise<T>) => {
    try {
      return await use(new AsyncEntry(service, account, where));
    } catch (cause) {
      throw because(cause, sentenceFor(cause));
    }
  };
  return {
    get: async (account) => (await using(account, (entry) => entry.getPassword())) ?? undefined,
    set: (account, secret) => using(account, (entry) => entry.setPassword(secret)),
    async remove(account) {
      await using(account, (entry) => entry.deleteCredential());
    },
  };
}

function sentenceFor(cause: unknown): string {
  const isShut = cause instanceof Error && /dismissed|locked|denied|cancel/i.test(cause.message);
  return isShut
    ? 'The system’s keyring is locked, and was not opened.'
    : 'The system’s keyring cannot be used here: none is running for this login.';
}

function because(cause: unknown, sentence: string): KeyringError {
  const error = new KeyringError(sentence);
  error.cause = cause;
  return error;
}
