import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealedContext, takeInSealed } from '../../src/app/sealed-inbox.ts';
import { askForNote, keepNote } from '../../src/app/write-note.ts';
import { DraftKeptError } from '../../src/errors.ts';
import { SqliteInbox } from '../../src/journal/sqlite/inbox/sqlite-inbox.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { bench } from '../support/app-context.ts';
import { leaveWith, type ScriptStep, skip } from '../support/scripted-prompter.ts';
import { temporaryFolder } from '../support/temporary-journal.ts';

const note = aWorksheet([{ id: 'text', type: 'text', ask: 'What is on your mind?', lines: 8 }], {
  id: 'note',
  title: 'Note',
});
const facts = { at: undefined, tags: ['evening'] };

/** A journal that was unlocked once, and its inbox. */
async function aLockedJournal() {
  const at = bench(note);
  const file = join(temporaryFolder(), 'journal.db');
  const inbox = new SqliteInbox(file);
  const unlock = () => takeInSealed(at.journal, inbox, at.context);
  expect(await unlock()).toEqual({ entries: 0, left: 0 });
  const write = (text: string) =>
    keepNote({ text, source: 'a test', isDraft: false, ...facts }, sealedContext(inbox, at.context));
  const ask = (steps: readonly ScriptStep[]) => askForNote(facts, sealedContext(inbox, at.written(steps)));
  const texts = () => [...at.journal.entries({ status: 'all' })].map(({ answers }) => answers.text);
  return { at, file, inbox, unlock, write, ask, texts };
}

test('a note is not in the journal until it is unlocked, and then as any other', async () => {
  const { at, inbox, unlock, write, texts } = await aLockedJournal();
  await keepNote({ text: 'Unsealed.', source: 'a test', isDraft: false, ...facts }, at.context);
  await write('First.');
  await write('Second.');
  expect(texts()).toEqual(['Unsealed.']);
  expect(inbox.waiting()).toHaveLength(2);
  expect(await unlock()).toEqual({ entries: 2, left: 0 });
  expect(inbox.waiting()).toEqual([]);
  expect(at.journal.list({ status: 'all', reverse: true })).toMatchObject([
    { id: 1 },
    { id: 2, worksheet: 'note', status: 'done', tags: ['evening'] },
    { id: 3, worksheet: 'note', status: 'done', tags: ['evening'] },
  ]);
  expect(await unlock()).toEqual({ entries: 0, left: 0 });
});

test('who leaves in the middle finds a draft', async () => {
  const { at, unlock, ask } = await aLockedJournal();
  await expect(ask([['What is on', leaveWith('half a th')]])).rejects.toThrow(DraftKeptError);
  expect(await unlock()).toEqual({ entries: 1, left: 0 });
  expect([...at.journal.entries({ status: 'draft' })]).toMatchObject([
    { open: { question: 'text', unfinished: { text: 'half a th' } } },
  ]);
});

test('nothing that was written leaves nothing behind', async () => {
  const { inbox, ask } = await aLockedJournal();
  expect(await ask([['What is on', skip]])).toBeUndefined();
  expect(inbox.waiting()).toEqual([]);
});

test('what came in while it was still being written comes in again with the rest of it', async () => {
  const { at, inbox, unlock, texts } = await aLockedJournal();
  const sealed = sealedContext(inbox, at.context);
  const half = await keepNote({ text: 'Half.', source: 'a test', isDraft: true, ...facts }, sealed);
  expect(await unlock()).toEqual({ entries: 1, left: 0 });
  (await sealed.journal.toWrite()).finish(half?.entry.id ?? 0, '2026-11-24T10:00:00+01:00');
  expect(await unlock()).toEqual({ entries: 1, left: 0 });
  expect(texts()).toEqual(['Half.']);
  expect(at.journal.list({ status: 'done' })).toHaveLength(1);
});

test('what was sealed for another journal stays, and the key that is not its own is replaced', async () => {
  const { at, file, inbox, unlock, write, texts } = await aLockedJournal();
  const other = await inbox.newKey();
  inbox.sealWith(other.public);
  await write('For another.');
  expect(await unlock()).toEqual({ entries: 0, left: 1 });
  expect(inbox.waiting()).toHaveLength(1);
  expect(inbox.publicKey()).not.toBe(other.public);
  expect(at.journal.inboxKeys()).toHaveLength(2);
  await write('For this one.');
  expect(await new SqliteInbox(file).waiting()).toHaveLength(2);
  expect(await unlock()).toEqual({ entries: 1, left: 1 });
  expect(texts()).toEqual(['For this one.']);
});

test.each([
  ['no JSON', '{'],
  ['something else', '{"format":"selfsteer","formatVersion":1,"worksheets":[],"entries":[{"uuid":"x"}]}'],
  [
    'a key that means harm',
    '{"format":"selfsteer","formatVersion":1,"worksheets":[{"__proto__":{}}],"entries":[]}',
  ],
])('who seals %s for it brings nothing in', async (_, text) => {
  const { at, inbox, unlock, texts } = await aLockedJournal();
  const planted = await inbox.journal(() => text);
  planted.begin({
    definition: { fingerprint: 'f', worksheet: 'note', version: 1, title: 'Note', json: '{}' },
    createdAt: at.context.clock.now(),
    occurredAt: at.context.clock.now(),
    tags: [],
  });
  expect(await unlock()).toEqual({ entries: 0, left: 1 });
  expect(texts()).toEqual([]);
});
