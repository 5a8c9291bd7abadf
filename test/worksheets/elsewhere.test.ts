import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import type { Elsewhere } from '../../src/worksheets/elsewhere.ts';
import { looksElsewhere } from '../../src/worksheets/elsewhere.ts';
import { begin, give, goTo, overview } from '../../src/worksheets/progress.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import { findQuestion, type Worksheet } from '../../src/worksheets/worksheet.ts';
import { aWorksheet, surroundings } from '../support/a-worksheet.ts';
import { complaints, parse, withQuestions } from './sheets.ts';

const week = aWorksheet(
  [
    { id: 'kind', type: 'choice', options: [{ value: 'calm', label: 'A calm week' }, 'Busy'] },
    { id: 'note', type: 'text', lines: 3 },
    { id: 'good', type: 'list' },
    {
      id: 'promises',
      type: 'table',
      columns: [
        { id: 'what', type: 'text', label: 'What' },
        { id: 'sure', type: 'scale', label: 'How sure' },
        { id: 'kept', type: 'yes-no', label: 'Kept' },
      ],
    },
  ],
  { id: 'week' },
);
const answers: Readonly<Record<string, Json>> = {
  kind: 'calm',
  note: 'one line\nand another',
  good: ['tea', 'rain'],
  promises: [
    { what: 'ring Ola', sure: 4, kept: 'no' },
    { what: 'walk', sure: 9, kept: 'yes' },
    { what: 'sleep', sure: 7, kept: 'no' },
  ],
};

/** null: nothing is there. */
type Held = Readonly<Record<string, Json>> | null;

const holding = (held: Held): Elsewhere => ({
  latest: (id) => (id === 'week' && held !== null ? { worksheet: week, answers: held } : undefined),
  count: ({ worksheet, since }) => (worksheet === 'urge' ? (since === 'last' ? 2 : 7) : 0),
});

const seen = (held: Held = answers) => ({
  ...surroundings,
  elsewhere: holding(held),
});
const scopeOf = (worksheet: Worksheet, held = answers) => new WorksheetScope(worksheet, {}, seen(held));
const empty = aWorksheet([{ id: 'x', type: 'text' }]);

describe('items of another sheet', () => {
  test.each<[from: string, labels: string[]]>([
    ['week/good', ['tea', 'rain']],
    ['week/kind', ['A calm week']],
    ['week/promises.what', ['ring Ola', 'walk', 'sleep']],
    ['week/nothing', []],
    ['week/promises.nothing', []],
    ['month/good', []],
  ])('%s are its words, which are their values here', (from, labels) => {
    const items = labels.map((label) => ({ value: label, label }));
    expect(scopeOf(empty).items({ from: [from] })).toEqual(items);
  });

  test('may be those of some rows, sorted, and so many', () => {
    const source = {
      from: ['week/promises.what'],
      where: { column: 'kept', is: 'no' },
      sort: 'sure',
    } as const;
    const labels = (more: object) =>
      scopeOf(empty)
        .items({ ...source, ...more })
        ?.map(({ label }) => label);
    expect(labels({})).toEqual(['sleep', 'ring Ola']);
    expect(labels({ top: 1 })).toEqual(['sleep']);
  });

  test('are unknown on paper, and none where no journal is looked into', () => {
    const source = { from: ['week/good'] };
    expect(new WorksheetScope(empty, 'on paper', seen()).items(source)).toBeUndefined();
    expect(new WorksheetScope(empty, {}, surroundings).items(source)).toEqual([]);
  });
});

test.each<[what: string, type: object, from: string, answer: Json | undefined]>([
  ['a text', { type: 'text', lines: 3 }, 'week/note', 'one line\nand another'],
  ['a list from a list', { type: 'list' }, 'week/good', ['tea', 'rain']],
  ['a list from a column', { type: 'list' }, 'week/promises.what', ['ring Ola', 'walk', 'sleep']],
  ['a choice', { type: 'choice', options: ['Calm', 'Busy'] }, 'week/kind', 'calm'],
  ['a text from a choice', { type: 'text' }, 'week/kind', 'A calm week'],
  [
    'a table from a list',
    { type: 'table', columns: [{ id: 'idea', type: 'text', label: 'Idea' }] },
    'week/good',
    [{ idea: 'tea' }, { idea: 'rain' }],
  ],
  [
    'a whole table',
    {
      type: 'table',
      columns: [
        { id: 'what', type: 'text', label: 'What' },
        { id: 'sure', type: 'scale', label: 'S' },
        { id: 'kept', type: 'yes-no', label: 'K' },
      ],
    },
    'week/promises',
    answers.promises,
  ],
  ['nothing, where it is no answer here', { type: 'number' }, 'week/note', undefined],
  ['nothing, where there is none', { type: 'text' }, 'month/note', undefined],
])('a default takes from another sheet: %s', (_what, type, from, answer) => {
  const sheet = aWorksheet([{ id: 'x', default: { from }, ...type }]);
  const question = findQuestion(sheet, 'x');
  expect(question && types.initial(question, scopeOf(sheet))).toEqual(answer);
});

describe('an answer that was taken from another sheet', () => {
  const columns = [{ id: 'done', type: 'yes-no', label: 'Done?' }];
  const sheet = aWorksheet([
    { id: 'pick', type: 'choice', from: 'week/good' },
    { id: 'rank', type: 'ranking', from: 'week/good' },
    { id: 'rows', type: 'table', rows: { from: 'week/promises.what' }, columns },
    { id: 'end', type: 'text' },
  ]);
  const given = {
    pick: 'tea',
    rank: ['rain', 'tea'],
    rows: [{ row: 'walk', done: 'yes' }],
  };

  test.each<[what: string, held: Held]>([
    ['is gone', null],
    ['says something else', { good: ['snow'], promises: [{ what: 'run' }] }],
  ])('is here for good, also where the other %s', (_what, held) => {
    const filling = begin(sheet, seen(held), { answers: given });
    expect(filling.at).toBe('end');
    expect(overview(filling).map(({ state }) => state)).toEqual(['answered', 'answered', 'answered', 'open']);
    expect(give(filling, 'x').given).toEqual({ ...given, end: 'x' });
  });

  test('may be changed for what is there now, and is on offer as well', () => {
    const filling = begin(sheet, seen({ good: ['snow'] }), { answers: { pick: 'tea' } });
    const scope = new WorksheetScope(sheet, { pick: 'tea' }, seen({ good: ['snow'] }));
    expect(scope.items({ from: ['week/good'] })?.map(({ label }) => label)).toEqual(['snow', 'tea']);
    expect(give(goTo(filling, 'pick'), 'snow').given).toMatchObject({ pick: 'snow' });
  });

  test('is not asked for where there is nothing to take', () => {
    expect(begin(sheet, seen(null)).at).toBe('end');
  });
});

test('a question of the same name in another sheet is another question', () => {
  const sheet = aWorksheet([
    { id: 'good', type: 'list' },
    {
      id: 'rows',
      type: 'table',
      rows: { from: 'week/good' },
      columns: [{ id: 'why', type: 'text', label: 'Why' }],
    },
  ]);
  const rows = [{ row: 'tea', why: 'warm' }];
  const filling = begin(sheet, seen(), { answers: { good: ['tea'], rows } });
  expect(give(goTo(filling, 'good'), ['milk'])).toMatchObject({ given: { rows }, orphans: {} });
});

test.each<[value: object, result: number | null]>([
  [{ entries: { worksheet: 'urge' } }, 7],
  [{ entries: { worksheet: 'urge', since: 'last' } }, 2],
  [{ entries: { worksheet: 'other' } }, 0],
])('%j counts entries of another sheet', (value, result) => {
  const sheet = aWorksheet([
    { id: 'n', type: 'computed', value },
    { id: 'twice', type: 'computed', value: { sum: ['n', 'n'] } },
  ]);
  expect(scopeOf(sheet).answer('n')).toBe(result);
  expect(scopeOf(sheet).answer('twice')).toBe(2 * (result ?? 0));
  expect(new WorksheetScope(sheet, {}, surroundings).answer('n')).toBeNull();
});

test.each<[is: boolean, question: string]>([
  [false, '- { id: x, type: list, ask: X? }'],
  [true, '- { id: x, type: choice, ask: X?, from: week/good }'],
  [true, '- { id: x, type: text, ask: X?, default: { from: week/note } }'],
  [true, '- { id: x, type: computed, ask: X, value: { entries: { worksheet: urge } } }'],
  [true, '- { id: x, type: computed, ask: X, value: { items: { from: week/good } } }'],
])('it is %s that the journal is looked into for %s', (is, question) => {
  expect(looksElsewhere(parse(withQuestions(question)).worksheet)).toBe(is);
});

describe('where and sort', () => {
  const rows = (from: string, more: string) =>
    withQuestions(
      '- { id: mine, type: table, ask: Mine?, columns: [{ id: a, type: text, label: A }] }',
      `- { id: x, type: choice, ask: X?, from: ${from}, ${more} }`,
    );

  test('may stand beside one table of another sheet, whose columns are not known yet', () => {
    expect(complaints(rows('week/promises.what', 'where: { column: kept, is: no }, sort: sure'))).toEqual([]);
  });

  test.each([
    ['a whole question of another sheet', 'week/promises'],
    ['tables of two sheets', '[week/promises.what, mine.a]'],
  ])('may not stand beside %s', (_what, from) => {
    expect(complaints(rows(from, 'sort: sure'))).toEqual([
      expect.stringContaining('can stand only where the items come from the columns of one table'),
    ]);
  });
});

test('a sheet that is named and not there is worth a thought, wherever it is named', () => {
  const source = withQuestions(
    '- { id: x, type: choice, ask: X?, from: wek/good }',
    '- { id: y, type: text, ask: Y?, default: { from: wek/note } }',
  );
  const { advice } = parse(source, new Set(['week']));
  expect(advice).toHaveLength(2);
  expect(advice.every((line) => line.includes('wek'))).toBe(true);
});
