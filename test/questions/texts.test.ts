import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSkipped } from '../../src/questions/combine.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { hostileText } from '../support/hostile.ts';
import { aQuestion, complaints, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { refused } from '../support/scripted-prompter.ts';
import { values, valuesTable } from './table-support.ts';

const event = aQuestion({ id: 'event', type: 'text', ask: 'What happened?' });
const check = (question: ReturnType<typeof aQuestion>, value: unknown) =>
  types.check(question, value, scopeWith([values, question], { values: ['family'] }));

describe('a text', () => {
  test('is kept exactly as typed, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(!isSkipped(text));
        expect(check(event, text)).toEqual({ answer: text });
        expect(types.say(event, text, scopeWith([event]))).toBe(text);
      }),
    );
  });

  test('of a megabyte is kept', () => {
    const long = 'wörd 👩‍👩‍👧\n'.repeat(70_000);
    expect(check(event, long)).toEqual({ answer: long });
  });

  test.each([
    ['e\u0301'.repeat(5), 5],
    ['👩‍👩‍👧'.repeat(5), 5],
    ['🇩🇪'.repeat(5), 5],
    ['平静平静平', 5],
    ['a\r\nbcd', 5],
  ])('%j is %i characters long', (text, length) => {
    const most = (count: number) => aQuestion({ ...event, 'max-length': count });
    expect(check(most(length), text)).toEqual({ answer: text });
    expect(complaints(event, check(most(length - 1), text))).toEqual([
      `event is ${length} characters long; ${length - 1} is the most`,
    ]);
  });

  test('that is too long is refused at the prompt in the same words', async () => {
    const { reply } = await converseAbout(aQuestion({ ...event, 'max-length': 3 }), {
      script: [['What happened?', 'four', refused('This is 4 characters long; 3 is the most.', 'abc')]],
    });
    expect(reply).toEqual({ kind: 'answer', answer: 'abc' });
  });

  test.each([
    { lines: 0 },
    { lines: 1.5 },
    { 'max-length': -1 },
    { suggest: 'walk' },
    { suggest: [''] },
    { default: '' },
  ])('a definition with %j is refused', (keys) => {
    expect(problemsWith({ ...event, ...keys })).toHaveLength(1);
  });
});

describe('a list', () => {
  const list = aQuestion({ id: 'good', type: 'list', ask: 'What went well?', min: 2, max: 3 });

  test.each<[unknown, readonly string[]]>([
    [['a'], ['good needs at least 2']],
    [['a', 'b', 'c', 'd'], ['good takes at most 3']],
    [['a', ''], ['good.2 is empty']],
    [['a', null], ['good.2 must be a text']],
    [
      [1, 'b', {}],
      ['good.1 must be a text', 'good.3 must be a text'],
    ],
    ['a\nb', ['good must be a list of texts']],
    [{ 0: 'a' }, ['good must be a list of texts']],
  ])('%j is refused', (value, said) => {
    expect(complaints(list, check(list, value))).toEqual(said);
  });

  test('keeps items as they are, the same twice as well', () => {
    expect(check(list, [' a ', 'a', 'a'])).toEqual({ answer: [' a ', 'a', 'a'] });
  });

  test('too few items are refused at the prompt', async () => {
    const { reply } = await converseAbout(list, {
      script: [['What went well?', ['a'], refused('This needs at least 2.', ['a', 'b'])]],
    });
    expect(reply).toEqual({ kind: 'answer', answer: ['a', 'b'] });
  });

  test('whose least is above its most is refused', () => {
    expect(problemsWith({ ...list, min: 4 })).toEqual(['min: must be below "max"']);
  });
});

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
