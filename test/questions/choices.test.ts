import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { refused } from '../support/scripted-prompter.ts';
import { check, complaintsAbout, parse } from './checking.ts';

type Raw = Readonly<Record<string, unknown>>;

const signs = {
  id: 'signs',
  type: 'choices',
  ask: 'What did you notice?',
  options: ['Tense', 'Restless', 'Hot', { value: 'none', label: 'None of these', alone: true }],
};
const open = { ...signs, other: true };
const some = { ...open, min: 2, max: 3 };

describe('several choices', () => {
  test.each<[Raw, unknown, unknown]>([
    [signs, ['tense'], ['tense']],
    [signs, ['hot', 'tense'], ['tense', 'hot']],
    [signs, ['none'], ['none']],
    [open, [{ other: 'cold hands' }], [{ other: 'cold hands' }]],
    [open, [{ other: 'cold hands' }, 'hot'], ['hot', { other: 'cold hands' }]],
    [some, ['restless', 'tense'], ['tense', 'restless']],
    [some, ['none'], ['none']],
    [some, ['tense', 'restless', { other: 'x' }], ['tense', 'restless', { other: 'x' }]],
  ])('%j takes %j as %j, in the order of the options', (definition, value, answer) => {
    expect(check(definition, value)).toEqual({ answer });
  });

  test.each<[Raw, unknown, string]>([
    [signs, 'tense', 'signs must be a list of options'],
    [signs, { 0: 'tense' }, 'signs must be a list of options'],
    [signs, ['tense', 'tense'], 'signs names "Tense" twice'],
    [signs, ['none', 'tense'], 'signs cannot have "None of these" together with others'],
    [open, ['none', { other: 'x' }], 'signs cannot have "None of these" together with others'],
    [open, [{ other: 'x' }, { other: 'x' }], 'signs names "x" twice'],
    [open, [{ other: 'x' }, { other: 'y' }], 'signs can have one free answer'],
    [some, ['tense'], 'signs needs at least 2'],
    [some, ['tense', 'restless', 'hot', { other: 'x' }], 'signs takes at most 3'],
    [open, [{ other: 'a\0' }], 'signs holds a NUL character, which cannot be stored'],
  ])('%j refuses %j: %s', (definition, value, sentence) => {
    expect(complaintsAbout(definition, value)).toEqual([sentence]);
  });

  test('names each wrong pick by its place', () => {
    expect(complaintsAbout(signs, ['tense', 'tens', 3, { other: 'x' }])).toEqual([
      'signs.2 has no option "tens"; it takes "tense", "restless", "hot" or "none"; did you mean "tense"?',
      'signs.3 must be one of "tense", "restless", "hot" or "none"',
      'signs.4 has no free answer; choose one of the options',
    ]);
  });
});

describe('typed', () => {
  test.each<[Raw, string, unknown]>([
    [signs, 'Tense, hot', ['tense', 'hot']],
    [signs, 'hot;tense', ['tense', 'hot']],
    [signs, 'hot\ntense\n', ['tense', 'hot']],
    [signs, ' None of these ', ['none']],
    [open, 'tense, cold hands', ['tense', { other: 'cold hands' }]],
  ])('%j reads %j as %j', (definition, typed, answer) => {
    expect(parse(definition, typed)).toEqual({ answer });
  });

  test.each([
    ['tense, warm', 'has no option "warm"'],
    ['none, tense', 'cannot have "None of these" together with others'],
  ])('%j is refused: it %s', (typed, sentence) => {
    expect(parse(signs, typed)).toEqual({ faults: [{ path: [], sentence }] });
  });
});

test('the prompt says what is wrong with the picks as a whole', async () => {
  const { reply } = await converseAbout(aQuestion(some), {
    script: [['What', ['tense'], refused('This needs at least 2.', ['tense', { other: 'x' }])]],
  });
  expect(reply).toEqual({ kind: 'answer', answer: ['tense', { other: 'x' }] });
});

describe('conditions', () => {
  const question = aQuestion(open);

  test.each<[readonly string[], string, boolean]>([
    [['tense', 'hot'], 'hot', true],
    [['tense'], 'hot', false],
    [[], 'hot', false],
  ])('%j includes %j: %j', (answer, wanted, holds) => {
    expect(types.matches(question, answer, wanted)).toBe(holds);
  });

  test('see a free answer as “other”', () => {
    expect(types.matches(question, ['tense', { other: 'hot' }], 'other')).toBe(true);
    expect(types.matches(question, [{ other: 'hot' }], 'hot')).toBe(false);
  });
});

test('every label and free answer is found by a search, and is an item for others', () => {
  const question = aQuestion(open);
  const scope = scopeWith([question]);
  const answer = ['none', { other: 'cold hands' }];
  expect(types.texts(question, answer, scope)).toEqual(['None of these', 'cold hands']);
  expect(types.items(question, answer, scope)).toEqual([
    { value: 'none', label: 'None of these' },
    { value: 'cold hands', label: 'cold hands' },
  ]);
});

test('picks follow their items', () => {
  const question = aQuestion({ id: 'picked', type: 'choices', ask: 'Which?', from: 'values', other: true });
  const moved = { renamed: new Map([['a', 'A']]), removed: new Set(['b']) };
  const held = { answer: ['a', 'b', 'c', { other: 'b' }] };
  expect(types.follow(question, held, scopeWith(), moved)).toEqual({ answer: ['A', 'c', { other: 'b' }] });
});

test.each<[Raw, unknown[]]>([
  [{ ...signs, min: 3, max: 2 }, ['min: must not be above "max"']],
  [{ ...signs, min: 5 }, ['min: is more than the 4 options there are']],
  [{ ...open, min: 5 }, []],
  [{ ...signs, max: 0 }, ['max: must be 1 or more']],
  [{ ...signs, min: -1 }, ['min: must be 0 or more']],
])('%j: %j', (definition, problems) => {
  expect(problemsWith(definition)).toEqual(problems);
});
