import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, complaints, problemsWith, scopeWith } from '../support/question-scope.ts';
import { urgesTable, values, valuesTable } from './table-support.ts';

type Raw = Readonly<Record<string, unknown>>;

function complain(
  table: ReturnType<typeof urgesTable>,
  value: unknown,
  answers: Readonly<Record<string, Json>> = {},
) {
  const scope = scopeWith([values, table], answers);
  return complaints(table, types.check(table, value, scope));
}

describe('rows the writer adds', () => {
  const table = urgesTable({ rows: { min: 1, max: 2 } });

  test.each<[unknown, string[]]>([
    [{ trigger: 'x' }, ['urges must be a list of rows']],
    ['x', ['urges must be a list of rows']],
    [
      ['x', null],
      ['urges.1 must', 'urges.2 must'],
    ],
    [[{ trigger: 1 }], ['urges.1.trigger must be a text']],
    [
      [{ trigger: 'x', strength: 11 }, { strength: '3' }],
      ['urges.1.strength must be from 0 to 10', 'urges.2.strength must be a number from 0 to 10'],
    ],
    [[{ trigger: 'x', strenght: 1 }], ['urges.1.strenght is no column here; did you mean "strength"?']],
    [[{ trigger: 'x', row: 'y' }], ['urges.1.row is no column here; the rows of this table have no names']],
    [[{ trigger: 'a\0' }], ['urges.1.trigger holds a NUL character']],
    [[{ trigger: '\ud800' }], ['urges.1.trigger holds half of a character']],
    [[{ trigger: 'a' }, { trigger: 'b' }, { trigger: 'c' }], ['urges takes at most 2 rows']],
  ])('%j: %j', (value, sentences) => {
    const said = complain(table, value);
    expect(said).toHaveLength(sentences.length);
    for (const [index, sentence] of sentences.entries()) expect(said[index]).toContain(sentence);
  });

  test('too few or too many of one are said as one row', () => {
    expect(complain(urgesTable({ rows: { max: 1 } }), [{ trigger: 'a' }, { trigger: 'b' }])).toEqual([
      'urges takes at most 1 row',
    ]);
    expect(complain(urgesTable({ rows: { min: 2 } }), [{ trigger: 'a' }])).toEqual([
      'urges needs at least 2 rows',
    ]);
  });

  test.each<[Json]>([
    [[{ trigger: 'x' }]],
    [[{ strength: 0 }]],
    [[{ trigger: ' as typed | ', strength: 10 }]],
    [[{ strength: 3, trigger: 'in another order' }]],
    [[{ trigger: 'x', strength: null }]],
    [[{ trigger: '__proto__' }, { trigger: 'constructor' }]],
  ])('%j are taken as they are', (value) => {
    const checked = types.check(table, value, scopeWith([table]));
    expect(checked).toEqual({ answer: value });
    expect(JSON.stringify('answer' in checked && checked.answer)).toBe(JSON.stringify(value));
  });

  test.each(['', ' \n', null, []])('a cell of %j is a skipped one', (cell) => {
    const value = [{ trigger: 'x', strength: cell }];
    expect(types.check(table, value, scopeWith([table]))).toEqual({
      answer: [{ trigger: 'x', strength: null }],
    });
  });

  test('a cell of a megabyte is taken', () => {
    const value = [{ trigger: 'x'.repeat(1_000_000) }];
    expect(types.check(table, value, scopeWith([table]))).toEqual({ answer: value });
  });
});

describe('names that mean something to JavaScript', () => {
  const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  test.each(keys)('a column called %s that is not there is a problem, and harms nothing', (key) => {
    const value: unknown = JSON.parse(`[{"trigger":"x","${key}":{"polluted":"yes"}}]`);
    expect(complain(urgesTable(), value)).toEqual([`urges.1.${key} is no column here`]);
    expect({}).not.toHaveProperty('polluted');
  });

  const odd = urgesTable({
    columns: [
      { id: 'constructor', type: 'text', label: 'Built by' },
      { id: 'strength', type: 'scale', label: 'Strength' },
    ],
  });

  test('a column may be called constructor, and is empty where nothing is in it', () => {
    const scope = scopeWith([odd]);
    expect(types.check(odd, [{ strength: 3 }], scope)).toEqual({ answer: [{ strength: 3 }] });
    expect(types.check(odd, [{ constructor: 'me' }], scope)).toEqual({ answer: [{ constructor: 'me' }] });
    expect(types.say(odd, [{ strength: 3 }], scope)).toBe('3');
    expect(types.texts(odd, [{ strength: 3 }], scope)).toEqual([]);
    expect(types.filled(odd, [{ strength: 3 }], scope)).toMatchObject([
      { rows: [[{ text: '' }, { text: '3' }]] },
    ]);
  });

  test.each(keys)('a row may be called %s', (key) => {
    const table = valuesTable();
    const value: unknown = JSON.parse(`[{"row":"${key}","now":3}]`);
    expect(types.check(table, value, scopeWith([values, table], { values: [key] }))).toEqual({
      answer: [{ row: key, now: 3 }],
    });
    expect(complain(table, value, { values: ['family'] })).toEqual([
      `living.1.row names no row "${key}"; the rows are "family"`,
    ]);
  });
});

describe('required and conditional cells', () => {
  const table = urgesTable({
    columns: [
      { id: 'trigger', type: 'text', label: 'Trigger', required: true },
      { id: 'acted', type: 'yes-no', label: 'Acted' },
      { id: 'cost', type: 'text', label: 'Cost', required: true, when: { column: 'acted', is: 'yes' } },
    ],
  });

  test.each<[Json, string[]]>([
    [[{ trigger: 'x', acted: 'no' }], []],
    [[{ trigger: 'x', acted: 'yes', cost: 'y' }], []],
    [[{ cost: 'y', acted: 'yes', trigger: 'x' }], []],
    [[{ acted: 'no' }], ['urges.1.trigger is needed']],
    [[{ trigger: ' ', acted: 'no' }], ['urges.1.trigger is needed']],
    [[{ trigger: 'x', acted: 'yes' }], ['urges.1.cost is needed']],
    [[{ trigger: 'x', acted: 'no', cost: 'y' }], ['urges.1.cost does not apply in this row']],
    [[{ trigger: 'x', cost: 'y' }], ['urges.1.cost does not apply in this row']],
    [[{ trigger: 'x', acted: 'no', cost: '' }], []],
  ])('%j: %j', (value, sentences) => {
    expect(complain(table, value)).toEqual(sentences);
  });
});

describe('rows that are given', () => {
  const week = urgesTable({ rows: ['Monday', { value: 'tue', label: 'Tuesday' }] });
  const living = valuesTable();
  const open = valuesTable({}, { max: 3 });

  test.each<[ReturnType<typeof urgesTable>, Json, string[]]>([
    [
      week,
      [
        { row: 'monday', strength: 1 },
        { row: 'tue', trigger: 'x' },
      ],
      [],
    ],
    [week, [{ row: 'tue', strength: 1 }], []],
    [week, [{ strength: 1 }], ['urges.1.row must say which row it is']],
    [week, [{ row: 3, strength: 1 }], ['urges.1.row must say which row it is']],
    [week, [{ row: ' ', strength: 1 }], ['urges.1.row must say which row it is']],
    [week, [{ row: 'sunday', strength: 1 }], ['urges.1.row names no row "sunday"; did you mean "monday"?']],
    [
      week,
      [{ row: 'never', strength: 1 }],
      ['urges.1.row names no row "never"; the rows are "monday", "tue"'],
    ],
    [
      week,
      [
        { row: 'tue', strength: 1 },
        { row: 'tue', strength: 2 },
      ],
      ['urges.2.row is "Tuesday" again'],
    ],
    [
      week,
      [
        { row: 'tue', strength: 1 },
        { row: 'Tuesday', strength: 2 },
      ],
      ['urges.2.row is "Tuesday" again'],
    ],
    [living, [{ row: 'family', now: 1 }], []],
    [
      living,
      [{ row: 'garden', now: 1 }],
      ['living.1.row names no row "garden"; the rows are "family", "work"'],
    ],
    [open, [{ row: 'garden', now: 1 }], []],
    [open, [{ row: 'a\0', now: 1 }], ['living.1.row holds a NUL character, which cannot be stored']],
    [open, ['a', 'b', 'c', 'd'].map((row) => ({ row, now: 1 })), ['living takes at most 3 rows']],
  ])('%j, %j: %j', (table, value, sentences) => {
    expect(complain(table, value, { values: ['family', 'work'] })).toEqual(sentences);
  });

  test('that come from nothing are none', () => {
    expect(complain(living, [{ row: 'family', now: 1 }], { values: null })).toEqual([
      'living.1.row names no row "family"; there are none, since what they come from has no answer',
    ]);
  });
});

describe('what is found by a search', () => {
  const week = urgesTable({
    columns: [
      { id: 'did', type: 'choice', label: 'Did', options: ['Waited', 'Left early'], other: true },
      { id: 'note', type: 'text', label: 'Note' },
    ],
    rows: [{ value: 'tue', label: 'Tuesday' }],
  });

  test('is the label of a row, the labels of what was picked, and the texts', () => {
    const answer = [{ row: 'tue', did: 'left-early', note: 'rain' }];
    expect(types.texts(week, answer, scopeWith([week]))).toEqual(['Tuesday', 'Left early', 'rain']);
  });
});

describe('rows whose item changed', () => {
  const table = valuesTable();
  const open = valuesTable({}, { max: 4 });
  const scope = (names: readonly string[], one = table) => scopeWith([values, one], { values: names });
  const rows = [
    { row: 'family', now: 1 },
    { row: 'work', now: 2 },
  ];

  test('follow when it is renamed', () => {
    const moved = { renamed: new Map([['work', 'my work']]), removed: new Set<string>() };
    expect(types.follow(table, { answer: rows }, scope(['family', 'my work']), moved)).toEqual({
      answer: [rows[0], { row: 'my work', now: 2 }],
      orphans: [],
    });
  });

  test('are kept aside when it is removed, and come back with it, in the order of the items', () => {
    const removed = { renamed: new Map<string, string>(), removed: new Set(['family']) };
    const without = types.follow(table, { answer: rows }, scope(['work']), removed);
    expect(without).toEqual({ answer: [rows[1]], orphans: [rows[0]] });
    const none = { renamed: new Map<string, string>(), removed: new Set<string>() };
    expect(types.follow(table, without, scope(['family', 'work']), none)).toEqual({
      answer: rows,
      orphans: [],
    });
  });

  test('of the writer’s own stay', () => {
    const own = [...rows, { row: 'garden', now: 3 }];
    const removed = { renamed: new Map<string, string>(), removed: new Set(['family']) };
    expect(types.follow(open, { answer: own }, scope(['work'], open), removed)).toEqual({
      answer: [rows[1], { row: 'garden', now: 3 }],
      orphans: [rows[0]],
    });
  });
});

describe('on paper', () => {
  const paper = scopeWith([], 'on paper');

  test.each<[Raw, number]>([
    [{ rows: { max: 9 } }, 5],
    [{ rows: { lines: 3 } }, 3],
    [{ rows: ['Monday', 'Tuesday'] }, 2],
    [{ rows: { from: 'values', lines: 4 } }, 4],
  ])('with %j it has %d rows', (keys, count) => {
    const [table] = types.blank(urgesTable(keys), paper);
    expect(table?.kind === 'table' && table.rows.length).toBe(count);
  });

  test('its cells have the room their type wants', () => {
    const table = urgesTable({
      columns: [
        { id: 'a', type: 'text', label: 'A' },
        { id: 'b', type: 'scale', label: 'B' },
        { id: 'c', type: 'scale', label: 'C', min: 1, max: 5 },
        { id: 'd', type: 'choice', label: 'D', options: ['X', 'Y'] },
        { id: 'e', type: 'number', label: 'E', unit: '€' },
        { id: 'f', type: 'list', label: 'F' },
      ],
      rows: [{ value: 'tue', label: 'Tuesday' }],
      label: 'Day',
    });
    expect(types.blank(table, paper)).toMatchObject([
      {
        named: true,
        columns: [{ label: 'Day' }, { label: 'A' }, {}, {}, {}, {}, {}],
        rows: [
          [
            { text: 'Tuesday' },
            { kind: 'text', text: '' },
            { kind: 'gap', after: '/10' },
            { kind: 'gap', after: '1–5' },
            { kind: 'options', options: [{ label: 'X' }, { label: 'Y' }] },
            { kind: 'gap', after: '€' },
            { kind: 'text', text: '' },
          ],
        ],
      },
    ]);
  });
});

test('a re-rating of a row stands beside its first rating', () => {
  const moods = urgesTable({
    id: 'moods',
    columns: [
      { id: 'mood', type: 'text', label: 'Mood' },
      { id: 'strength', type: 'scale', label: 'Before' },
    ],
  });
  const after = urgesTable({
    id: 'after',
    columns: [{ id: 'now', type: 'scale', label: 'Now', before: 'moods.strength' }],
    rows: { from: 'moods.mood' },
  });
  const scope = scopeWith([moods, after], {
    moods: [
      { mood: 'sad', strength: 8 },
      { mood: 'tense', strength: 6 },
    ],
  });
  const answer = [
    { row: 'sad', now: 3 },
    { row: 'tense', now: null },
  ];
  expect(types.filled(after, answer, scope)).toMatchObject([
    {
      rows: [
        [{ text: 'sad' }, { text: '3 (was 8)' }],
        [{ text: 'tense' }, { text: '' }],
      ],
    },
  ]);
});

test('{{row}} in a column is the row as it reads', async () => {
  const week = urgesTable({
    columns: [{ id: 'mood', type: 'scale', label: 'Mood', ask: 'How was {{row}}?' }],
    rows: [{ value: 'tue', label: 'Tuesday' }],
  });
  const [column] = types.columns(week);
  const scope = scopeWith([week]).inRow({ row: 'tue' }, week);
  expect(scope.expand(column?.ask ?? '')).toBe('How was Tuesday?');
});

describe('definitions', () => {
  const columns = [{ id: 'a', type: 'text', label: 'A' }];
  const table = { id: 't', type: 'table', ask: 'T?', columns };

  test.each<[Raw, unknown[]]>([
    [{ ...table, columns: [] }, ['columns: must not be empty']],
    [{ ...table, columns: 'a' }, ['columns: must be a list of columns']],
    [{ ...table, columns: ['a'] }, [expect.stringMatching(/^columns\.0: must be a column such as/)]],
    [{ ...table, columns: [{ id: 'a', type: 'text' }] }, [expect.stringMatching(/^columns\.0\.label: /)]],
    [
      { ...table, columns: [{ id: 'a', type: 'table', label: 'A' }] },
      [expect.stringMatching(/^columns\.0\.type: .*no type here/)],
    ],
    [
      { ...table, columns: [{ id: 'a', type: 'ranking', label: 'A' }] },
      [expect.stringMatching(/^columns\.0\.type: .*no type here/)],
    ],
    [
      { ...table, columns: [{ id: 'a', type: 'texr', label: 'A' }] },
      [expect.stringMatching(/did you mean "text"\?$/)],
    ],
    [{ ...table, columns: [{ id: 'row', type: 'text', label: 'A' }] }, [expect.stringMatching(/taken/)]],
    [{ ...table, columns: [...columns, ...columns] }, [expect.stringMatching(/^columns\.1\.id: .*"a"/)]],
    [
      { ...table, columns: [{ id: 'a', type: 'scale', label: 'A', min: 9, max: 3 }] },
      [expect.stringMatching(/^columns\.0\.min: /)],
    ],
    [{ ...table, rows: { min: 3, max: 2 } }, [expect.stringMatching(/^rows\.min: must .* "max"$/)]],
    [{ ...table, rows: { max: 0 } }, ['rows.max: must be 1 or more']],
    [{ ...table, rows: ['Monday', 'monday'] }, ['rows.1: has the value "monday" of an earlier option']],
    [{ ...table, rows: ['Other'] }, []],
    [{ ...table, rows: ['!?'] }, [expect.stringMatching(/^rows\.0: .*no letters or digits/)]],
    [{ ...table, rows: { from: 'a b' } }, [expect.stringMatching(/^rows\.from: must name a question/)]],
    [{ ...table, layout: 'card' }, ['layout: must be one of table or cards; did you mean "cards"?']],
    [{ ...table, fill: 'column' }, ['fill: must be one of rows or columns; did you mean "columns"?']],
  ])('%j: %j', (definition, problems) => {
    expect(problemsWith(definition)).toEqual(problems);
  });

  test('a column asks by its label where it has no question of its own', () => {
    expect(types.columns(aQuestion(table))).toMatchObject([{ ask: 'A', label: 'A' }]);
  });
});
