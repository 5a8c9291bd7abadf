import { expect, test } from 'vitest';
import { checkAnswers } from '../../src/worksheets/check-answers.ts';
import { aWorksheet, type Raw, surroundings } from '../support/a-worksheet.ts';

const questions: Raw[] = [
  { id: 'kind', type: 'choice', options: ['Calm', 'Urges'], required: true },
  { id: 'strength', type: 'scale', when: { question: 'kind', is: 'urges' } },
  { id: 'read', type: 'note', text: 'Read this.' },
  {
    id: 'urges',
    type: 'table',
    columns: [
      { id: 'trigger', type: 'text', label: 'Trigger', required: true },
      { id: 'level', type: 'scale', label: 'Level' },
      { id: 'signs', type: 'choices', label: 'Signs', options: ['Tense', 'Tired'] },
    ],
  },
  { id: 'review', type: 'date', later: true },
  { id: 'sum', type: 'computed', value: { count: 'urges' } },
];
const sheet = aWorksheet(questions);
const check = (raw: unknown) => checkAnswers(sheet, raw, surroundings);

test('right answers are taken, and what was left out is skipped', () => {
  expect(check({ kind: 'urges', strength: 7 })).toEqual({
    answers: { kind: 'urges', strength: 7, urges: null },
  });
});

test('an answer for later may be given, or skipped, at once', () => {
  expect(check({ kind: 'calm', review: '2026-12-01' })).toMatchObject({ answers: { review: '2026-12-01' } });
  expect(check({ kind: 'calm', review: null })).toMatchObject({ answers: { review: null } });
});

test('a needed answer that is for later can be given later', () => {
  const worksheet = aWorksheet([{ id: 'outcome', type: 'text', later: true, required: true }]);
  expect(checkAnswers(worksheet, {}, surroundings)).toEqual({ answers: {} });
});

test.each([null, '', '  ', []])('%j is a skipped answer', (skipped) => {
  expect(check({ kind: 'calm', urges: skipped })).toEqual({ answers: { kind: 'calm', urges: null } });
});

test.each<[string, unknown]>([
  ['a list', []],
  ['a text', 'kind'],
  ['null', null],
  ['a number', 7],
])('%s in place of an object is refused', (_, raw) => {
  expect(check(raw)).toEqual({
    problems: [{ question: 'answers', sentence: expect.stringContaining('one JSON object') }],
  });
});

test('all that is wrong is told at once, each with its place', () => {
  const raw = {
    kind: 'urges',
    strength: 11,
    urgse: [],
    read: 'x',
    urges: [
      { trigger: 'the shop', level: 'high' },
      { level: 3, signs: ['tense', 'sad'], place: 'x' },
    ],
    review: '24.12.2026',
    sum: 2,
  };
  const checked = check(raw);
  const places = 'problems' in checked ? checked.problems.map(({ question }) => question) : [];
  expect(new Set(places)).toEqual(
    new Set([
      'urgse',
      'strength',
      'read',
      'urges.1.level',
      'urges.2.place',
      'urges.2.trigger',
      'urges.2.signs.2',
      'review',
      'sum',
    ]),
  );
});

test.each<[string, Raw, string, RegExp]>([
  ['unknown, with the nearest name', { kind: 'calm', strenght: 3 }, 'strenght', /no question.*"strength"/],
  ['unknown and like none', { kind: 'calm', zzzzzzzz: 3 }, 'zzzzzzzz', /no question of this worksheet$/],
  ['to a question that does not apply', { kind: 'calm', strength: 3 }, 'strength', /does not apply/],
  ['needed and missing', {}, 'kind', /is needed/],
  ['needed and skipped', { kind: ' ' }, 'kind', /is needed/],
  ['to a note', { kind: 'calm', read: 'x' }, 'read', /takes no answer/],
  ['to a computed value', { kind: 'calm', sum: 1 }, 'sum', /takes no answer/],
  ['no option', { kind: 'calmm' }, 'kind', /no option "calmm"/],
  ['null to a note', { kind: 'calm', read: null }, 'read', /takes no answer/],
])('an answer that is %s is refused', (_, raw, question, sentence) => {
  expect(check(raw)).toEqual({ problems: [{ question, sentence: expect.stringMatching(sentence) }] });
});

test('null to a question that does not apply is no mistake, and is not stored', () => {
  expect(check({ kind: 'calm', strength: null })).toEqual({ answers: { kind: 'calm', urges: null } });
});

test('a wrong answer does not make those that build on it apply', () => {
  const checked = check({ kind: 'nothing', strength: 3 });
  expect(checked).toMatchObject({ problems: [{ question: 'kind' }, { question: 'strength' }] });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  '%s is an unknown key like any other',
  (key) => {
    const raw: unknown = JSON.parse(`{ "kind": "calm", "${key}": "x" }`);
    expect(check(raw)).toMatchObject({ problems: [{ question: key }] });
    expect('x' in {}).toBe(false);
  },
);

test('a question called constructor is answered or skipped like any other', () => {
  const worksheet = aWorksheet([{ id: 'constructor', type: 'text' }]);
  expect(checkAnswers(worksheet, { constructor: 'x' }, surroundings)).toEqual({
    answers: { constructor: 'x' },
  });
  const { answers } = checkAnswers(worksheet, {}, surroundings) as { answers: object }; // nothing in it is wrong
  expect(Object.entries(answers)).toEqual([['constructor', null]]);
});

test.each<[string, unknown, string]>([
  ['a row that is none of the items', [{ row: 'z', cell: '1' }], 'rows.1.row'],
  ['a row without its name', [{ cell: '1' }], 'rows.1.row'],
  [
    'a row that is there twice',
    [
      { row: 'x', cell: '1' },
      { row: 'x', cell: '2' },
    ],
    'rows.2.row',
  ],
])('%s is refused', (_, rows, question) => {
  const worksheet = aWorksheet([
    { id: 'items', type: 'list' },
    {
      id: 'rows',
      type: 'table',
      columns: [{ id: 'cell', type: 'text', label: 'Cell' }],
      rows: { from: 'items' },
    },
  ]);
  expect(checkAnswers(worksheet, { items: ['x', 'y'], rows }, surroundings)).toMatchObject({
    problems: [{ question }],
  });
});
