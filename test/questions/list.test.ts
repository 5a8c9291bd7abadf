import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { refused } from '../support/scripted-prompter.ts';
import { check, complaintsAbout, parse } from './checking.ts';

type Raw = Readonly<Record<string, unknown>>;

const good = { id: 'good', type: 'list', ask: 'What went well?' };
const few = { ...good, min: 2, max: 3 };

test.each<[Raw, readonly string[]]>([
  [good, ['I cooked']],
  [good, [' as typed ', 'a | b', '- c', 'two\nlines']],
  [good, ['twice', 'twice']],
  [good, ['__proto__', 'constructor']],
  [few, ['a', 'b']],
  [few, ['a', 'b', 'c']],
  [good, Array.from({ length: 5000 }, (_, index) => `item ${index}`)],
])('%j takes %j as it is', (definition, value) => {
  expect(check(definition, value)).toEqual({ answer: value });
});

test.each<[Raw, unknown, readonly string[]]>([
  [good, 'I cooked', ['good must be a list of texts']],
  [good, { 0: 'a' }, ['good must be a list of texts']],
  [good, ['a', ' \n', 'b', ''], ['good.2 is empty', 'good.4 is empty']],
  [good, [1, ['a'], null], ['good.1 must be a text', 'good.2 must be a text', 'good.3 must be a text']],
  [good, ['a\0'], ['good.1 holds a NUL character, which cannot be stored']],
  [good, ['a', '\udfff'], ['good.2 holds half of a character (a lone surrogate), which cannot be stored']],
  [few, ['a'], ['good needs at least 2']],
  [few, ['a', 'b', 'c', 'd'], ['good takes at most 3']],
])('%j refuses %j: %j', (definition, value, sentences) => {
  expect(complaintsAbout(definition, value)).toEqual(sentences);
});

test('typed text is an item a line, blank lines apart', () => {
  expect(parse(good, 'I cooked\n\n  rested \n')).toEqual({ answer: ['I cooked', '  rested '] });
  expect(parse(few, 'one')).toEqual({ faults: [{ path: [], sentence: 'needs at least 2' }] });
});

test('the prompt refuses too few and too many', async () => {
  const { reply } = await converseAbout(aQuestion(few), {
    script: [
      [
        'What',
        ['a'],
        refused('This needs at least 2.', ['a', 'b', 'c', 'd'], refused('This takes at most 3.', ['a', 'b'])),
      ],
    ],
  });
  expect(reply).toEqual({ kind: 'answer', answer: ['a', 'b'] });
});

test('its items are kept on disk one by one', async () => {
  const prompts = await converseAbout(aQuestion(good), { script: [['What', ['a', 'b']]] });
  expect(prompts.kept).toEqual([['a'], ['a', 'b']]);
});

describe('on paper', () => {
  test.each<[Raw, number]>([
    [good, 5],
    [{ ...good, lines: 8 }, 8],
    [{ ...good, max: 3 }, 3],
    [{ ...good, lines: 2, max: 3 }, 2],
  ])('%j has %d numbered lines', (definition, count) => {
    expect(types.blank(aQuestion(definition), scopeWith([], 'on paper'))).toEqual([
      { kind: 'lines', count, numbered: true },
    ]);
  });
});

test('says, gives and finds each item', () => {
  const question = aQuestion(good);
  const scope = scopeWith([question]);
  expect(types.say(question, ['a', 'b'], scope)).toBe('a, b');
  expect(types.texts(question, ['a', 'b'], scope)).toEqual(['a', 'b']);
  expect(types.items(question, ['a', 'b'], scope)).toEqual([
    { value: 'a', label: 'a' },
    { value: 'b', label: 'b' },
  ]);
  expect(types.matches(question, ['a', '7'], 7)).toBe(true);
});

test.each<[Raw, unknown[]]>([
  [{ ...good, min: 4, max: 3 }, [expect.stringMatching(/^min: must .* "max"$/)]],
  [{ ...good, max: 0 }, ['max: must be 1 or more']],
  [{ ...good, lines: 0 }, ['lines: must be 1 or more']],
  [{ ...good, suggest: [' '] }, ['suggest.0: must not be empty']],
  [{ ...good, default: ['a', ''] }, ['default.1: must not be empty']],
])('%j: %j', (definition, problems) => {
  expect(problemsWith(definition)).toEqual(problems);
});
