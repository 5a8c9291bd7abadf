import { describe, expect, test } from 'vitest';
import type { ComputedQuestion } from '../../src/questions/computed.ts';
import type { Json } from '../../src/questions/json.ts';
import { compute } from '../../src/worksheets/compute.ts';
import { resultBlocks, sayResult } from '../../src/worksheets/say-result.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import { aWorksheet, type Raw, surroundings } from '../support/a-worksheet.ts';

type Answers = Readonly<Record<string, Json>>;

const ifMore = { when: { question: 'more', is: 'yes' } };
const moods = {
  columns: [
    { id: 'mood', type: 'text', label: 'Mood' },
    { id: 'strength', type: 'scale', label: 'Strength' },
  ],
};
const reasons = {
  columns: [
    { id: 'what', type: 'text', label: 'What' },
    {
      id: 'term',
      type: 'choice',
      label: 'Term',
      options: ['Short', { value: 'long', label: 'Long term' }],
      other: true,
    },
    { id: 'cost', type: 'number', label: 'Cost' },
  ],
};
const answersFrom0To2 = {
  options: [
    { value: 'never', score: 0 },
    { value: 'some', score: 1 },
    { value: 'often', score: 2 },
  ],
};

const questions: readonly Raw[] = [
  { id: 'more', type: 'yes-no' },
  { id: 'a', type: 'scale' },
  { id: 'b', type: 'number' },
  { id: 'c', type: 'number', ...ifMore },
  { id: 'd', type: 'number', ...ifMore },
  { id: 'lasted', type: 'duration' },
  { id: 'good', type: 'list' },
  { id: 'tags', type: 'choices', options: ['Money', 'Health'], other: true },
  { id: 'costs', type: 'table', label: 'Costs', ...reasons },
  { id: 'gains', type: 'table', ask: 'What do you gain?', ...reasons },
  { id: 'extra', type: 'table', ...reasons, ...ifMore },
  { id: 'before', type: 'table', ...moods },
  {
    id: 'after',
    type: 'table',
    columns: [{ id: 'strength', type: 'scale', label: 'Now', before: 'before.strength' }],
    rows: { from: 'before.mood' },
  },
  { id: 'q1', type: 'choice', ...answersFrom0To2 },
  { id: 'q2', type: 'choice', ...answersFrom0To2 },
  { id: 'q3', type: 'choice', ...answersFrom0To2 },
  { id: 'q4', type: 'choice', ...answersFrom0To2, ...ifMore },
];

function worked(value: Raw, answers: Answers) {
  const worksheet = aWorksheet([...questions, { id: 'result', type: 'computed', ask: 'Result', value }]);
  const scope = new WorksheetScope(worksheet, answers, surroundings);
  const question = scope.question('result') as ComputedQuestion; // it is the one just written
  return {
    result: compute(question, scope),
    said: sayResult(question, scope),
    blocks: resultBlocks(question, scope),
  };
}

const result = (value: Raw, answers: Answers) => worked(value, answers).result;

describe('a sum', () => {
  test.each<[string, Raw, Answers, number | null | undefined]>([
    ['of answers', { sum: ['a', 'b'] }, { a: 3, b: 4.5 }, 7.5],
    ['of one', { sum: 'a' }, { a: 3 }, 3],
    ['of zeros, which are answers', { sum: ['a', 'b'] }, { a: 0, b: 0 }, 0],
    ['of numbers and minutes', { sum: ['b', 'lasted'] }, { b: 1, lasted: 90 }, 91],
    ['with a skipped answer', { sum: ['a', 'b'] }, { a: 3, b: null }, null],
    ['with an unasked answer', { sum: ['a', 'b'] }, { a: 3 }, null],
    ['with one left out by its condition', { sum: ['a', 'c'] }, { a: 3, more: 'no' }, 3],
    ['with one that applies and was skipped', { sum: ['a', 'c'] }, { a: 3, more: 'yes', c: null }, null],
    ['of which all are left out', { sum: ['c', 'd'] }, { more: 'no' }, undefined],
    ['of a column', { sum: 'costs.cost' }, { costs: [{ cost: 1 }, { cost: 2.5 }] }, 3.5],
    [
      'of a column with empty cells',
      { sum: 'costs.cost' },
      { costs: [{ cost: 1 }, { what: 'x' }, { cost: null }] },
      1,
    ],
    ['of a column without a filled cell', { sum: 'costs.cost' }, { costs: [{ what: 'x' }] }, null],
    ['of a column of a skipped table', { sum: 'costs.cost' }, { costs: null }, null],
    ['of a column of a table left out', { sum: 'extra.cost' }, { more: 'no' }, undefined],
    ['of a column and a question', { sum: ['costs.cost', 'b'] }, { costs: [{ cost: 1 }], b: 2 }, 3],
    ['of choices, by their scores', { sum: ['q1', 'q2'] }, { q1: 'often', q2: 'some' }, 3],
  ])('%s', (_, value, answers, expected) => {
    expect(result(value, answers)).toBe(expected);
  });
});

describe('mean, min and max', () => {
  const costs = [{ cost: 4 }, { cost: null }, { cost: -1 }, { cost: 2 }];
  test.each<[Raw, Answers, number | null | undefined]>([
    [{ mean: ['a', 'b'] }, { a: 3, b: 4 }, 3.5],
    [{ min: ['a', 'b'] }, { a: 3, b: -4 }, -4],
    [{ max: ['a', 'b'] }, { a: 3, b: -4 }, 3],
    [{ mean: 'costs.cost' }, { costs }, 1.66666666667],
    [{ min: 'costs.cost' }, { costs }, -1],
    [{ max: 'costs.cost' }, { costs }, 4],
    [{ mean: ['a', 'c'] }, { a: 3, more: 'no' }, 3],
    [{ mean: ['a', 'b'] }, { a: 3, b: null }, null],
    [{ max: ['c', 'd'] }, { more: 'no' }, undefined],
    [{ min: 'costs.cost' }, { costs: null }, null],
  ])('%j of %j is %s', (value, answers, expected) => {
    expect(result(value, answers)).toBe(expected);
  });
});

test.each<[Answers, number]>([
  [{ a: 0, b: 0.1 }, 0.1],
  [{ a: 0, b: 0.30000000000000004 }, 0.3],
  [{ a: 0, b: 123456789012.5 }, 123456789013],
  [{ a: 0, b: 1e-12 }, 1e-12],
])('numbers are exact to twelve digits: %j makes %s', (answers, expected) => {
  expect(result({ sum: ['a', 'b'] }, answers)).toBe(expected);
});

test.each<[number, string]>([
  [0.1 + 0.2, '0.3'],
  [2.25, '2.3'],
  [2.04, '2'],
  [-0.04, '0'],
  [1000000, '1000000'],
  [7, '7'],
])('%s is shown with at most one decimal: %s', (b, shown) => {
  expect(worked({ sum: 'b' }, { b }).said).toBe(shown);
});

describe('a difference of two answers', () => {
  test.each<[string, Answers, number | null, string | undefined]>([
    ['is the first minus the second', { a: 3, b: 8 }, -5, '-5'],
    ['says so when it grew', { a: 8, b: 3 }, 5, '+5'],
    ['is 0 without a sign', { a: 3, b: 3 }, 0, '0'],
    ['has no sign either where it rounds to 0', { a: 3, b: 2.96 }, 0.04, '0'],
    ['is exact', { a: 1, b: 0.9 }, 0.1, '+0.1'],
    ['is not available with one skipped', { a: 3, b: null }, null, undefined],
    ['is not available with both skipped', { a: null, b: null }, null, undefined],
  ])('%s', (_, answers, expected, said) => {
    expect(worked({ difference: ['a', 'b'] }, answers)).toMatchObject({ result: expected, said });
  });

  test('is not available where one was left out, and not there where both were', () => {
    expect(result({ difference: ['a', 'c'] }, { a: 3, more: 'no' })).toBeNull();
    expect(result({ difference: ['c', 'd'] }, { more: 'no' })).toBeUndefined();
    expect(worked({ difference: ['c', 'd'] }, { more: 'no' }).blocks).toEqual([]);
  });
});

describe('a difference of two columns', () => {
  const value = { difference: ['after.strength', 'before.strength'] };
  const before = [
    { mood: 'sad', strength: 8 },
    { mood: 'angry', strength: 5 },
    { mood: 'tired', strength: 2 },
  ];

  test('is taken row by row, by name and not by place, with the mean of the rows that have both', () => {
    const after = [
      { row: 'tired', strength: 3 },
      { row: 'sad', strength: 4 },
      { row: 'angry', strength: null },
    ];
    expect(result(value, { before, after })).toEqual({
      rows: [
        { row: 'tired', value: 1 },
        { row: 'sad', value: -4 },
        { row: 'angry', value: null },
      ],
      mean: -1.5,
    });
  });

  test('has no mean where no row has both', () => {
    const answers = { before: [{ mood: 'sad' }], after: [{ row: 'sad', strength: 4 }] };
    expect(result(value, answers)).toEqual({ rows: [{ row: 'sad', value: null }], mean: null });
  });

  test('within one table needs no names', () => {
    const table = {
      id: 'sleep',
      type: 'table',
      columns: [
        { id: 'night', type: 'text', label: 'Night' },
        { id: 'to', type: 'number', label: 'To' },
        { id: 'from', type: 'number', label: 'From' },
      ],
    };
    const worksheet = aWorksheet([
      table,
      { id: 'result', type: 'computed', value: { difference: ['sleep.to', 'sleep.from'] } },
    ]);
    const sleep = [
      { night: 'Mon', to: 7, from: 1 },
      { night: 'Mon', to: 8, from: 0 },
    ];
    const scope = new WorksheetScope(worksheet, { sleep }, surroundings);
    expect(compute(scope.question('result') as ComputedQuestion, scope)).toEqual({
      rows: [
        { row: 'Mon', value: 6 },
        { row: 'Mon', value: 8 },
      ],
      mean: 7,
    });
  });

  test('is shown as a table, with the average below where there are several', () => {
    const after = [
      { row: 'sad', strength: 4 },
      { row: 'angry', strength: 6 },
    ];
    const [table] = worked(value, { before, after }).blocks;
    expect(table).toMatchObject({
      kind: 'table',
      rows: [
        [{ text: 'sad' }, { text: '-4' }],
        [{ text: 'angry' }, { text: '+1' }],
        [{ text: 'On average' }, { text: '-1.5' }],
      ],
    });
  });

  test.each<[string, Answers]>([
    ['both tables', { before: null, after: null }],
    ['the later table', { before, after: null }],
  ])('says that it is not available where %s were skipped', (_, answers) => {
    expect(worked(value, answers).blocks).toEqual([{ kind: 'remark', text: 'Not available' }]);
  });
});

describe('a count', () => {
  const costs = [{ what: 'x', term: 'short' }, { what: 'y', term: 'long' }, { what: 'z' }, { term: 'short' }];
  const short = { column: 'term', is: 'short' };
  test.each<[string, Raw, Answers, number | null | undefined]>([
    ['of rows', { count: 'costs' }, { costs }, 4],
    ['of rows leaves empty ones out', { count: 'costs' }, { costs: [{ what: 'x' }, { what: ' ' }, {}] }, 1],
    ['of items', { count: 'good' }, { good: ['a', 'b'] }, 2],
    ['of picks', { count: 'tags' }, { tags: ['money', { other: 'x' }] }, 2],
    ['of the filled cells of a column', { count: 'costs.what' }, { costs }, 3],
    ['of the rows for which something holds', { count: { table: 'costs', where: short } }, { costs }, 2],
    ['of rows, named as a table', { count: { table: 'costs' } }, { costs }, 4],
    [
      'is 0 where there are rows and none fits',
      { count: { table: 'costs', where: short } },
      { costs: [{ what: 'x' }] },
      0,
    ],
    ['of what was skipped', { count: 'good' }, { good: null }, null],
    ['of what was not asked', { count: 'costs' }, {}, null],
    ['of what was left out', { count: 'extra' }, { more: 'no' }, undefined],
  ])('%s', (_, value, answers, expected) => {
    expect(result(value, answers)).toBe(expected);
  });
});

describe('a crosstab', () => {
  const value = { crosstab: { tables: ['costs', 'gains'], by: 'term' } };
  const costs = [{ term: 'short' }, { term: 'short' }, { term: { other: 'now' } }, { what: 'x' }];

  test('counts the rows of each table by a column', () => {
    expect(result(value, { costs, gains: [{ term: 'long' }] })).toEqual({
      costs: { short: 2, long: 0, other: 1 },
      gains: { short: 0, long: 1, other: 0 },
    });
  });

  test('counts a skipped table as empty beside another', () => {
    expect(result(value, { costs, gains: null })).toMatchObject({ gains: { short: 0, long: 0, other: 0 } });
  });

  test('is not available where all tables were skipped', () => {
    expect(result(value, { costs: null, gains: null })).toBeNull();
  });

  test('leaves out a table that was left out, and itself where all were', () => {
    const both = { crosstab: { tables: ['costs', 'extra'], by: 'term' } };
    expect(result(both, { costs, more: 'no' })).toEqual({ costs: { short: 2, long: 0, other: 1 } });
    expect(result({ crosstab: { tables: ['extra'], by: 'term' } }, { more: 'no' })).toBeUndefined();
  });

  test('is shown with the labels of tables and options', () => {
    const [table] = worked(value, { costs, gains: null }).blocks;
    expect(table).toMatchObject({
      columns: [{ label: '' }, { label: 'Short' }, { label: 'Long term' }, { label: 'Other' }],
      rows: [
        [{ text: 'Costs' }, { text: '2' }, { text: '0' }, { text: '1' }],
        [{ text: 'What do you gain?' }, { text: '0' }, { text: '0' }, { text: '0' }],
      ],
    });
  });
});

describe('items', () => {
  const costs = [
    { what: 'Sleep', term: 'short', cost: 1 },
    { what: 'Trust', term: 'long', cost: 5 },
    { what: 'Money', term: 'long', cost: 9 },
    { what: 'Time' },
  ];
  const value = (more: Raw = {}) => ({ items: { from: 'costs.what', ...more } });
  test.each<[string, Raw, readonly string[]]>([
    ['are those of a column', value(), ['Sleep', 'Trust', 'Money', 'Time']],
    ['can be some of them', value({ where: { column: 'term', is: 'long' } }), ['Trust', 'Money']],
    ['can be those left unanswered', value({ where: { column: 'term', answered: false } }), ['Time']],
    ['can be the largest first', value({ sort: 'cost' }), ['Money', 'Trust', 'Sleep', 'Time']],
    ['can be the first few', value({ sort: 'cost', top: 2 }), ['Money', 'Trust']],
    ['can be none', value({ where: { column: 'cost', 'at-least': 10 } }), []],
  ])('%s', (_, operation, expected) => {
    expect(result(operation, { costs })).toEqual(expected);
  });

  test('are joined with commas in a text, and say so where there are none', () => {
    expect(worked(value({ top: 2 }), { costs }).said).toBe('Sleep, Trust');
    expect(worked(value({ top: 2 }), { costs: [{ term: 'short' }] }).blocks).toEqual([
      { kind: 'remark', text: 'None' },
    ]);
  });

  test('that are equal are one, and blanks are dropped', () => {
    const equal = [{ what: 'Sleep' }, { what: ' ' }, { what: 'Sleep' }, { what: 'sleep' }];
    expect(result(value(), { costs: equal })).toEqual(['Sleep', 'sleep']);
  });
});

describe('a share', () => {
  test.each<[string, Raw, Answers, number | null | undefined, string | undefined]>([
    ['of numbers', { share: ['a', 'b'] }, { a: 5, b: 7 }, 0.714285714286, '5 of 7'],
    [
      'of lists, by how much is in them',
      { share: ['tags', 'good'] },
      { tags: ['money'], good: ['a', 'b'] },
      0.5,
      '1 of 2',
    ],
    [
      'of tables, by their rows',
      { share: ['gains', 'costs'] },
      { gains: [{ what: 'x' }], costs: [{ what: 'y' }] },
      1,
      '1 of 1',
    ],
    ['of 0', { share: ['a', 'b'] }, { a: 0, b: 0 }, null, undefined],
    ['with one skipped', { share: ['a', 'b'] }, { a: 5, b: null }, null, undefined],
    ['with both left out', { share: ['c', 'd'] }, { more: 'no' }, undefined, undefined],
  ])('%s', (_, value, answers, expected, said) => {
    expect(worked(value, answers)).toMatchObject({ result: expected, said });
  });
});

describe('a score', () => {
  const bands = [
    { from: 0, to: 2, label: 'minimal' },
    { from: 3, to: 4, label: 'mild' },
    { from: 5, to: 6, label: 'strong' },
  ];
  const sum = ['q1', 'q2', 'q3'];
  const strict = { score: { sum, bands } };
  const lenient = { score: { sum, bands, missing: { 'at-most': 1, fill: 'mean' } } };
  const unfilled = { score: { sum, bands, missing: { 'at-most': 1 } } };
  const all = { answered: 3, missing: 0 };
  const two = { answered: 2, missing: 1 };

  test.each<[string, Raw, Answers, object]>([
    [
      'adds up the scores',
      strict,
      { q1: 'often', q2: 'some', q3: 'never' },
      { total: 3, label: 'mild', ...all },
    ],
    [
      'of nothing but zeros is 0',
      strict,
      { q1: 'never', q2: 'never', q3: 'never' },
      { total: 0, label: 'minimal', ...all },
    ],
    [
      'at the top of the last band',
      strict,
      { q1: 'often', q2: 'often', q3: 'often' },
      { total: 6, label: 'strong', ...all },
    ],
    [
      'has no total with one missing',
      strict,
      { q1: 'often', q2: 'some', q3: null },
      { total: null, label: null, ...two },
    ],
    [
      'fills one missing with the mean',
      lenient,
      { q1: 'often', q2: 'some', q3: null },
      { total: 4.5, label: 'mild', ...two },
    ],
    [
      'leaves one missing at nothing',
      unfilled,
      { q1: 'often', q2: 'some' },
      { total: 3, label: 'mild', ...two },
    ],
    [
      'has no total with two missing',
      lenient,
      { q1: 'often' },
      { total: null, label: null, answered: 1, missing: 2 },
    ],
    [
      'has no total with all missing',
      { score: { sum, missing: { 'at-most': 3 } } },
      {},
      { total: null, label: null, answered: 0, missing: 3 },
    ],
    [
      'has no label without bands',
      { score: { sum } },
      { q1: 'often', q2: 'some', q3: 'never' },
      { total: 3, label: null, ...all },
    ],
    [
      'leaves out what a condition left out',
      { score: { sum: ['q1', 'q4'] } },
      { q1: 'often', more: 'no' },
      { total: 2, label: null, answered: 1, missing: 0 },
    ],
  ])('%s', (_, value, answers, expected) => {
    expect(result(value, answers)).toEqual(expected);
  });

  test('is not there where all was left out', () => {
    expect(result({ score: { sum: ['q4'] } }, { more: 'no' })).toBeUndefined();
  });

  test.each<[Answers, unknown]>([
    [{ q1: 'often', q2: 'some', q3: 'never' }, [{ kind: 'answer', text: '3 – mild' }]],
    [
      { q1: 'often', q2: 'some' },
      [
        { kind: 'answer', text: '4.5 – mild' },
        { kind: 'remark', text: '2 of 3 answered' },
      ],
    ],
    [{ q1: 'often' }, [{ kind: 'remark', text: 'Not available: 1 of 3 answered' }]],
  ])('%j is shown with how much was answered', (answers, blocks) => {
    expect(worked(lenient, answers).blocks).toEqual(blocks);
  });
});

test('how many entries there are is not known here', () => {
  expect(result({ entries: { worksheet: 'urge-log', since: 'last' } }, {})).toBeNull();
});

test('a computed value counts in another', () => {
  const worksheet = aWorksheet([
    { id: 'a', type: 'number' },
    { id: 'b', type: 'number' },
    { id: 'both', type: 'computed', value: { sum: ['a', 'b'] } },
    { id: 'rest', type: 'computed', value: { difference: ['both', 'a'] } },
    { id: 'score', type: 'computed', value: { score: { sum: ['a', 'b'] } } },
    { id: 'more', type: 'computed', value: { sum: ['score', 'a'] } },
  ]);
  const at = (id: string, answers: Answers) => {
    const scope = new WorksheetScope(worksheet, answers, surroundings);
    return compute(scope.question(id) as ComputedQuestion, scope);
  };
  expect(at('rest', { a: 1, b: 2 })).toBe(2);
  expect(at('rest', { a: 1, b: null })).toBeNull();
  expect(at('more', { a: 1, b: 2 })).toBe(4);
});
