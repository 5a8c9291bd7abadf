import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { compare, movedItems } from '../../src/worksheets/moved-items.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import { questionsOf } from '../../src/worksheets/worksheet.ts';
import { aWorksheet, type Raw, surroundings } from '../support/a-worksheet.ts';

const letters = (text: string) => [...text];

test.each<[string, string, string, [string, string][], string]>([
  ['nothing, when all is as it was', 'abc', 'abc', [], ''],
  ['nothing, when one is added', 'ac', 'abc', [], ''],
  ['nothing, when they change places', 'abc', 'cab', [], ''],
  ['one renamed in the middle', 'abc', 'axc', [['b', 'x']], ''],
  ['one renamed at the start', 'abc', 'xbc', [['a', 'x']], ''],
  ['one renamed at the end', 'abc', 'abx', [['c', 'x']], ''],
  ['the only one renamed', 'a', 'x', [['a', 'x']], ''],
  [
    'neighbours renamed in order',
    'abcd',
    'axyd',
    [
      ['b', 'x'],
      ['c', 'y'],
    ],
    '',
  ],
  [
    'two apart renamed',
    'abc',
    'xby',
    [
      ['a', 'x'],
      ['c', 'y'],
    ],
    '',
  ],
  ['one removed', 'abc', 'ac', [], 'b'],
  ['all removed', 'ab', '', [], 'ab'],
  ['one removed where two came: which of them it is now cannot be told', 'abc', 'axyc', [], 'b'],
  ['one removed though another is added elsewhere', 'abc', 'acx', [], 'b'],
  ['one removed where its neighbours changed places', 'abc', 'cxa', [], 'b'],
  ['nothing, when one of two alike is renamed', 'aab', 'axb', [], ''],
  ['nothing, when there was nothing', '', 'ab', [], ''],
])('%s', (_, old, now, renamed, removed) => {
  expect(compare(letters(old), letters(now))).toEqual({
    renamed: new Map(renamed),
    removed: new Set(letters(removed)),
  });
});

const itemLists: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), {
  maxLength: 6,
});

test('what is still there has not moved, what is gone was renamed or removed, and no two share a new name', () => {
  fc.assert(
    fc.property(itemLists, itemLists, (old, now) => {
      const { renamed, removed } = compare(old, now);
      const gone = old.filter((item) => !now.includes(item));
      expect([...renamed.keys(), ...removed].toSorted()).toEqual(gone.toSorted());
      expect(new Set(renamed.values()).size).toBe(renamed.size);
      for (const name of renamed.values())
        expect([now.includes(name), old.includes(name)]).toEqual([true, false]);
    }),
  );
});

test('one item with another name is renamed, wherever it stands', () => {
  fc.assert(
    fc.property(itemLists, fc.nat(), (items, place) => {
      const item = items[place % Math.max(items.length, 1)];
      if (item === undefined) return;
      const now = items.map((one) => (one === item ? 'new' : one));
      expect(compare(items, now)).toEqual({ renamed: new Map([[item, 'new']]), removed: new Set() });
    }),
  );
});

function moved(questions: readonly Raw[], old: Record<string, Json>, now: Record<string, Json>) {
  const worksheet = aWorksheet(questions);
  const question = questionsOf(worksheet).at(-1);
  if (question === undefined) throw new Error('a sheet has a question');
  const scope = (answers: Record<string, Json>) => new WorksheetScope(worksheet, answers, surroundings);
  return movedItems(question, old[question.id], now[question.id], scope(old), scope(now));
}

const options = ['Ash', 'Birch', 'Elm'];

test.each<[string, Raw, Json, Json]>([
  ['choice', { type: 'choice', options }, 'ash', 'elm'],
  ['choices', { type: 'choices', options }, ['ash', 'birch'], ['birch', 'elm']],
  ['ranking', { type: 'ranking', options }, ['ash', 'birch'], ['elm', 'birch']],
])('picking another option of a %s removes one and renames none', (_, question, old, now) => {
  expect(moved([{ ...question, id: 'q' }], { q: old }, { q: now })).toEqual({
    renamed: new Map(),
    removed: new Set(['ash']),
  });
});

test('a cell of a table that is reworded is renamed, in its own column', () => {
  const columns = [
    { id: 'what', type: 'text', label: 'What' },
    { id: 'term', type: 'choice', label: 'Term', options: ['Short', 'Long'] },
  ];
  const found = moved(
    [{ id: 'q', type: 'table', columns }],
    { q: [{ what: 'sleep', term: 'short' }, { what: 'money' }] },
    { q: [{ what: 'good sleep', term: 'long' }, { what: 'money' }] },
  );
  expect(found).toEqual({ renamed: new Map([['sleep', 'good sleep']]), removed: new Set(['short']) });
});

test.each<[string, Json, Json]>([
  ['was skipped', ['a'], null],
  ['was emptied', ['a'], []],
])('all items are removed when the answer %s', (_, old, now) => {
  expect(moved([{ id: 'q', type: 'list' }], { q: old }, { q: now }).removed).toEqual(new Set(['a']));
});
