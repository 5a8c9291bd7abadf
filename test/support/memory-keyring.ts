import { RememberedKeys } from '../../src/app/remembered-keys.ts';
import { KeyringError } from '../../src/errors.ts';

/** A keyring and its reminders that live as long as the test, on a clock that can be moved; nobody has to be there. */
export function memoryKeyring(start = '2026-11-24T09:30:00+01:00') {
  const kept = new Map<string, string>();
  const notes = new Map<string, string>();
  const asked: string[] = [];
  const keyring = {
    isThere: true,
    /** Says yes and keeps nothing. */
    isForgetful: false,
    now: start,
  };
  const keys = new RememberedKeys({
    now: () => keyring.now,
    reminders: {
      accountOf: (file) => `account of ${file}`,
      get: (account) => notes.get(account),
      set: (account, until) => void notes.set(account, until),
      remove: (account) => void notes.delete(account),
      accounts: () => [...notes.keys()],
    },
    async keyring() {
      if (!keyring.isThere) throw new KeyringError('There is no keyring here.');
      return {
        async get(account) {
          asked.push(account);
          return kept.get(account);
        },
        async set(account, secret) {
          if (!keyring.isForgetful) kept.set(account, secret);
        },
        async remove(account) {
          kept.delete(account);
        },
      };
    },
  });
  return { keyring, keys, kept, notes, asked };
}
