import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Journal } from '../../../src/journal/journal.ts';
import { parseSearch } from '../../../src/journal/search-words.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const fixture = join(import.meta.dirname, '../../fixtures/journals/schema-2.db');

const texts = ['Αύριο πάμε', 'ещё раз', 'йод'.normalize('NFD'), 'plain words', '散歩 και τσάι', 'Ωμεγα'];

/** A journal of the schema before, with an answer that has these texts, indexed as it was then. */
function anOldJournal(): string {
  const file = join(temporaryFolder(), 'journal.db');
  copyFileSync(fixture, file);
  const database = new Database(file);
  const { lastInsertRowid: answer } = database
    .prepare("INSERT INTO answers (entry, question, value, aside) VALUES (2, 'note', '[]', 0)")
    .run();
  const insert = database.prepare('INSERT INTO texts (answer, place, text, spaced) VALUES (?, ?, ?, ?)');
  for (const [place, text] of texts.entries())
    insert.run(answer, place, text, text.startsWith('散') ? ' 散  歩  και τσάι' : null);
  database.close();
  return file;
}

const finds = (journal: Journal, word: string) =>
  journal.search(parseSearch([word]), { status: 'all' }).map(({ id }) => id);

test.each(['αύριο', 'αυριο', 'ΠΑΜΕ', 'ещё', 'еще', 'йод', 'plain', '散歩', 'τσαι', 'ωμέγα'])(
  '%j finds what was written before',
  (word) => {
    expect(finds(temporaryJournal(anOldJournal()), word)).toEqual([2]);
  },
);

test('the index fits its texts, and those it does not concern are as they were', () => {
  const file = anOldJournal();
  temporaryJournal(file).close();
  const database = new Database(file);
  database.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"); // throws when it does not fit
  const rows = database
    .prepare('SELECT text, spaced FROM texts WHERE answer = (SELECT max(id) FROM answers)')
    .all();
  database.close();
  expect(rows).toEqual([
    { text: texts[0], spaced: 'Αυριο παμε' },
    { text: texts[1], spaced: 'еще раз' },
    { text: texts[2], spaced: 'йод'.normalize('NFC') },
    { text: texts[3], spaced: null },
    { text: texts[4], spaced: ' 散  歩  και τσαι' },
    { text: texts[5], spaced: null },
  ]);
});

test('words that a change took away before are found once it is taken back', () => {
  const file = anOldJournal();
  const database = new Database(file);
  database.exec(`
    INSERT INTO changes (label, at_utc, at_offset) VALUES ('a change', '2026-11-24T11:00:00Z', 60);
    INSERT INTO recording SELECT max(id) FROM changes;
    DELETE FROM answers WHERE id = (SELECT max(id) FROM answers);
    DELETE FROM recording;
  `);
  database.close();
  const journal = temporaryJournal(file);
  expect(finds(journal, 'αυριο')).toEqual([]);
  journal.undo();
  expect(finds(journal, 'αυριο')).toEqual([2]);
  expect(finds(journal, 'plain')).toEqual([2]);
});
