import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { accept } from '../support/scripted-prompter.ts';
import { check, complaintsAbout, parse } from './checking.ts';

const mood = { id: 'mood', type: 'scale', ask: 'How are you?' };
const tenths = { ...mood, max: 1, step: 0.1 };

describe('a rating', () => {
  test.each([
    [mood, 0],
    [mood, 10],
    [{ ...mood, min: -5, max: 5 }, -5],
    [{ ...mood, min: 1, max: 10, step: 3 }, 7],
    [{ ...mood, max: 100, step: 5 }, 35],
    [{ ...mood, min: 0.5, max: 2, step: 0.25 }, 1.75],
  ])('%j takes %d', (definition, value) => {
    expect(check(definition, value)).toEqual({ answer: value });
  });

  test.each(Array.from({ length: 11 }, (_, tenth) => tenth / 10))('in steps of 0.1 takes %d', (value) => {
    expect(check(tenths, value)).toEqual({ answer: value });
  });

  test.each<[object, unknown, string]>([
    [mood, -1, 'must be from 0 to 10'],
    [mood, 11, 'must be from 0 to 10'],
    [mood, 7.5, 'must be in steps of 1 from 0'],
    [mood, '7', 'must be a number from 0 to 10'],
    [mood, true, 'must be a number from 0 to 10'],
    [mood, [7], 'must be a number from 0 to 10'],
    [mood, Number.NaN, 'must be a number from 0 to 10'],
    [tenths, 0.35, 'must be in steps of 0.1 from 0'],
    [tenths, 0.30001, 'must be in steps of 0.1 from 0'],
    [{ ...mood, min: 1, step: 3 }, 5, 'must be in steps of 3 from 1'],
  ])('%j refuses %j: it %s', (definition, value, sentence) => {
    expect(complaintsAbout({ ...mood, ...definition }, value)).toEqual([`mood ${sentence}`]);
  });

  test('on any step is taken, and halfway between two is not', () => {
    const steps = fc.constantFrom(0.1, 0.2, 0.25, 0.5, 1, 2.5, 5, 10);
    fc.assert(
      fc.property(steps, fc.integer({ min: -20, max: 20 }), fc.nat(99), (step, min, place) => {
        const definition = { ...mood, min, max: exact(min + 100 * step), step };
        const value = exact(min + place * step);
        expect(check(definition, value)).toEqual({ answer: value });
        expect(check(definition, exact(value + step / 2))).toHaveProperty('faults');
      }),
    );
  });
});

const exact = (value: number) => Number(value.toFixed(6));

test.each([
  ['7', 7],
  [' 7 ', 7],
  ['7,0', 7],
  ['+7', 7],
  ['7 %', 7],
])('typed as %j it is %d', (typed, rating) => {
  expect(parse({ ...mood, unit: '%' }, typed)).toEqual({ answer: rating });
});

test.each(['seven', '7/10', '', '11', '-1', '7.5'])('typed as %j it is refused', (typed) => {
  expect(parse(mood, typed)).toHaveProperty('faults');
});

describe('a re-rating', () => {
  const first = aQuestion({ ...mood, min: 1, max: 5, step: 0.5, 'min-label': 'low', unit: 'pt' });
  const again = { id: 'after', type: 'scale', ask: 'And now?', before: 'mood' };
  const find = (name: string) => (name === 'mood' ? first : undefined);

  test('takes over range, step and labels', () => {
    expect(types.inherit(again, find)).toEqual({
      ...again,
      min: 1,
      max: 5,
      step: 0.5,
      'min-label': 'low',
      unit: 'pt',
    });
  });

  test('keeps what it says itself', () => {
    expect(types.inherit({ ...again, 'min-label': 'lowest', max: 9 }, find)).toMatchObject({
      'min-label': 'lowest',
      max: 9,
      step: 0.5,
    });
  });

  test.each(['nothing', 'after', '__proto__'])('of %j, which is no scale, is left as it is', (before) => {
    expect(types.inherit({ ...again, before }, find)).toEqual({ ...again, before });
  });

  test('shows the first rating in the prompt and on the page', async () => {
    const second = aQuestion(types.inherit(again, find));
    const scope = scopeWith([first, second], { mood: 2.5 });
    const { prompts } = await converseAbout(second, { scope, current: 4, script: [['And', accept]] });
    expect(prompts[0]).toMatchObject({ before: 2.5, min: 1, max: 5, initial: 4, minLabel: 'low' });
    expect(types.filled(second, 4, scope)).toMatchObject([{ kind: 'scale', value: 4, before: 2.5 }]);
  });

  test.each([null, undefined])('shows none when the first was %j', async (rating) => {
    const second = aQuestion(types.inherit(again, find));
    const scope = scopeWith([first, second], rating === undefined ? {} : { mood: rating });
    expect(types.filled(second, 4, scope)[0]).not.toHaveProperty('before');
  });
});

test.each([
  [{ ...mood, min: 10 }, [expect.stringMatching(/^min: must .* "max"$/)]],
  [{ ...mood, min: 11 }, [expect.stringMatching(/^min: must .* "max"$/)]],
  [{ ...mood, step: 3 }, ['step: does not lead from 0 to 10']],
  [{ ...mood, step: 0.3, max: 0.9 }, []],
  [{ ...mood, step: 0 }, ['step: must be above 0']],
  [{ ...mood, step: -1 }, ['step: must be above 0']],
  [{ ...mood, before: 'a.b.c' }, ['before: must name a question, or a column as table.column']],
])('%j: %j', (definition, problems) => {
  expect(problemsWith(definition)).toEqual(problems);
});
