import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changePassphrase, decryptJournal } from '../../src/app/encrypt-journal.ts';
import { lockJournal, unlockJournal } from '../../src/app/unlock-journal.ts';
import { KeyringError, NotFoundError, PassphraseError, UsageError } from '../../src/errors.ts';
import type { Encryption } from '../../src/journal/encryption.ts';
import { Passphrase } from '../../src/journal/passphrase.ts';
import { SqliteInbox } from '../../src/journal/sqlite/inbox/sqlite-inbox.ts';
import { bench } from '../support/app-context.ts';
import { memoryKeyring } from '../support/memory-keyring.ts';
import { temporaryFolder } from '../support/temporary-journal.ts';

const key = { salt: Buffer.alloc(16, 1), key: Buffer.alloc(32, 2) };
const file = '/home/writer/journal.db';

/** A journal that lies on the disk so, and who knows its passphrase or does not. */
function aJournal(state: ReturnType<Encryption['state']> = 'encrypted', isKnown = true) {
  const memory = memoryKeyring();
  const inbox = new SqliteInbox(join(temporaryFolder(), 'journal.db'));
  const done: string[] = [];
  const context = {
    ...bench().context,
    passphrases: { fresh: async () => new Passphrase('new'), isGiven: async () => false },
    journalFile: async () => file,
    remembered: async () => memory.keys,
    inbox: async () => inbox,
    encryption: async (): Promise<Encryption> => ({
      state: () => state,
      async unlock() {
        done.push('unlocked');
        if (!isKnown) throw new PassphraseError('wrong', 'No.', 'Try again.');
        return key;
      },
      async rewrite() {
        done.push('rewritten');
        return { isNew: false, copies: 0, removed: [], left: [], isOverwritten: true };
      },
    }),
  };
  return { ...memory, context, done };
}

test('unlocking remembers the key for as long as was asked', async () => {
  const { context, keys } = aJournal();
  expect(await unlockJournal({ minutes: 90 }, context)).toBe('2026-11-24T11:00:00+01:00');
  expect((await keys.find(file))?.keyFor(key.salt)).toEqual(key.key);
  expect(await lockJournal(context)).toBe(true);
  expect(await keys.find(file)).toBeUndefined();
  expect(await lockJournal(context)).toBe(false);
});

test.each([
  ['absent', NotFoundError],
  ['plain', UsageError],
] as const)('a journal that is %s cannot be unlocked', async (state, error) => {
  const { context, done } = aJournal(state);
  await expect(unlockJournal({ minutes: 90 }, context)).rejects.toThrow(error);
  expect(done).toEqual([]);
});

test('a passphrase that does not open it is not remembered', async () => {
  const { context, kept, notes } = aJournal('encrypted', false);
  await expect(unlockJournal({ minutes: 90 }, context)).rejects.toThrow(PassphraseError);
  expect([...kept, ...notes]).toEqual([]);
});

test('without a keyring nobody is asked for the passphrase', async () => {
  const { context, keyring, done } = aJournal();
  keyring.isThere = false;
  await expect(unlockJournal({ minutes: 90 }, context)).rejects.toThrow(KeyringError);
  expect(done).toEqual([]);
});

test('unlocking and locking remove what other files left in the keyring for too long', async () => {
  const { context, keyring, keys, kept } = aJournal();
  await keys.remember('/other', key, '2026-11-24T10:00:00+01:00');
  keyring.now = '2026-11-24T10:01:00+01:00';
  await unlockJournal({ minutes: 90 }, context);
  expect([...kept.keys()]).toEqual([`account of ${file}`]);
  keyring.now = '2026-11-24T12:00:00+01:00';
  await keys.remember('/other', key, '2026-11-24T13:00:00+01:00');
  expect(await lockJournal(context)).toBe(true);
  expect([...kept.keys()]).toEqual(['account of /other']);
});

test.each([
  ['another passphrase', changePassphrase],
  ['none', decryptJournal],
])('a journal that gets %s is forgotten', async (_, change) => {
  const { context, keys, kept, notes } = aJournal();
  await keys.remember(file, key, '2026-11-24T12:00:00+01:00');
  await change(context);
  expect([...kept, ...notes]).toEqual([]);
});
