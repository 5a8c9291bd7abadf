import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LivePassphrases } from '../../src/cli/live-passphrases.ts';
import { PassphraseError } from '../../src/errors.ts';
import type { Passphrase } from '../../src/journal/passphrase.ts';
import { memoryKeyring } from '../support/memory-keyring.ts';
import { scripted } from '../support/scripted-prompter.ts';
import { temporaryFolder } from '../support/temporary-journal.ts';

const file = '/home/writer/journal.db';
const salt = Buffer.alloc(16, 1);
const key = Buffer.alloc(32, 2);
const later = '2026-11-24T17:30:00+01:00';

/** What opens the journal: any passphrase that was typed or read, or this key. */
function opens(passphrase: Passphrase | undefined): string {
  if (passphrase === undefined) throw new PassphraseError('needed', 'Needed.', 'Give it.');
  if (!passphrase.isOneKey) return 'words';
  if (passphrase.keyFor(salt).equals(key)) return 'key';
  throw new PassphraseError('wrong', 'Wrong.', 'Try again.');
}

interface Around {
  readonly env?: Readonly<Record<string, string>>;
  readonly typed?: string;
}

async function aWriter({ env = {}, typed }: Around, remembered: Buffer | undefined = key) {
  const memory = memoryKeyring();
  if (remembered !== undefined) await memory.keys.remember(file, { salt, key: remembered }, later);
  memory.asked.length = 0;
  const complaints: string[] = [];
  const passphrases = new LivePassphrases({
    env,
    canAsk: typed !== undefined,
    prompter: async () => scripted([['Passphrase of journal.db', typed ?? '']]),
    complain: (sentence) => complaints.push(sentence),
    remembered: async () => memory.keys,
  });
  return { ...memory, passphrases, complaints };
}

test('what is remembered opens the journal, and nobody is asked', async () => {
  const { passphrases, asked } = await aWriter({});
  expect(await passphrases.unlocking(file, opens)).toBe('key');
  expect(await passphrases.unlocking(file, opens)).toBe('key');
  expect(asked).toHaveLength(1);
});

test('where the journal is not encrypted the keyring is not asked', async () => {
  const { passphrases, asked } = await aWriter({});
  expect(await passphrases.unlocking(file, () => 'open')).toBe('open');
  expect(asked).toEqual([]);
});

test('a file that the environment names comes first', async () => {
  const pass = join(temporaryFolder(), 'pass');
  writeFileSync(pass, 'words', { mode: 0o600 });
  const { passphrases, asked } = await aWriter({ env: { STEER_PASSPHRASE_FILE: pass } });
  expect(await passphrases.unlocking(file, opens)).toBe('words');
  expect(asked).toEqual([]);
});

test('what changes how the journal is locked wants the passphrase itself', async () => {
  const { passphrases } = await aWriter({ typed: 'words' });
  expect(await passphrases.unlocking(file, opens)).toBe('key');
  expect(await passphrases.unlockingInPerson(file, opens)).toBe('words');
});

test('what does not open it any more is forgotten, and the passphrase asked for', async () => {
  const { passphrases, kept, notes } = await aWriter({ typed: 'words' }, Buffer.alloc(32, 9));
  expect(await passphrases.unlocking(file, opens)).toBe('words');
  expect([...kept, ...notes]).toEqual([]);
});

test('a key that opens the journal stays, where work on it needs the passphrase itself', async () => {
  const { passphrases, kept } = await aWriter({ typed: 'words' });
  const anew = (passphrase: Passphrase | undefined) => {
    const opened = opens(passphrase);
    passphrase?.keyFor(Buffer.alloc(16, 7));
    return opened;
  };
  expect(await passphrases.unlocking(file, anew)).toBe('words');
  expect(kept.size).toBe(1);
});

test('with nobody to ask, it is said what is missing', async () => {
  const { passphrases } = await aWriter({}, Buffer.alloc(32, 9));
  await expect(passphrases.unlocking(file, opens)).rejects.toThrow(expect.objectContaining({ why: 'wrong' }));
  await expect(passphrases.unlocking(file, opens)).rejects.toThrow(
    expect.objectContaining({ why: 'needed' }),
  );
});

test('a keyring out of reach is said, and the passphrase asked for', async () => {
  const { passphrases, keyring, complaints, notes } = await aWriter({ typed: 'words' });
  keyring.isThere = false;
  expect(await passphrases.unlocking(file, opens)).toBe('words');
  expect(complaints).toEqual(['There is no keyring here.']);
  expect(notes.size).toBe(1);
});
