import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { aChange, aNewEntry } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const at = (minute: number) => `2026-11-24T10:0${minute}:00+01:00`;
const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('before-delete'));

function aJournalOf(entries: number) {
  const folder = temporaryFolder();
  const journal = temporaryJournal(join(folder, 'journal.db'));
  for (let number = 1; number <= entries; number++)
    journal.add(aNewEntry(), aChange({ a: `thing ${number}` }), { draft: false });
  return { folder, journal, ids: journal.list({ status: 'all' }).map(({ id }) => id) };
}

test('a few entries go to the trash without more ado', () => {
  const { folder, journal, ids } = aJournalOf(3);
  journal.trash(ids, at(0));
  expect(copiesIn(folder)).toEqual([]);
});

test('before more than a few go, the journal as it is is copied, for its owner alone', () => {
  const { folder, journal, ids } = aJournalOf(4);
  journal.trash(ids, at(0));
  expect(copiesIn(folder)).toEqual(['journal.db.before-delete-2026-11-24T090000']);
  const copy = join(folder, copiesIn(folder)[0] ?? '');
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const before = openJournal(copy, { mode: 'read', now: () => at(1) });
  expect(before?.list({ status: 'all' })).toHaveLength(4);
  before?.close();
});

test('of such copies the newest three are kept', () => {
  const { folder, journal, ids } = aJournalOf(4);
  for (const minute of [1, 2, 3, 4, 5]) {
    journal.trash(ids, at(minute));
    journal.restore(ids, at(minute));
  }
  expect(copiesIn(folder).map((name) => name.slice(-4))).toEqual(['0300', '0400', '0500']);
});

test('what is erased is gone from them too; journals from before a restore are only named', () => {
  const { folder, journal, ids } = aJournalOf(4);
  const replaced = join(folder, 'journal.db.before-restore-2026-11-01T090000');
  writeFileSync(replaced, 'a journal');
  writeFileSync(`${replaced}-wal`, '');
  journal.trash(ids, at(0));
  journal.erase(ids);
  expect(copiesIn(folder)).toEqual([]);
  expect(journal.replacedJournals()).toEqual([replaced]);
  expect(readdirSync(folder)).toContain('journal.db.before-restore-2026-11-01T090000');
});

test('what cannot be erased from a copy is not erased at all, so that it can be tried again', () => {
  const { folder, journal, ids } = aJournalOf(4);
  mkdirSync(join(folder, 'journal.db.before-delete-2026-11-01T090000')); // a folder is not removed as a file is
  expect(() => journal.erase(ids)).toThrow();
  expect(journal.list({ status: 'all' })).toHaveLength(4);
});
