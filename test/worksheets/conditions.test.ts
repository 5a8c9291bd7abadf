import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { answersThatApply, begin, give, goTo } from '../../src/worksheets/progress.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import { aWorksheet, type Raw, surroundings } from '../support/a-worksheet.ts';

type Answers = Readonly<Record<string, Json>>;

const subjects: readonly Raw[] = [
  {
    id: 'kind',
    type: 'choice',
    options: ['Calm', 'Urge', { value: 'low', label: 'Low', score: 2 }],
    other: true,
  },
  { id: 'tags', type: 'choices', options: ['Money', 'Health'], other: true },
  { id: 'safe', type: 'yes-no', unsure: true },
  { id: 'strength', type: 'scale' },
  { id: 'spent', type: 'number' },
  { id: 'lasted', type: 'duration' },
  { id: 'words', type: 'text' },
  { id: 'good', type: 'list' },
  { id: 'order', type: 'ranking', options: ['Work', 'Family'] },
  { id: 'day', type: 'date' },
  {
    id: 'urges',
    type: 'table',
    columns: [
      { id: 'trigger', type: 'text', label: 'Trigger' },
      { id: 'level', type: 'scale', label: 'Level' },
      { id: 'did', type: 'choice', label: 'Did', options: ['Waited', 'Left'], other: true },
    ],
  },
  { id: 'twice', type: 'computed', value: { sum: ['strength', 'spent'] } },
  {
    id: 'total',
    type: 'computed',
    value: { score: { sum: ['strength', 'spent'], bands: [{ from: 0, to: 20, label: 'any' }] } },
  },
];

/** Whether a question with this condition applies. */
function applies(when: Raw, answers: Answers): boolean {
  const worksheet = aWorksheet([...subjects, { id: 'asked', type: 'text', when }]);
  const scope = new WorksheetScope(worksheet, answers, surroundings);
  return scope.applies(scope.question('asked'));
}

const kind = (demand: Raw): Raw => ({ question: 'kind', ...demand });

describe('a test on one question', () => {
  test.each<[string, Raw, Answers, boolean]>([
    ['is the option', kind({ is: 'urge' }), { kind: 'urge' }, true],
    ['is another option', kind({ is: 'urge' }), { kind: 'calm' }, false],
    ['is one of several', kind({ is: ['urge', 'low'] }), { kind: 'low' }, true],
    ['is none of several', kind({ is: ['urge', 'low'] }), { kind: 'calm' }, false],
    ['is: other, for a free answer', kind({ is: 'other' }), { kind: { other: 'Strange' } }, true],
    ['is: other, for an option', kind({ is: 'other' }), { kind: 'calm' }, false],
    ['a free answer that reads like an option', kind({ is: 'urge' }), { kind: { other: 'urge' } }, false],
    ['is, on a yes-no', { question: 'safe', is: 'no' }, { safe: 'no' }, true],
    ['is, on unsure', { question: 'safe', is: ['no', 'unsure'] }, { safe: 'unsure' }, true],
    ['is a number', { question: 'strength', is: 7 }, { strength: 7 }, true],
    ['is another number', { question: 'strength', is: 7 }, { strength: 8 }, false],
    ['is one of two numbers', { question: 'strength', is: [0, 10] }, { strength: 0 }, true],
    ['is a text', { question: 'words', is: 'so' }, { words: 'so' }, true],
    ['is a text with a number in it', { question: 'words', is: 7 }, { words: '7' }, true],
    ['is minutes', { question: 'lasted', is: 90 }, { lasted: 90 }, true],
    ['includes the option', { question: 'tags', includes: 'money' }, { tags: ['health', 'money'] }, true],
    ['includes another', { question: 'tags', includes: 'money' }, { tags: ['health'] }, false],
    [
      'includes one of several',
      { question: 'tags', includes: ['money', 'health'] },
      { tags: ['health'] },
      true,
    ],
    ['includes: other', { question: 'tags', includes: 'other' }, { tags: ['money', { other: 'x' }] }, true],
    ['includes an item', { question: 'good', includes: 'a walk' }, { good: ['tea', 'a walk'] }, true],
    [
      'includes a ranked option',
      { question: 'order', includes: 'work' },
      { order: ['family', 'work'] },
      true,
    ],
    ['at least, just', { question: 'strength', 'at-least': 7 }, { strength: 7 }, true],
    ['at least, not quite', { question: 'spent', 'at-least': 7 }, { spent: 6.99 }, false],
    ['at most, just', { question: 'spent', 'at-most': 0 }, { spent: 0 }, true],
    ['at most, too much', { question: 'lasted', 'at-most': 59 }, { lasted: 60 }, false],
    ['at least, on a choice by its score', kind({ 'at-least': 2 }), { kind: 'low' }, true],
    ['at least, on an option without a score', kind({ 'at-least': 0 }), { kind: 'calm' }, false],
    ['answered', { question: 'day', answered: true }, { day: '2026-11-24' }, true],
    ['answered with 0', { question: 'strength', answered: true }, { strength: 0 }, true],
    ['answered with "no"', { question: 'safe', answered: true }, { safe: 'no' }, true],
    ['answered by a free answer', { question: 'tags', answered: true }, { tags: [{ other: 'x' }] }, true],
    ['not answered, but it is', { question: 'day', answered: false }, { day: '2026-11-24' }, false],
  ])('%s', (_, when, answers, holds) => {
    expect(applies(when, answers)).toBe(holds);
  });
});

describe('on a question without an answer', () => {
  const without: [string, Answers][] = [
    ['unasked', {}],
    ['skipped', { kind: null, tags: null, strength: null, good: null, urges: null }],
    ['empty', { kind: null, tags: [], strength: null, good: [], urges: [] }],
    ['a table without a filled cell', { urges: [{ trigger: '', level: null }, {}] }],
  ];
  const tests: Raw[] = [
    kind({ is: 'urge' }),
    kind({ is: 'other' }),
    kind({ 'at-least': 0 }),
    kind({ 'at-most': 100 }),
    kind({ answered: true }),
    { question: 'tags', includes: 'money' },
    { question: 'strength', 'at-least': 0 },
    { question: 'good', answered: true },
    { question: 'urges', answered: true },
    { question: 'urges.trigger', answered: true },
    { question: 'urges.level', 'at-most': 10 },
    { question: 'twice', 'at-least': 0 },
    { question: 'total', 'at-least': 0 },
    { question: 'total', answered: true },
  ];

  test.each(without)('that is %s nothing holds', (_, answers) => {
    expect(tests.filter((when) => applies(when, answers))).toEqual([]);
  });

  test.each(without)('that is %s all holds when it is turned round by not', (_, answers) => {
    expect(tests.filter((when) => !applies({ not: when }, answers))).toEqual([]);
  });

  test.each(without)('that is %s "answered: false" holds', (_, answers) => {
    const names = ['kind', 'tags', 'strength', 'good', 'urges', 'urges.trigger', 'twice', 'total'];
    expect(names.filter((question) => !applies({ question, answered: false }, answers))).toEqual([]);
  });
});

describe('on a table column it holds when it holds in any row', () => {
  const urges = [
    { trigger: 'the shop', level: 3, did: 'waited' },
    { trigger: 'a call', did: { other: 'Sang' } },
    { level: 8 },
  ];
  test.each<[Raw, boolean]>([
    [{ question: 'urges.level', 'at-least': 8 }, true],
    [{ question: 'urges.level', 'at-least': 9 }, false],
    [{ question: 'urges.level', 'at-most': 3 }, true],
    [{ question: 'urges.did', is: 'waited' }, true],
    [{ question: 'urges.did', is: 'left' }, false],
    [{ question: 'urges.did', is: 'other' }, true],
    [{ question: 'urges.trigger', is: 'a call' }, true],
    [{ question: 'urges.trigger', answered: true }, true],
    [{ question: 'urges.trigger', answered: false }, true],
    [{ question: 'urges', answered: true }, true],
    [{ not: { question: 'urges.did', is: 'left' } }, true],
    // each in a row of its own, which is enough
    [
      {
        all: [
          { question: 'urges.level', is: 8 },
          { question: 'urges.did', is: 'waited' },
        ],
      },
      true,
    ],
  ])('%j: %s', (when, holds) => {
    expect(applies(when, { urges })).toBe(holds);
  });

  test('and within the table "column" is the same row', () => {
    const table = {
      id: 'urges',
      type: 'table',
      columns: [
        { id: 'did', type: 'choice', label: 'Did', options: ['Waited', 'Acted'] },
        { id: 'spent', type: 'number', label: 'Spent', when: { column: 'did', is: 'acted' } },
        { id: 'why', type: 'text', label: 'Why', when: { column: 'spent', 'at-least': 10 } },
      ],
    };
    const scope = new WorksheetScope(aWorksheet([table]), {}, surroundings);
    const urges = scope.question('urges');
    if (urges === undefined) throw new Error('it is there');
    const inRow = (row: Record<string, Json>) => scope.inRow(row, urges);
    expect(inRow({ did: 'acted' }).holds({ column: 'did', is: 'acted' })).toBe(true);
    expect(inRow({ did: 'waited' }).holds({ column: 'did', is: 'acted' })).toBe(false);
    expect(inRow({}).holds({ column: 'did', answered: false })).toBe(true);
    expect(inRow({ spent: 12 }).holds({ column: 'spent', 'at-least': 10 })).toBe(true);
    expect(inRow({ spent: null }).holds({ column: 'spent', 'at-least': 10 })).toBe(false);
  });
});

describe('all, any and not', () => {
  const yes = { question: 'safe', is: 'yes' };
  const no = { question: 'safe', is: 'no' };
  test.each<[Raw, boolean]>([
    [{ all: [yes] }, true],
    [{ all: [yes, yes] }, true],
    [{ all: [yes, no] }, false],
    [{ any: [no, yes] }, true],
    [{ any: [no, no] }, false],
    [{ not: yes }, false],
    [{ not: no }, true],
    [{ not: { not: yes } }, true],
    [{ not: { all: [yes, no] } }, true],
    [{ not: { any: [yes, no] } }, false],
    [{ all: [{ any: [no, yes] }, { not: { all: [no, yes] } }] }, true],
    [{ any: [{ all: [yes, no] }, { not: { any: [yes] } }, { all: [{ not: no }] }] }, true],
  ])('%j: %s', (when, holds) => {
    expect(applies(when, { safe: 'yes' })).toBe(holds);
  });
});

describe('on a computed value', () => {
  test.each<[Raw, Answers, boolean]>([
    [{ question: 'twice', 'at-least': 10 }, { strength: 4, spent: 6 }, true],
    [{ question: 'twice', 'at-least': 10 }, { strength: 4, spent: 5 }, false],
    [{ question: 'twice', 'at-most': 0 }, { strength: 0, spent: 0 }, true],
    [{ question: 'twice', answered: true }, { strength: 0, spent: 0 }, true],
    [{ question: 'twice', answered: true }, { strength: 1, spent: null }, false],
    [{ question: 'twice', answered: false }, { strength: 1, spent: null }, true],
    [{ question: 'total', answered: true }, { strength: 1, spent: 2 }, true],
    [{ question: 'total', 'at-least': 3 }, { strength: 1, spent: 2 }, true],
    [{ question: 'total', 'at-least': 4 }, { strength: 1, spent: 2 }, false],
    [{ question: 'total', answered: false }, { strength: 1, spent: null }, true],
  ])('%j with %j: %s', (when, answers, holds) => {
    expect(applies(when, answers)).toBe(holds);
  });
});

test('an answer that is set aside is no answer to what comes after it', () => {
  const worksheet = aWorksheet([
    { id: 'safe', type: 'yes-no' },
    { id: 'inner', type: 'text', when: { question: 'safe', is: 'yes' } },
    { id: 'if-inner', type: 'text', when: { question: 'inner', answered: true } },
    { id: 'unless-inner', type: 'text', when: { question: 'inner', answered: false } },
  ]);
  const filled = ['yes', 'within', 'for it'].reduce(
    (so, far) => give(so, far),
    begin(worksheet, surroundings),
  );
  const changed = give(goTo(filled, 'safe'), 'no');
  expect(Object.keys(answersThatApply(changed))).toEqual(['safe']);
  expect(changed.at).toBe('unless-inner');
  const backAgain = give(goTo(changed, 'safe'), 'yes');
  expect(answersThatApply(backAgain)).toEqual({ safe: 'yes', inner: 'within', 'if-inner': 'for it' });
});

test('a section’s condition holds for each of its questions, beside their own', () => {
  const worksheet = aWorksheet([], {
    sections: [
      {
        questions: [
          { id: 'safe', type: 'yes-no', ask: 'Safe?' },
          { id: 'strength', type: 'scale', ask: 'S?' },
        ],
      },
      {
        when: { question: 'safe', is: 'yes' },
        questions: [
          { id: 'a', type: 'text', ask: 'A?' },
          { id: 'b', type: 'text', ask: 'B?', when: { question: 'strength', 'at-least': 5 } },
        ],
      },
    ],
  });
  const asked = (answers: Answers) => {
    const scope = new WorksheetScope(worksheet, answers, surroundings);
    return ['a', 'b'].filter((id) => scope.applies(scope.question(id)));
  };
  expect(asked({ safe: 'yes', strength: 5 })).toEqual(['a', 'b']);
  expect(asked({ safe: 'yes', strength: 4 })).toEqual(['a']);
  expect(asked({ safe: 'no', strength: 5 })).toEqual([]);
});
