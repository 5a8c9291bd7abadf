import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/journal/journal.ts';
import { asIndexed } from '../../../src/journal/sqlite/as-indexed.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

/** What the index itself holds, not the table it was made from: each text's words in their order. */
function indexedTexts(file: string): string[] {
  const database = new Database(file);
  database.exec('CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, search, instance)');
  const rows = database
    .prepare<[], { doc: number; term: string }>('SELECT doc, term FROM words ORDER BY doc, offset')
    .all();
  database.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"); // throws when it does not fit
  database.close();
  return [...Map.groupBy(rows, ({ doc }) => doc).values()].map((words) =>
    words.map(({ term }) => term).join(' '),
  );
}

function found(file: string, query: string): number {
  const database = new Database(file);
  const rows = database.prepare('SELECT rowid FROM search WHERE search MATCH ?').all(asIndexed(query));
  database.close();
  return rows.length;
}

/** Each takes pages of its own, and a search looks into every one. */
function piecesOfIndex(file: string): number | undefined {
  const database = new Database(file, { readonly: true });
  const row = database
    .prepare<[], { pieces: number }>('SELECT count(DISTINCT segid) AS pieces FROM search_idx')
    .get();
  database.close();
  return row?.pieces;
}

describe('the index holds exactly the texts of current answers', () => {
  test('after answers are kept, changed, removed, put aside, brought back and revised', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const journal = temporaryJournal(file);
    const { id } = journal.begin(aNewEntry());
    const indexedAfter = (change: Change) => {
      journal.keep(id, change, noon);
      return indexedTexts(file).sort();
    };
    expect(indexedAfter(aChange({ one: 'red apple', two: 'green pear' }))).toEqual([
      'green pear',
      'red apple',
    ]);
    expect(indexedAfter(aChange({ one: 'red cherry', two: 'green pear' }))).toEqual([
      'green pear',
      'red cherry',
    ]);
    expect(indexedAfter(aChange({ one: 'red cherry' }))).toEqual(['red cherry']);
    expect(indexedAfter(aChange({ two: 'pear' }, { aside: { one: 'red cherry' } }))).toEqual(['pear']);
    expect(indexedAfter(aChange({ one: 'red cherry' }))).toEqual(['red cherry']);
    journal.finish(id, noon);
    journal.revise(id, aChange({ one: 'blue plum', two: 'pear' }), noon);
    expect(indexedTexts(file).sort()).toEqual(['blue plum', 'pear']);
  });

  test('an entry of more texts than go into one statement, in one piece of the index', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const texts = Array.from({ length: 250 }, (_, number) => `word${number} and more`);
    const journal = temporaryJournal(file);
    journal.add(aNewEntry(), aChange({ one: 'red apple', two: 'green pear', three: 'plum' }), {
      draft: false,
    });
    expect(piecesOfIndex(file)).toBe(1);
    const { id } = journal.add(
      aNewEntry(),
      { ...aChange({}), answers: { many: { value: texts, texts } } },
      { draft: false },
    );
    expect(found(file, 'word249')).toBe(1);
    expect(indexedTexts(file)).toHaveLength(253);
    journal.erase([id]);
    expect(indexedTexts(file)).toEqual(['red apple', 'green pear', 'plum']);
  });

  test('each of several texts by itself, so that a phrase is never found across two', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const answers = { good: { value: ['green tea', 'long walk'], texts: ['green tea', 'long walk'] } };
    temporaryJournal(file).add(aNewEntry(), { ...aChange({}), answers }, { draft: false });
    expect(indexedTexts(file)).toEqual(['green tea', 'long walk']);
    expect(found(file, '"tea long"')).toBe(0);
    expect(found(file, '"long walk"')).toBe(1);
  });

  test('after any sequence of changes', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const journal = temporaryJournal(file);
    const id = journal.begin(aNewEntry()).id;
    const texts = fc.array(
      fc
        .array(fc.constantFrom('tea', 'walk', 'call', 'rest'), { minLength: 1, maxLength: 3 })
        .map((words) => words.join(' ')),
      { maxLength: 3 },
    );
    const state = fc.dictionary(fc.constantFrom('one', 'two', 'three'), texts, { noNullPrototype: true });
    fc.assert(
      fc.property(state, (wanted) => {
        const pairs = Object.entries(wanted).map(([question, list]) => [
          question,
          { value: list, texts: list },
        ]);
        journal.keep(id, { ...aChange({}), answers: Object.fromEntries(pairs) }, noon);
        expect(indexedTexts(file).sort()).toEqual(Object.values(wanted).flat().sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('finding', () => {
  test.each([
    ['accents and case aside', 'Café CRÈME', 'cafe', 1],
    ['a Vietnamese word without its marks', 'Tiếng Việt', 'tieng viet', 1],
    ['one Han character', '今日は飲まなかった', '飲', 1],
    ['several Han characters in a row', '今日は飲まなかった', '"今日"', 1],
    ['not those that stand apart', '今日は飲まなかった', '"今飲"', 0],
    ['Katakana with a long mark', 'コーヒーを飲んだ', '"コーヒー"', 1],
    ['Thai', 'วันนี้ฉันไม่ได้ดื่ม', '"ดื่ม"', 1],
    ['a Hangul word', '오늘은 산책', '산책', 1],
    ['not a Hangul character inside a word', '오늘은 산책', '책', 0],
    ['words beside Han characters', 'tea茶tea', 'tea', 1],
  ])('%s', (_, text, query, count) => {
    const file = join(temporaryFolder(), 'journal.db');
    const entry = temporaryJournal(file).add(aNewEntry(), aChange({ note: text }), { draft: false });
    expect(found(file, query)).toBe(count);
    expect(entry.answers).toEqual({ note: text });
  });

  test.each(['오늘은 산책', 'plain words', 'Ünïcödé', '😀'])('%j is indexed as it is', (text) => {
    expect(asIndexed(text)).toBe(text);
  });
});

test('words that were replaced are nowhere in the file any more', () => {
  const file = join(temporaryFolder(), 'journal.db');
  const journal = temporaryJournal(file);
  const { id } = journal.begin(aNewEntry());
  const filling = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`question-${index}`, `filling ${index}`]),
  );
  journal.keep(id, aChange({ ...filling, secret: 'xylophonist' }), noon);
  journal.close();
  expect(readFileSync(file).includes('xylophonist')).toBe(true);

  const again = temporaryJournal(file);
  again.keep(id, aChange({ ...filling, secret: 'harmless' }), noon);
  again.close();
  expect(readFileSync(file).includes('xylophonist')).toBe(false);
});
