import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { skip } from '../support/scripted-prompter.ts';
import { check, complaintsAbout, parse } from './checking.ts';

const told = { id: 'told', type: 'yes-no', ask: 'Did you tell anyone?' };
const unsure = { ...told, unsure: true };

test.each([
  [told, 'yes'],
  [told, 'no'],
  [unsure, 'unsure'],
])('%j takes %s', (definition, value) => {
  expect(check(definition, value)).toEqual({ answer: value });
});

test.each<[object, unknown, string]>([
  [told, 'unsure', 'must be "yes" or "no"'],
  [told, true, 'must be "yes" or "no"'],
  [told, 'Yes', 'must be "yes" or "no"'],
  [told, 'y', 'must be "yes" or "no"'],
  [unsure, 'maybe', 'must be "yes", "no" or "unsure"'],
  [unsure, 1, 'must be "yes", "no" or "unsure"'],
])('%j refuses %j: it %s', (definition, value, sentence) => {
  expect(complaintsAbout({ ...told, ...definition }, value)).toEqual([`told ${sentence}`]);
});

test.each([
  ['yes', 'yes'],
  ['Y', 'yes'],
  [' No ', 'no'],
  ['n', 'no'],
  ['unsure', 'unsure'],
  ['u', 'unsure'],
  ['Not sure', 'unsure'],
])('typed as %j it is %s', (typed, answer) => {
  expect(parse(unsure, typed)).toEqual({ answer });
});

test.each(['', 'ye', 'maybe', 'true', 'unsure', 'yes no'])('typed as %j it is refused', (typed) => {
  expect(parse(told, typed)).toEqual({ faults: [{ path: [], sentence: 'must be yes or no' }] });
});

test('offers “Not sure” only where the sheet does', async () => {
  const labels = async (definition: Readonly<Record<string, unknown>>) => {
    const { prompts } = await converseAbout(aQuestion(definition), { script: [['Did', skip]] });
    return prompts.flatMap((prompt) => ('options' in prompt ? prompt.options : []));
  };
  expect(await labels(told)).toMatchObject([{ label: 'Yes' }, { label: 'No' }]);
  expect(await labels(unsure)).toMatchObject([{ label: 'Yes' }, { label: 'No' }, { label: 'Not sure' }]);
});

describe('conditions', () => {
  test('test for the stored word', () => {
    expect(types.matches(aQuestion(unsure), 'unsure', 'unsure')).toBe(true);
    expect(types.matches(aQuestion(unsure), 'no', 'yes')).toBe(false);
    expect(types.matches(aQuestion(unsure), null, 'no')).toBe(false);
  });

  test('may name only words it has', () => {
    expect(types.matchable(aQuestion(told))).toEqual(['yes', 'no']);
    expect(types.matchable(aQuestion(unsure))).toEqual(['yes', 'no', 'unsure']);
  });
});

test('is said in words', () => {
  expect(['yes', 'no', 'unsure'].map((one) => types.say(aQuestion(unsure), one, scopeWith()))).toEqual([
    'Yes',
    'No',
    'Not sure',
  ]);
});

test.each([
  [{ ...told, default: 'perhaps' }, ['default: must be one of yes, no or unsure']],
  [{ ...told, unsure: 'yes' }, ['unsure: must be true or false']],
])('%j: %j', (definition, problems) => {
  expect(problemsWith(definition)).toEqual(problems);
});
