import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, complaints, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { refused, skip } from '../support/scripted-prompter.ts';
import { values } from './table-support.ts';

const feelings = aQuestion({
  id: 'signs',
  type: 'choices',
  ask: 'Which signs?',
  options: ['Tense', 'Restless', 'Tired', { value: 'none', label: 'None', alone: true }],
  other: true,
  min: 2,
  max: 3,
});
const check = (question: ReturnType<typeof aQuestion>, value: unknown) =>
  types.check(question, value, scopeWith([question]));

describe('choices', () => {
  test('come back in the order of the options, the free answer last', () => {
    expect(check(feelings, [{ other: 'cold' }, 'tired', 'tense'])).toEqual({
      answer: ['tense', 'tired', { other: 'cold' }],
    });
  });

  test.each<[unknown, readonly string[]]>([
    [['tense'], ['signs needs at least 2']],
    [['tense', 'restless', 'tired', { other: 'x' }], ['signs takes at most 3']],
    [['tense', 'tense'], ['signs names "Tense" twice']],
    [['tense', 'none'], ['signs cannot have "None" together with others']],
    [['none', { other: 'x' }], ['signs cannot have "None" together with others']],
    [[{ other: 'x' }, { other: 'y' }], ['signs can have one free answer']],
    [['tense', { other: 'NUL \0' }], ['signs holds a NUL character, which cannot be stored']],
    [
      ['tense', { other: '\ud800' }],
      ['signs holds half of a character (a lone surrogate), which cannot be stored'],
    ],
    [
      ['tens', 'calm', 'tired'],
      [
        'signs.1 has no option "tens"; it takes "tense", "restless", "tired" or "none", or { "other": "…" }; did you mean "tense"?',
        'signs.2 has no option "calm"; it takes "tense", "restless", "tired" or "none", or { "other": "…" }',
      ],
    ],
    ['tense', ['signs must be a list of options']],
    [{ other: 'x' }, ['signs must be a list of options']],
    [[['tense']], ['signs.1 must be one of "tense", "restless", "tired" or "none", or { "other": "…" }']],
  ])('%j is refused', (value, said) => {
    expect(complaints(feelings, check(feelings, value))).toEqual(said);
  });

  test('that stand alone may be fewer than the least', () => {
    const question = aQuestion({ ...feelings, min: 1 });
    expect(check(question, ['none'])).toEqual({ answer: ['none'] });
  });

  test.each<[object, readonly string[]]>([
    [{ min: 3, max: 2 }, ['min: must be below "max"']],
    [
      { options: ['A', 'B'], other: false, min: 3, max: undefined },
      ['min: is more than the 2 options there are'],
    ],
    [{ min: -1 }, ['min: must be 0 or more']],
    [{ min: 1.5 }, ['min: must be a whole number']],
  ])('a definition with %j is refused', (keys, problems) => {
    expect(problemsWith({ ...feelings, ...keys })).toEqual(problems);
  });

  test('too few are refused at the prompt in the same words', async () => {
    const { reply } = await converseAbout(feelings, {
      script: [['Which signs?', ['tense'], refused('This needs at least 2.', ['tense', 'tired'])]],
    });
    expect(reply).toEqual({ kind: 'answer', answer: ['tense', 'tired'] });
  });

  test.each<[string, Json]>([
    ['Tense, tired', ['tense', 'tired']],
    ['tired; cold hands', ['tired', { other: 'cold hands' }]],
    ['Tense\nTired\n', ['tense', 'tired']],
  ])('%j is read', (typed, answer) => {
    const type = types.all.find((one) => one.type === 'choices');
    expect(type?.parse?.(feelings, typed, scopeWith([feelings]))).toEqual({ answer });
  });
});

describe('items from an earlier list', () => {
  const pick = aQuestion({ id: 'pick', type: 'choices', ask: 'Which first?', from: 'values' });
  const scope = scopeWith([values, pick], { values: ['family', 'work', 'family', ' '] });

  test('are offered once each, blanks dropped, as they were written', async () => {
    const { prompts } = await converseAbout(pick, { scope, script: [['Which first?', skip]] });
    expect(prompts[0]).toMatchObject({
      options: [
        { value: 'family', label: 'family' },
        { value: 'work', label: 'work' },
      ],
    });
  });

  test.each(['choice', 'choices', 'ranking'])(
    'a %s of nothing is skipped without being asked',
    async (type) => {
      const question = aQuestion({ id: 'pick', type, ask: 'Which?', from: 'values' });
      const { reply } = await converseAbout(question, {
        scope: scopeWith([values, question], { values: null }),
        script: [],
      });
      expect(reply).toEqual({ kind: 'skip' });
    },
  );

  test('are room to write on paper', () => {
    expect(types.blank(pick, scopeWith([values, pick], 'on paper'))).toEqual([
      { kind: 'lines', count: 3, numbered: true },
    ]);
  });

  test('follow a renamed item and lose a removed one', () => {
    const moved = { renamed: new Map([['family', 'my family']]), removed: new Set(['work']) };
    expect(types.follow(pick, { answer: ['family', 'work'] }, scope, moved)).toEqual({
      answer: ['my family'],
    });
  });
});

describe('ranking', () => {
  const order = aQuestion({
    id: 'order',
    type: 'ranking',
    ask: 'Which?',
    options: ['Health', 'Family', 'Work'],
    top: 2,
  });
  const open = aQuestion({ ...order, other: true, top: undefined });

  test.each<[string, object, Json]>([
    ['fewer than its places', order, ['work']],
    ['best first', order, ['work', 'health']],
    ['the writer’s own words', open, ['the sea', 'work']],
  ])('takes %s', (_, question, answer) => {
    expect(check(aQuestion(question as Record<string, unknown>), answer)).toEqual({ answer });
  });

  test.each<[unknown, readonly string[]]>([
    [['work', 'health', 'family'], ['order takes at most 2']],
    [['work', 'work'], ['order.2 names "work" twice']],
    [['the sea'], ['order.1 has no option "the sea"']],
    [['wrk'], ['order.1 has no option "wrk"; did you mean "work"?']],
    [['work', ' '], ['order.2 is empty']],
    [['work', null], ['order.2 must be a text']],
    [{ 0: 'work' }, ['order must be a list of options, best first']],
  ])('refuses %j', (value, said) => {
    expect(complaints(order, check(order, value))).toEqual(said);
  });

  test.each(['NUL \0', 'half \udfff'])('refuses %j as the writer’s own words', (words) => {
    expect(complaints(open, check(open, [words]))[0]).toMatch(/^order\.1 holds /);
  });

  test('with no places is refused', () => {
    expect(problemsWith({ ...order, top: 0 })).toEqual(['top: must be 1 or more']);
  });
});
