import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { accept, skip } from '../support/scripted-prompter.ts';
import { check, complaintsAbout, parse } from './checking.ts';

type Raw = Readonly<Record<string, unknown>>;

const order = {
  id: 'order',
  type: 'ranking',
  ask: 'Which matter most?',
  options: ['Health', 'Family', 'Work'],
};
const best = { ...order, top: 2 };
const open = { ...order, other: true };

test.each<[Raw, readonly string[]]>([
  [order, ['work', 'health', 'family']],
  [order, ['family']],
  [best, ['work', 'health']],
  [best, ['work']],
  [open, ['a garden', 'work', '__proto__']],
])('%j takes %j, best first', (definition, value) => {
  expect(check(definition, value)).toEqual({ answer: value });
});

test.each<[Raw, unknown, readonly string[]]>([
  [order, 'family', ['order must be a list of options, best first']],
  [order, ['famly'], ['order.1 has no option "famly"; did you mean "family"?']],
  [order, ['work', 'work', 'work'], ['order.2 names "work" twice', 'order.3 names "work" twice']],
  [order, ['constructor'], ['order.1 has no option "constructor"']],
  [order, [1, { other: 'x' }], ['order.1 must be a text', 'order.2 must be a text']],
  [best, ['work', 'health', 'family'], ['order takes at most 2']],
  [open, ['a', ' '], ['order.2 is empty']],
  [open, ['a\0'], ['order.1 holds a NUL character, which cannot be stored']],
  [open, ['a', 'a'], ['order.2 names "a" twice']],
])('%j refuses %j: %j', (definition, value, sentences) => {
  expect(complaintsAbout(definition, value)).toEqual(sentences);
});

test('typed text is a place a line', () => {
  expect(parse(order, 'Work\n\nhealth')).toEqual({ answer: ['work', 'health'] });
  expect(parse(open, 'a garden\nWork')).toEqual({ answer: ['a garden', 'work'] });
  expect(parse(order, 'Werk')).toHaveProperty('faults');
});

describe('its prompt', () => {
  const topOf = async (definition: Raw, current?: readonly string[]) => {
    const script = [['Which', current === undefined ? skip : accept]] as const;
    const { prompts } = await converseAbout(aQuestion(definition), {
      script,
      ...(current === undefined ? {} : { current }),
    });
    return prompts.map((prompt) => ('top' in prompt ? prompt.top : undefined))[0];
  };

  test('has a place for every option, or as many as the sheet says', async () => {
    expect(await topOf(order)).toBe(3);
    expect(await topOf(best)).toBe(2);
  });

  test('has room for words of the writer’s own, and for all there are', async () => {
    expect(await topOf(open)).toBeGreaterThan(3);
    const many = Array.from({ length: 30 }, (_, index) => `own ${index}`);
    expect(await topOf(open, many)).toBeGreaterThanOrEqual(30);
  });

  test('opens without a single option where own words may be ranked', async () => {
    const values = aQuestion({ id: 'values', type: 'list', ask: 'What matters?' });
    const question = aQuestion({ id: 'order', type: 'ranking', ask: 'Which?', from: 'values', other: true });
    const scope = scopeWith([values, question], { values: null });
    const { reply } = await converseAbout(question, { scope, script: [['Which', ['rest']]] });
    expect(reply).toEqual({ kind: 'answer', answer: ['rest'] });
  });

  test('does not open where there is nothing to rank', async () => {
    const values = aQuestion({ id: 'values', type: 'list', ask: 'What matters?' });
    const question = aQuestion({ id: 'order', type: 'ranking', ask: 'Which?', from: 'values' });
    const scope = scopeWith([values, question], { values: null });
    expect((await converseAbout(question, { scope, script: [] })).reply).toEqual({ kind: 'skip' });
  });
});

test('ranks what an earlier list holds, all of it where only the best are wanted', () => {
  const values = aQuestion({ id: 'values', type: 'list', ask: 'What matters?' });
  const question = aQuestion({ id: 'order', type: 'ranking', ask: 'Which?', from: 'values', top: 1 });
  const scope = scopeWith([values, question], { values: ['a', 'b', 'c'] });
  expect(types.check(question, ['c'], scope)).toEqual({ answer: ['c'] });
  expect(types.check(question, ['c', 'a'], scope)).toHaveProperty('faults');
});

test('follows its items', () => {
  const question = aQuestion(order);
  const moved = { renamed: new Map([['a', 'A']]), removed: new Set(['b']) };
  expect(types.follow(question, { answer: ['b', 'a', 'c'] }, scopeWith(), moved)).toEqual({
    answer: ['A', 'c'],
  });
});

describe('on paper', () => {
  test('has its options and a numbered place for each', () => {
    expect(types.blank(aQuestion(best), scopeWith([], 'on paper'))).toMatchObject([
      {
        kind: 'choices',
        many: true,
        options: [
          { value: 'health', label: 'Health' },
          { value: 'family', label: 'Family' },
          { value: 'work', label: 'Work' },
        ],
      },
      { kind: 'lines', count: 2, numbered: true },
    ]);
  });

  test('has places alone where the options come from an answer', () => {
    const question = aQuestion({ id: 'order', type: 'ranking', ask: 'Which?', from: 'values' });
    expect(types.blank(question, scopeWith([question], 'on paper'))).toEqual([
      { kind: 'lines', count: 5, numbered: true },
    ]);
  });
});

test('is said, searched and shown by its labels, in order', () => {
  const question = aQuestion(open);
  const scope = scopeWith([question]);
  expect(types.say(question, ['work', 'own'], scope)).toBe('Work, own');
  expect(types.texts(question, ['work', 'own'], scope)).toEqual(['Work', 'own']);
  expect(types.filled(question, ['work', 'own'], scope)).toEqual([
    { kind: 'list', ordered: true, items: ['Work', 'own'] },
  ]);
});

test.each<[Raw, unknown[]]>([
  [{ ...order, top: 0 }, ['top: must be 1 or more']],
  [{ id: 'order', type: 'ranking', ask: 'Which?' }, [': needs options or from']],
  [{ ...order, options: ['a', 'A'] }, ['options.1: has the value "a" of an earlier option']],
])('%j: %j', (definition, problems) => {
  expect(problemsWith(definition)).toEqual(problems);
});
