import { expect, test } from 'vitest';
import { conditionInWords } from '../../src/worksheets/conditions-in-words.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import { aWorksheet, type Raw, surroundings } from '../support/a-worksheet.ts';

const subjects: readonly Raw[] = [
  { id: 'kind', type: 'choice', options: ['Calm', { value: 'urge', label: 'An urge' }], other: true },
  { id: 'tags', type: 'choices', options: ['Money', { value: 'body', label: 'My body' }] },
  { id: 'safe', type: 'yes-no', unsure: true },
  { id: 'strength', type: 'scale' },
  { id: 'words', type: 'text' },
  {
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
  },
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
};

function inWords(when: Raw): string {
  const worksheet = aWorksheet([...subjects, { id: 'asked', type: 'text', when }]);
  const scope = new WorksheetScope(worksheet, 'on paper', surroundings);
  const condition = scope.question('asked')?.when;
  if (condition === undefined) throw new Error('it was just given one');
  return conditionInWords(condition, scope, ({ id }) => numbers[id]);
}

test.each<[Raw, string]>([
  [{ question: 'kind', is: 'urge' }, 'Only if 1 is “An urge”.'],
  [{ question: 'kind', is: ['calm', 'other'] }, 'Only if 1 is “Calm” or “Other”.'],
  [{ question: 'kind', is: ['calm', 'urge', 'other'] }, 'Only if 1 is “Calm”, “An urge” or “Other”.'],
  [{ question: 'tags', includes: 'body' }, 'Only if 2 includes “My body”.'],
  [{ question: 'tags', includes: ['money', 'body'] }, 'Only if 2 includes “Money” or “My body”.'],
  [{ question: 'safe', is: 'unsure' }, 'Only if 3 is “Not sure”.'],
  [{ question: 'safe', is: 'yes' }, 'Only if 3 is “Yes”.'],
  [{ question: 'strength', is: 7 }, 'Only if 4 is 7.'],
  [{ question: 'strength', 'at-least': 7 }, 'Only if 4 is 7 or more.'],
  [{ question: 'strength', 'at-most': 3 }, 'Only if 4 is 3 or less.'],
  [{ question: 'words', answered: true }, 'Only if you answered 5.'],
  [{ question: 'words', answered: false }, 'Only if you left 5 empty.'],
  [{ question: 'urges', answered: true }, 'Only if you answered 6.'],
  [{ question: 'urges.level', 'at-least': 8 }, 'Only if “Strength” in any row of 6 is 8 or more.'],
  [{ question: 'urges.did', is: 'left' }, 'Only if “What I did” in any row of 6 is “I left”.'],
  [{ question: 'total', 'at-least': 5 }, 'Only if “Total of this behaviour” is 5 or more.'],
  [
    {
      all: [
        { question: 'kind', is: 'urge' },
        { question: 'strength', 'at-least': 7 },
      ],
    },
    'Only if 1 is “An urge” and 4 is 7 or more.',
  ],
  [
    {
      any: [
        { question: 'safe', is: 'no' },
        { question: 'safe', is: 'unsure' },
        { question: 'words', answered: true },
      ],
    },
    'Only if 3 is “No”, 3 is “Not sure” or you answered 5.',
  ],
  [
    {
      all: [
        { question: 'safe', is: 'no' },
        {
          any: [
            { question: 'strength', 'at-most': 1 },
            { question: 'strength', 'at-least': 9 },
          ],
        },
      ],
    },
    'Only if 3 is “No” and (4 is 1 or less or 4 is 9 or more).',
  ],
  [{ not: { question: 'kind', is: 'urge' } }, 'Only if 1 is not “An urge”.'],
  [{ not: { question: 'tags', includes: 'money' } }, 'Only if 2 does not include “Money”.'],
  [{ not: { question: 'words', answered: true } }, 'Only if you left 5 empty.'],
  [{ not: { question: 'words', answered: false } }, 'Only if you answered 5.'],
  [{ not: { question: 'strength', 'at-least': 7 } }, 'Only if it is not so that 4 is 7 or more.'],
  [
    {
      not: {
        all: [
          { question: 'safe', is: 'no' },
          { question: 'words', answered: true },
        ],
      },
    },
    'Only if it is not so that 3 is “No” and you answered 5.',
  ],
])('%j reads: %s', (when, words) => {
  expect(inWords(when)).toBe(words);
});
