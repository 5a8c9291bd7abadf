import { describe, expect, test } from 'vitest';
import { sayNumber } from '../../src/questions/computed.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, problemsWith, scopeWith } from '../support/question-scope.ts';
import { complaintsAbout } from './checking.ts';

const sum = (value: unknown) => ({ id: 'sum', type: 'computed', ask: 'Sum', value });
const bands = (...all: (readonly [number, number])[]) =>
  sum({ score: { sum: ['a'], bands: all.map(([from, to]) => ({ from, to, label: `${from}` })) } });

describe('an operator and what it reads', () => {
  test.each<[unknown, readonly (readonly [string, string])[]]>([
    [
      { difference: ['after', 'before'] },
      [
        ['after', 'number'],
        ['before', 'number'],
      ],
    ],
    [
      { difference: ['t.after', 't.before'] },
      [
        ['t.after', 'number'],
        ['t.before', 'number'],
      ],
    ],
    [
      { sum: ['a', 'b', 't.c'] },
      [
        ['a', 'number'],
        ['b', 'number'],
        ['t.c', 'number'],
      ],
    ],
    [{ mean: 't.c' }, [['t.c', 'number']]],
    [{ min: 't.c' }, [['t.c', 'number']]],
    [{ max: ['a'] }, [['a', 'number']]],
    [{ count: 'steps' }, [['steps', 'count']]],
    [{ count: { table: 'costs', where: { column: 'term', is: 'short' } } }, [['costs', 'table']]],
    [
      { crosstab: { tables: ['benefits', 'costs'], by: 'term' } },
      [
        ['benefits.term', 'options'],
        ['costs.term', 'options'],
      ],
    ],
    [{ items: { from: 'obstacles.what', where: { column: 'answer', answered: false } } }, []],
    [
      { share: ['done', 'planned'] },
      [
        ['done', 'amount'],
        ['planned', 'amount'],
      ],
    ],
    [{ entries: { worksheet: 'urge-log', since: 'last' } }, []],
    [
      { score: { sum: ['q-1', 'q-2'], missing: { 'at-most': 1, fill: 'mean' } } },
      [
        ['q-1', 'number'],
        ['q-2', 'number'],
      ],
    ],
  ])('%j', (value, references) => {
    const question = aQuestion(sum(value));
    expect(types.faults(question)).toEqual([]);
    expect(types.references(question).map(({ name, needs }) => [name, needs])).toEqual(references);
    expect(aQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question);
  });

  test('items name their source instead', () => {
    const question = aQuestion(sum({ items: { from: 'obstacles.what' } }));
    expect(types.sources(question)).toEqual([
      { source: { from: ['obstacles.what'] }, path: ['value', 'items', 'from'] },
    ]);
  });
});

test.each<[unknown, unknown[]]>([
  ['a - b', [expect.stringMatching(/^value: must be one of the operators/)]],
  [{ difference: ['a'] }, ['value.difference: must name exactly two']],
  [{ difference: ['a', 'b', 'c'] }, ['value.difference: must name exactly two']],
  [{ difference: ['t.a', 'b'] }, ['value.difference: must name two questions or two columns']],
  [{ difference: 'a' }, ['value.difference: must be a list of two']],
  [{ sum: [] }, ['value.sum: must not be empty']],
  [{ sum: ['A'] }, ['value.sum.0: must name a question, or a column as table.column']],
  [{ sum: ['a'], mean: ['a'] }, [expect.stringMatching(/^value: is not a known key here/)]],
  [{ count: { where: { column: 'a', is: 'b' } } }, [expect.stringMatching(/^value\.count\.table: /)]],
  [
    { entries: { worksheet: 'urge-log', since: 'monday' } },
    [expect.stringMatching(/^value\.entries\.since: must be .*last/)],
  ],
  [{ score: { sum: ['a'], missing: { 'at-most': -1 } } }, ['value.score.missing.at-most: must be 0 or more']],
  [{ score: { sum: ['a'], bands: 'x' } }, ['value.score.bands: must be a list of bands']],
])('%j: %j', (value, problems) => {
  expect(problemsWith(sum(value))).toEqual(problems);
});

describe('bands', () => {
  test.each<[readonly (readonly [number, number])[], string[]]>([
    [
      [
        [0, 4],
        [5, 9],
        [10, 27],
      ],
      [],
    ],
    [
      [
        [0, 4.5],
        [5, 9],
      ],
      [],
    ],
    [[[5, 4]], ['value.score.bands.0: must have "from" below "to"']],
    [
      [
        [0, 4],
        [4, 9],
      ],
      ['value.score.bands.1: overlaps the band before it, which ends at 4'],
    ],
    [
      [
        [0, 4],
        [3, 9],
      ],
      ['value.score.bands.1: overlaps the band before it, which ends at 4'],
    ],
    [
      [
        [0, 4],
        [6, 9],
      ],
      ['value.score.bands.1: leaves a gap after the band before it, which ends at 4'],
    ],
  ])('%j: %j', (all, problems) => {
    expect(problemsWith(bands(...all))).toEqual(problems);
  });
});

test('takes no answer', () => {
  expect(complaintsAbout(sum({ sum: ['a'] }), 3)).toEqual([
    'sum is worked out by the program and takes no answer',
  ]);
});

test('is a number for later sums where it comes to one', () => {
  const question = aQuestion(sum({ sum: ['a'] }));
  expect(types.number(question, 3)).toBe(3);
  expect(types.number(question, ['a'])).toBeUndefined();
  expect(types.number(question, null)).toBeUndefined();
  expect(types.stores(question)).toBe(false);
  expect(types.blank(question, scopeWith([question], 'on paper'))).toEqual([]);
});

test.each([
  [3, '3'],
  [3.25, '3.3'],
  [-2.04, '-2'],
  [0.1 + 0.2, '0.3'],
  [1000.06, '1000.1'],
])('%d is shown as %s', (value, said) => {
  expect(sayNumber(value)).toBe(said);
});
