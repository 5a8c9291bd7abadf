import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { columnConditionInWords, conditionInWords } from '../../src/worksheets/conditions-in-words.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import { aWorksheet, type Raw, surroundings } from '../support/a-worksheet.ts';

const urges = {
  id: 'urges',
  type: 'table',
  columns: [
    { id: 'level', type: 'scale', label: 'Strength' },
    {
      id: 'did',
      type: 'choice',
      label: 'What I did',
      options: ['Waited', { value: 'left', label: 'I left' }],
    },
  ],
} as const;

const subjects: readonly Raw[] = [
  { id: 'kind', type: 'choice', options: ['Calm', { value: 'urge', label: 'An urge' }], other: true },
  { id: 'tags', type: 'choices', options: ['Money', { value: 'body', label: 'My body' }] },
  { id: 'safe', type: 'yes-no', unsure: true },
  { id: 'strength', type: 'scale' },
  { id: 'words', type: 'text' },
  urges,
  { id: 'items', type: 'list' },
  { id: 'order', type: 'ranking', options: ['Rest', { value: 'work', label: 'My work' }] },
  { id: 'long', type: 'duration' },
  { id: 'money', type: 'number', unit: '€' },
  {
    id: 'often',
    type: 'choice',
    options: [
      { value: 'never', label: 'Never', score: 0 },
      { value: 'monthly', label: 'Monthly', score: 1 },
      { value: 'weekly', label: 'Weekly', score: 2 },
    ],
  },
  {
    id: 'signs',
    type: 'choices',
    keep: false,
    options: ['Tense', 'Tired', { value: 'none', label: 'None', alone: true }],
  },
  { id: 'alone', type: 'yes-no' },
  {
    id: 'total',
    type: 'computed',
    ask: 'In all',
    label: 'Total of {{behaviour}}',
    value: { sum: ['strength'] },
  },
];
const numbers: Readonly<Record<string, number>> = {
  kind: 1,
  tags: 2,
  safe: 3,
  strength: 4,
  words: 5,
  urges: 6,
  items: 7,
  order: 8,
  long: 9,
  money: 10,
  often: 11,
  signs: 12,
  alone: 13,
};

function inWords(when: Raw): string {
  const worksheet = aWorksheet([...subjects, { id: 'asked', type: 'text', when }]);
  const scope = new WorksheetScope(worksheet, 'on paper', surroundings);
  const condition = scope.question('asked')?.when;
  if (condition === undefined) throw new Error('it was just given one');
  return conditionInWords(condition, scope, ({ id }) => numbers[id]);
}

test.each<[Raw, string]>([
  [{ question: 'kind', is: 'urge' }, 'you marked “An urge” in question 1.'],
  [{ question: 'kind', is: ['calm', 'other'] }, 'you marked “Calm” or “Other” in question 1.'],
  [
    { question: 'kind', is: ['calm', 'urge', 'other'] },
    'you marked “Calm”, “An urge” or “Other” in question 1.',
  ],
  [{ question: 'tags', includes: 'body' }, 'you marked “My body” in question 2.'],
  [{ question: 'tags', includes: ['money', 'body'] }, 'you marked “Money” or “My body” in question 2.'],
  [{ question: 'safe', is: 'unsure' }, 'you marked “Not sure” in question 3.'],
  [{ question: 'strength', is: 7 }, 'question 4 is 7.'],
  [{ question: 'strength', is: [7, 8] }, 'question 4 is 7 or 8.'],
  [{ question: 'strength', 'at-least': 7 }, 'question 4 is 7 or more.'],
  [{ question: 'strength', 'at-most': 3 }, 'question 4 is 3 or less.'],
  [{ question: 'money', 'at-least': 50 }, 'question 10 is 50 or more.'],
  [{ question: 'long', 'at-least': 90 }, 'question 9 is 90 minutes (1 h 30 min) or more.'],
  [{ question: 'often', 'at-least': 1 }, 'you marked “Monthly” or “Weekly” in question 11.'],
  [{ question: 'words', answered: true }, 'you answered question 5.'],
  [{ question: 'words', answered: false }, 'you left question 5 empty.'],
  [{ question: 'words', is: 'tea' }, 'you wrote “tea” in question 5.'],
  [{ question: 'items', includes: 'tea' }, 'you listed “tea” in question 7.'],
  [{ question: 'order', includes: 'work' }, 'you ranked “My work” in question 8.'],
  [{ question: 'signs', includes: 'tense' }, 'you marked “Tense” in question 12.'],
  [{ question: 'urges', answered: true }, 'you answered question 6.'],
  [{ question: 'urges.level', 'at-least': 8 }, '“Strength” is 8 or more in any row of question 6.'],
  [{ question: 'urges.did', is: 'left' }, 'you marked “I left” under “What I did” in any row of question 6.'],
  [{ question: 'urges.did', answered: true }, 'you answered “What I did” in any row of question 6.'],
  [{ question: 'urges.did', answered: false }, 'you left “What I did” empty in any row of question 6.'],
  [{ question: 'total', 'at-least': 5 }, '“Total of this behaviour” is 5 or more.'],
  [{ question: 'total', answered: true }, 'there is a result for “Total of this behaviour”.'],
])('%j reads: Only if %s', (when, words) => {
  expect(inWords(when)).toBe(`Only if ${words}`);
});

test.each<[Raw, string]>([
  [{ question: 'kind', is: 'urge' }, 'you did not mark “An urge” in question 1.'],
  [{ question: 'kind', is: ['calm', 'urge'] }, 'you did not mark “Calm” or “An urge” in question 1.'],
  [{ question: 'tags', includes: 'money' }, 'you did not mark “Money” in question 2.'],
  [{ question: 'words', is: 'tea' }, 'you did not write “tea” in question 5.'],
  [{ question: 'words', answered: true }, 'you left question 5 empty.'],
  [{ question: 'words', answered: false }, 'you answered question 5.'],
  [{ question: 'strength', 'at-least': 7 }, 'question 4 is not 7 or more.'],
  [{ question: 'urges.level', 'at-least': 8 }, '“Strength” is 8 or more in no row of question 6.'],
  [
    { question: 'urges.did', is: 'left' },
    'you did not mark “I left” under “What I did” in any row of question 6.',
  ],
  [{ question: 'urges.did', answered: true }, 'you left “What I did” empty in every row of question 6.'],
  [{ question: 'urges.did', answered: false }, 'you answered “What I did” in every row of question 6.'],
  [{ question: 'total', answered: true }, 'there is no result for “Total of this behaviour”.'],
  [{ not: { question: 'kind', is: 'urge' } }, 'you marked “An urge” in question 1.'],
])('not %j reads: Only if %s', (not, words) => {
  expect(inWords({ not })).toBe(`Only if ${words}`);
});

const no = (question: string) => ({ question, is: 'no' });
const [calm, urge] = [
  { question: 'kind', is: 'calm' },
  { question: 'kind', is: 'urge' },
];
const [strong, weak, written] = [
  { question: 'strength', 'at-least': 9 },
  { question: 'strength', 'at-most': 1 },
  { question: 'words', answered: true },
];

describe('says once what tests share:', () => {
  test.each<[string, Raw]>([
    ['you marked “An urge” in question 1 and answered question 5.', { all: [urge, written] }],
    ['you marked “An urge” in question 1, and question 4 is 9 or more.', { all: [urge, strong] }],
    ['you marked “Calm” or “An urge” in question 1 or answered question 5.', { any: [calm, urge, written] }],
    ['you marked “No” in question 3 or 13.', { any: [no('safe'), no('alone')] }],
    ['you marked “No” in questions 3 and 13.', { all: [no('safe'), no('alone')] }],
    [
      'you marked anything but “No” in question 3 or 13.',
      { any: [{ not: no('safe') }, { not: no('alone') }] },
    ],
    ['you marked anything but “No” in question 3 or 13.', { not: { all: [no('safe'), no('alone')] } }],
    ['you marked “No” in neither question 3 nor question 13.', { not: { any: [no('safe'), no('alone')] } }],
    [
      'you marked “Tense” and “Tired” in question 12.',
      {
        all: [
          { question: 'signs', includes: 'tense' },
          { question: 'signs', includes: 'tired' },
        ],
      },
    ],
    [
      'you marked anything but “None” in question 12.',
      { all: [{ question: 'signs', answered: true }, { not: { question: 'signs', includes: 'none' } }] },
    ],
    [
      'you answered question 12 and did not mark “Tired” in question 12.',
      { all: [{ question: 'signs', answered: true }, { not: { question: 'signs', includes: 'tired' } }] },
    ],
    ['question 4 is either 1 or less or 9 or more.', { any: [weak, strong] }],
    [
      'question 4 is from 3 to 6.',
      {
        all: [
          { question: 'strength', 'at-least': 3 },
          { question: 'strength', 'at-most': 6 },
        ],
      },
    ],
    ['question 4 or 10 is 9 or more.', { any: [strong, { ...strong, question: 'money' }] }],
    ['questions 4 and 10 are 9 or more.', { all: [strong, { ...strong, question: 'money' }] }],
    [
      'neither question 4 nor question 10 is 9 or more.',
      { not: { any: [strong, { ...strong, question: 'money' }] } },
    ],
    ['you left questions 5 and 7 empty.', { not: { any: [written, { question: 'items', answered: true }] } }],
    [
      'you answered questions 5, 7 and 8.',
      { all: ['words', 'items', 'order'].map((question) => ({ question, answered: true })) },
    ],
  ])('Only if %s', (words, when) => {
    expect(inWords(when)).toBe(`Only if ${words}`);
  });
});

describe('keeps apart what would be misheard in one:', () => {
  test.each<[string, Raw]>([
    [
      'you marked “No” in question 3, and question 4 is either 1 or less or 9 or more.',
      { all: [no('safe'), { any: [weak, strong] }] },
    ],
    [
      'you marked “No” in question 3, and either question 4 is 1 or less, or you answered question 5.',
      { all: [no('safe'), { any: [weak, written] }] },
    ],
    [
      'you marked “No” in question 3, or both question 4 is 1 or less, and you answered question 5.',
      { any: [no('safe'), { all: [weak, written] }] },
    ],
    [
      'you marked “No” in question 3, and (question 4 is 1 or less, (you answered question 5 and marked “Calm” in question 1), or you answered question 7).',
      {
        all: [no('safe'), { any: [weak, { all: [written, calm] }, { question: 'items', answered: true }] }],
      },
    ],
    [
      'you did not mark “Money” in question 2 or did not mark “Tense” in question 12.',
      {
        any: [
          { not: { question: 'tags', includes: 'money' } },
          { not: { question: 'signs', includes: 'tense' } },
        ],
      },
    ],
    [
      '“Strength” is 3 or more in any row of question 6 and “Strength” is 6 or less in any row of question 6.',
      {
        all: [
          { question: 'urges.level', 'at-least': 3 },
          { question: 'urges.level', 'at-most': 6 },
        ],
      },
    ],
    [
      'question 4 is not 9 or more or question 10 is not 9 or more.',
      { not: { all: [strong, { ...strong, question: 'money' }] } },
    ],
  ])('Only if %s', (words, when) => {
    expect(inWords(when)).toBe(`Only if ${words}`);
  });
});

test.each<[Raw, string]>([
  [{ column: 'level', 'at-least': 8 }, '“Strength” is 8 or more.'],
  [{ column: 'did', is: 'left' }, 'you marked “I left” under “What I did”.'],
  [{ not: { column: 'did', is: 'left' } }, 'you did not mark “I left” under “What I did”.'],
  [{ column: 'did', answered: true }, 'you answered “What I did”.'],
  [{ column: 'did', answered: false }, 'you left “What I did” empty.'],
  [
    {
      all: [
        { column: 'did', is: 'left' },
        { question: 'kind', is: 'urge' },
      ],
    },
    'you marked “I left” under “What I did” and marked “An urge” in question 1.',
  ],
])('of a column, %j reads: %s', (when, words) => {
  const worksheet = aWorksheet([
    ...subjects.filter(({ id }) => id !== 'urges'),
    { ...urges, columns: [...urges.columns, { id: 'next', type: 'text', label: 'My plan', when }] },
  ]);
  const scope = new WorksheetScope(worksheet, 'on paper', surroundings);
  const table = scope.question('urges');
  const column = table === undefined ? undefined : types.columns(table).at(-1);
  if (table === undefined || column?.when === undefined) throw new Error('it was just given one');
  const named = { label: 'My plan', when: column.when };
  expect(columnConditionInWords(named, scope.inRow({}, table), ({ id }) => numbers[id])).toBe(
    `Fill in “My plan” only if ${words}`,
  );
});
