import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { accept, skip } from '../support/scripted-prompter.ts';
import { check, complaintsAbout, parse } from './checking.ts';

const kind = { id: 'kind', type: 'choice', ask: 'What kind of day?', options: ['Calm', 'Very busy'] };
const open = { ...kind, other: true };
const hostile = { ...kind, options: ['constructor', { value: '__proto__', label: 'Proto' }, 'toString'] };

describe('a choice', () => {
  test.each<[Readonly<Record<string, unknown>>, unknown]>([
    [kind, 'calm'],
    [kind, 'very-busy'],
    [open, { other: ' as typed ' }],
    [open, { other: 'calm' }],
    [open, { other: '漢字' }],
    [hostile, 'constructor'],
    [hostile, '__proto__'],
    [hostile, 'tostring'],
  ])('%j takes %j', (definition, value) => {
    expect(check(definition, value)).toEqual({ answer: value });
  });

  test.each<[Readonly<Record<string, unknown>>, unknown, string]>([
    [kind, 'Calm', 'has no option "Calm"; it takes "calm" or "very-busy"; did you mean "calm"?'],
    [kind, 'rainy', 'has no option "rainy"; it takes "calm" or "very-busy"'],
    [kind, { other: 'rainy' }, 'has no free answer; choose one of the options'],
    [kind, 1, 'must be one of "calm" or "very-busy"'],
    [kind, ['calm'], 'must be one of "calm" or "very-busy"'],
    [kind, 'constructor', 'has no option "constructor"; it takes "calm" or "very-busy"'],
    [kind, '__proto__', 'has no option "__proto__"; it takes "calm" or "very-busy"'],
    [open, 'rainy', 'has no option "rainy"; it takes "calm" or "very-busy", or { "other": "…" }'],
    [open, { other: ' \n' }, 'has an empty free answer'],
    [open, { other: 5 }, 'must be one of "calm" or "very-busy", or { "other": "…" }'],
    [open, { other: 'a', more: 'b' }, 'must be one of "calm" or "very-busy", or { "other": "…" }'],
    [open, {}, 'must be one of "calm" or "very-busy", or { "other": "…" }'],
    [open, { other: 'a\0' }, 'holds a NUL character, which cannot be stored'],
    [open, { other: '\ud800' }, 'holds half of a character (a lone surrogate), which cannot be stored'],
  ])('%j refuses %j: it %s', (definition, value, sentence) => {
    expect(complaintsAbout(definition, value)).toEqual([`kind ${sentence}`]);
  });

  test('is not led astray by a key that names a prototype', () => {
    const value: unknown = JSON.parse('{"other":"a","__proto__":{"other":"b"}}');
    expect(check(open, value)).toHaveProperty('faults');
    expect(check(open, JSON.parse('{"__proto__":{"other":"b"}}'))).toHaveProperty('faults');
  });
});

describe('typed', () => {
  test.each<[Readonly<Record<string, unknown>>, string, unknown]>([
    [kind, 'calm', 'calm'],
    [kind, ' CALM ', 'calm'],
    [kind, 'Very busy', 'very-busy'],
    [kind, 'very-busy', 'very-busy'],
    [open, 'calm', 'calm'],
    [open, 'a bit of both', { other: 'a bit of both' }],
  ])('%j reads %j', (definition, typed, answer) => {
    expect(parse(definition, typed)).toEqual({ answer });
  });

  test.each(['', ' ', 'rainy', 'calm, very busy'])('%j is refused', (typed) => {
    expect(parse(kind, typed)).toEqual({
      faults: [{ path: [], sentence: 'must be one of Calm, Very busy' }],
    });
  });
});

describe('items from an earlier answer', () => {
  const values = aQuestion({ id: 'values', type: 'list', ask: 'What matters?' });
  const pickOne = aQuestion({ id: 'one', type: 'choice', ask: 'Which first?', from: 'values' });
  const scope = scopeWith([values, pickOne], { values: ['Family', 'A garden'] });

  test('are what it takes', () => {
    expect(types.check(pickOne, 'A garden', scope)).toEqual({ answer: 'A garden' });
    expect(types.check(pickOne, 'Work', scope)).toHaveProperty('faults');
  });

  test('are offered', async () => {
    const { prompts, reply } = await converseAbout(pickOne, { scope, script: [['Which', 'Family']] });
    expect(prompts[0]).toMatchObject({ options: [{ value: 'Family' }, { value: 'A garden' }] });
    expect(reply).toEqual({ kind: 'answer', answer: 'Family' });
  });

  test('that are none leave nothing to ask', async () => {
    const none = scopeWith([values, pickOne], { values: null });
    const { reply } = await converseAbout(pickOne, { scope: none, script: [] });
    expect(reply).toEqual({ kind: 'skip' });
    expect(types.check(pickOne, 'Family', none)).toMatchObject({
      faults: [{ sentence: 'has no option "Family"; it takes nothing yet' }],
    });
  });

  test('leave room to write on paper', () => {
    expect(types.blank(pickOne, scopeWith([values, pickOne], 'on paper'))).toEqual([
      { kind: 'lines', count: 1, numbered: false },
    ]);
  });

  test('that were renamed are followed', () => {
    const moved = { renamed: new Map([['Family', 'My family']]), removed: new Set<string>() };
    expect(types.follow(pickOne, { answer: 'Family' }, scope, moved)).toEqual({ answer: 'My family' });
    expect(types.follow(pickOne, { answer: { other: 'Family' } }, scope, moved)).toEqual({
      answer: { other: 'Family' },
    });
  });
});

describe('what it tells the rest of the sheet', () => {
  const question = aQuestion({
    ...open,
    options: [
      { label: 'Never', score: 0 },
      { label: 'Often', score: 3 },
    ],
  });

  test('a score, where the option has one', () => {
    expect(types.number(question, 'never')).toBe(0);
    expect(types.number(question, 'often')).toBe(3);
    expect(types.number(question, { other: 'often' })).toBeUndefined();
  });

  test('whether it is a value, or any free answer', () => {
    expect(types.matches(question, 'often', 'often')).toBe(true);
    expect(types.matches(question, { other: 'often' }, 'often')).toBe(false);
    expect(types.matches(question, { other: 'often' }, 'other')).toBe(true);
    expect(types.matchable(question)).toEqual(['never', 'often', 'other']);
  });

  test('words to search: its label, or what was written', () => {
    const scope = scopeWith([question]);
    expect(types.texts(question, 'often', scope)).toEqual(['Often']);
    expect(types.texts(question, { other: 'now and then' }, scope)).toEqual(['now and then']);
  });
});

describe('its default', () => {
  test.each([['calm'], [{ other: 'mixed' }]])('%j stands there', async (value) => {
    const question = aQuestion({ ...open, default: value });
    const current = types.initial(question, scopeWith());
    expect(current).toEqual(value);
    if (current === undefined) return;
    const { reply } = await converseAbout(question, { current, script: [['What', accept]] });
    expect(reply).toEqual({ kind: 'answer', answer: value });
  });

  test('that names a place is no pick', () => {
    const question = aQuestion({ ...open, default: { from: 'earlier' } });
    expect(types.initial(question, scopeWith())).not.toEqual({ from: ['earlier'] });
  });
});

test('the free answer is only offered where the sheet has it', async () => {
  const { prompts } = await converseAbout(aQuestion(kind), { script: [['What', skip]] });
  expect(prompts[0]).toMatchObject({ other: false });
});

test.each([
  [{ ...kind, default: { other: 'a', b: 1 } }, [expect.stringMatching(/^default: is not a known key here/)]],
  [{ ...kind, other: 'yes' }, ['other: must be true or false']],
])('%j: %j', (definition, problems) => {
  expect(problemsWith(definition)).toEqual(problems);
});
