import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InboxKey, Journal } from '../../../src/journal/journal.ts';
import { SqliteInbox } from '../../../src/journal/sqlite/inbox/sqlite-inbox.ts';
import { SqliteCustody } from '../../../src/journal/sqlite/inspect/sqlite-custody.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder } from '../../support/temporary-journal.ts';
import { tracesIn } from '../../support/traces.ts';

const asText = (journal: Journal) =>
  JSON.stringify([...journal.entries({ status: 'all' })].map(({ status, answers }) => ({ status, answers })));

async function anInbox() {
  const file = join(temporaryFolder(), 'journal.db');
  const inbox = new SqliteInbox(file);
  const key = await inbox.newKey();
  inbox.sealWith(key.public);
  const folder = `${file}.inbox`;
  const one = async (text: string) => {
    const journal = await inbox.journal(asText);
    journal.add(aNewEntry(), aChange({ event: text }), { draft: false });
    journal.close();
  };
  const opened = async (...keys: readonly InboxKey[]) =>
    Promise.all(inbox.waiting().map((name) => inbox.open(name, keys)));
  return {
    inbox,
    key,
    folder,
    one,
    opened,
    sealed: () => readdirSync(folder).filter((name) => name !== 'key.pub'),
  };
}

test('what is kept in it is sealed at every change, and opens with the secret key', async () => {
  const { inbox, key, opened } = await anInbox();
  const journal = await inbox.journal(asText);
  expect(inbox.waiting()).toEqual([]);
  const { id } = journal.begin(aNewEntry());
  expect(await opened(key)).toEqual([JSON.stringify([{ status: 'draft', answers: {} }])]);
  journal.keep(id, aChange({ event: 'half' }), noon);
  expect(await opened(key)).toEqual([JSON.stringify([{ status: 'draft', answers: { event: 'half' } }])]);
  journal.keep(id, aChange({ event: 'whole' }), noon);
  journal.finish(id, noon);
  expect(await opened(key)).toEqual([JSON.stringify([{ status: 'done', answers: { event: 'whole' } }])]);
  journal.erase([id]);
  expect(inbox.waiting()).toEqual([]);
});

test('without the secret key no word of it is there, and its size says little', async () => {
  const { folder, one, opened, inbox, sealed } = await anInbox();
  await one('x');
  await one('Zwetschgenmus'.repeat(20));
  const [small, large] = sealed().map((name) => readFileSync(join(folder, name)));
  expect(small?.length).toBe(large?.length);
  expect(tracesIn(folder, ['Zwetschgenmus'])).toEqual([]); // in no coding, and packed neither
  expect(await opened()).toEqual([undefined, undefined]);
  expect(await opened(await inbox.newKey())).toEqual([undefined, undefined]);
});

test('any text comes back as it was', async () => {
  const { inbox, key } = await anInbox();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 3000 }), async (text) => {
      const journal = await inbox.journal(() => text.toWellFormed());
      journal.begin(aNewEntry());
      const [name = ''] = inbox.waiting();
      expect(await inbox.open(name, [key])).toBe(text.toWellFormed());
      inbox.remove(name);
      expect(inbox.waiting()).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('an older key goes on opening what it sealed', async () => {
  const { inbox, key, one, opened } = await anInbox();
  await one('before');
  const newer = await inbox.newKey();
  inbox.sealWith(newer.public);
  await one('after');
  expect((await opened(newer, key)).map((text) => /before|after/.exec(text ?? '')?.[0])).toEqual([
    'before',
    'after',
  ]);
  expect((await opened(newer)).filter((text) => text !== undefined)).toHaveLength(1);
});

test('a flipped, cut or foreign file is not opened', async () => {
  const { inbox, key, folder, one, sealed } = await anInbox();
  await one('words');
  const [name = ''] = sealed();
  const path = join(folder, name);
  const bytes = readFileSync(path);
  for (const at of [0, 40, bytes.length - 1]) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    expect(await inbox.open(inbox.waiting()[0] ?? '', [key])).toBeUndefined();
  }
  for (const length of [0, 10, 48, bytes.length - 1]) {
    writeFileSync(path, bytes.subarray(0, length));
    expect(await inbox.open(inbox.waiting()[0] ?? '', [key])).toBeUndefined();
  }
  truncateSync(path, 65 * 2 ** 20);
  expect(await inbox.open(inbox.waiting()[0] ?? '', [key])).toBeUndefined();
});

test('what others cannot read is for its owner only, whatever the umask', async () => {
  const umask = process.umask(0);
  try {
    const { folder, one, sealed } = await anInbox();
    await one('words');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of ['key.pub', ...sealed()])
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  } finally {
    process.umask(umask);
  }
});

test('links are not followed', async () => {
  const { inbox, folder, key } = await anInbox();
  const other = join(folder, '../other');
  writeFileSync(other, 'x'.repeat(100));
  symlinkSync(other, join(folder, 'a.sealed'));
  expect(await inbox.open('a', [key])).toBeUndefined();
  inbox.remove('a');
  expect(existsSync(other)).toBe(true);

  const linked = `${join(temporaryFolder(), 'journal.db')}`;
  symlinkSync(folder, `${linked}.inbox`);
  const strange = new SqliteInbox(linked);
  expect(() => strange.sealWith(key.public)).toThrow(/somebody else|no folder/);
  expect(strange.waiting()).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['no base64', 'ä'.repeat(44)],
  ['too short a key', `${'A'.repeat(40)}=`],
])('a key file that holds %s is no key', async (_, text) => {
  const { inbox, folder } = await anInbox();
  writeFileSync(join(folder, 'key.pub'), text);
  expect(inbox.publicKey()).toBeUndefined();
});

test('a journal that is rescued goes on opening what was sealed for it', async () => {
  const { inbox, one, opened } = await anInbox();
  const folder = temporaryFolder();
  const [file, saved] = [join(folder, 'journal.db'), join(folder, 'rescued.db')];
  const journal = openJournal(file, { mode: 'write', now: () => noon });
  journal.add(aNewEntry(), aChange({ event: 'words' }), { draft: false });
  const keys = [await inbox.newKey(), await inbox.newKey()];
  for (const key of keys) journal.addInboxKey(key);
  expect(journal.inboxKeys()).toEqual(keys.toReversed());
  journal.close();
  inbox.sealWith(keys[0]?.public);
  await one('sealed');
  const custody = new SqliteCustody(
    file,
    () => noon,
    async (_, work) => work(undefined),
  );
  await custody.rescue(saved, { known: [], texts: () => ({}) });
  const rescued = openJournal(saved, { mode: 'write', now: () => noon });
  expect(rescued.inboxKeys()).toEqual(keys.toReversed());
  expect((await opened(...rescued.inboxKeys()))[0]).toContain('sealed');
  rescued.close();
});

test('with no key any more, and nothing that waits, the folder is gone', async () => {
  const { inbox, folder } = await anInbox();
  inbox.sealWith(undefined);
  expect(inbox.publicKey()).toBeUndefined();
  expect(existsSync(folder)).toBe(false);
  inbox.sealWith(undefined);
});

test('what a killed program left half written is gone with the next', async () => {
  const { folder, one, inbox } = await anInbox();
  writeFileSync(join(folder, '999999999.part'), 'half');
  await one('words');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(inbox.waiting()).toHaveLength(1);
});
