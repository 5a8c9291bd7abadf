import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, complaints, scopeWith } from '../support/question-scope.ts';
import { values, valuesTable } from './table-support.ts';

const check = (question: ReturnType<typeof aQuestion>, value: unknown) =>
  types.check(question, value, scopeWith([values, question], { values: ['family'] }));

/** Every place of an answer that holds a text of the writer's own. */
const event = aQuestion({ id: 'event', type: 'text', ask: 'What happened?' });
const named = valuesTable({}, { max: 3 });
const options = { options: ['A', 'B'], other: true };
const places: readonly [string, ReturnType<typeof aQuestion>, (text: string) => unknown][] = [
  ['a text', event, (text) => text],
  ['an item of a list', values, (text) => [text]],
  [
    'a free answer',
    aQuestion({ id: 'one', type: 'choice', ask: 'Which?', ...options }),
    (text) => ({ other: text }),
  ],
  [
    'a free answer among several',
    aQuestion({ id: 'some', type: 'choices', ask: 'Which?', ...options }),
    (text) => ['a', { other: text }],
  ],
  [
    'a place in a ranking',
    aQuestion({ id: 'order', type: 'ranking', ask: 'Which?', ...options }),
    (text) => [text],
  ],
  ['a cell', named, (text) => [{ row: 'family', step: text }]],
  ['the name of a row', named, (text) => [{ row: text, step: 'x' }]],
];

describe.each(places)('%s', (_, question, holding) => {
  test.each([
    ['a NUL character', 'a\0b', /holds a NUL character, which cannot be stored$/],
    [
      'a high surrogate alone',
      'a\ud800b',
      /holds half of a character \(a lone surrogate\), which cannot be stored$/,
    ],
    [
      'a low surrogate alone',
      '\udc00',
      /holds half of a character \(a lone surrogate\), which cannot be stored$/,
    ],
  ])('refuses %s', (_name, text, sentence) => {
    const said = complaints(question, check(question, holding(text)));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
  });

  test('keeps a text of a megabyte', () => {
    const long = 'x'.repeat(1_000_000);
    expect(check(question, holding(long))).toEqual({ answer: holding(long) });
  });

  test.each(['__proto__', 'constructor', 'toString'])('keeps %j', (text) => {
    expect(check(question, holding(text))).toEqual({ answer: holding(text) });
  });
});
