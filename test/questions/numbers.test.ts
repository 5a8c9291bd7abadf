import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, complaints, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { refused, skip } from '../support/scripted-prompter.ts';

const check = (question: QuestionBase, value: unknown) => types.check(question, value, scopeWith([question]));
const parse = (question: QuestionBase, typed: string) =>
  types.all.find(({ type }) => type === question.type)?.parse?.(question, typed, scopeWith([question]));
const amount = aQuestion({ id: 'spent', type: 'number', ask: 'How much?' });
const euros = aQuestion({ ...amount, unit: '€' });
const rating = (keys = {}) => aQuestion({ id: 'strength', type: 'scale', ask: 'How strong?', ...keys });

describe('a number', () => {
  test.each([
    ['7', 7],
    [' 7 ', 7],
    ['+7', 7],
    ['-7', -7],
    ['−7', -7],
    ['–7', -7],
    ['7.5', 7.5],
    ['7,5', 7.5],
    ['7,50', 7.5],
    ['.5', 0.5],
    [',5', 0.5],
    ['007', 7],
    ['1234.567', 1234.567],
    ['7,1234', 7.1234],
  ])('%j is %d', (typed, answer) => {
    expect(parse(amount, typed)).toEqual({ answer });
  });

  test.each([
    '',
    'seven',
    '1e3',
    '0x10',
    '1 000',
    '1,000.5',
    '1.000,5',
    '7.',
    '7..5',
    'Infinity',
    'NaN',
    '٧',
    '7 8',
    '½',
    '--7',
  ])('%j is none', (typed) => {
    expect(parse(amount, typed)).toEqual({ faults: [{ path: [], sentence: 'must be a number' }] });
  });

  test.each(['1,000', '-12,345', '0,125'])('%j could be two', (typed) => {
    expect(parse(amount, typed)).toEqual({
      faults: [{ path: [], sentence: 'could be read two ways; write it without the comma' }],
    });
  });

  test.each(['12.5', '12.5 €', '12.5€', ' 12,5 € '])('with its unit, %j is 12.5', (typed) => {
    expect(parse(euros, typed)).toEqual({ answer: 12.5 });
  });

  test.each<[object, unknown, string]>([
    [{ min: 0 }, -0.1, 'spent must be 0 or more'],
    [{ max: 5 }, 5.1, 'spent must be 5 or less'],
    [{ integer: true }, 1.5, 'spent must be a whole number'],
    [{}, '7', 'spent must be a number'],
    [{}, true, 'spent must be a number'],
    [{}, [7], 'spent must be a number'],
    [{}, Number.POSITIVE_INFINITY, 'spent must be a number'],
    [{}, Number.NaN, 'spent must be a number'],
  ])('with %j, %j is refused', (keys, value, said) => {
    const question = aQuestion({ ...amount, ...keys });
    expect(complaints(question, check(question, value))).toEqual([said]);
  });

  test('that is said reads back as itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.constantFrom(1, 2, 4),
        (units, parts) => {
          const number = units / parts;
          const said = types.say(euros, number, scopeWith([euros]));
          expect(parse(euros, said)).toEqual({ answer: number });
        },
      ),
    );
  });

  test('whose least is above its most is refused', () => {
    expect(problemsWith({ ...amount, min: 2, max: 1 })).toEqual(['min: must be below "max"']);
    expect(problemsWith({ ...amount, min: 2, max: 2 })).toEqual([]);
  });
});

describe('a scale', () => {
  test.each([
    [{ max: 1, step: 0.1 }, [0, 0.1, 0.2, 0.3, 0.6, 0.7, 0.9, 1, 0.1 + 0.2], [0.05, 0.35, 1.1, -0.1]],
    [{ min: -5, max: 5, step: 2.5 }, [-5, -2.5, 0, 2.5, 5], [1, -1, 7.5]],
    [{ min: 1, max: 7 }, [1, 4, 7], [0, 8, 1.5]],
    [{ max: 100, step: 5 }, [0, 5, 95, 100], [1, 99, 100.5]],
    [{ min: 0.05, max: 0.25, step: 0.05 }, [0.05, 0.15, 0.25], [0, 0.1001]],
  ])('%j takes what is on its steps and nothing else', (keys, right, wrong) => {
    const question = rating(keys);
    expect(problemsWith({ id: 'strength', type: 'scale', ask: 'How strong?', ...keys })).toEqual([]);
    for (const value of right) expect(check(question, value)).toEqual({ answer: value });
    for (const value of wrong) expect(complaints(question, check(question, value))).toHaveLength(1);
  });

  test('takes every tenth there is, however it was added up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        expect(check(rating({ max: 100, step: 0.1 }), tenths / 10)).toEqual({ answer: tenths / 10 });
        expect(check(rating({ max: 100, step: 0.1 }), tenths * 0.1)).toEqual({ answer: tenths * 0.1 });
      }),
    );
  });

  test.each<[unknown, string]>([
    [11, 'strength must be from 0 to 10'],
    [7.5, 'strength must be in steps of 1 from 0'],
    ['7', 'strength must be a number from 0 to 10'],
    [{}, 'strength must be a number from 0 to 10'],
  ])('refuses %j', (value, said) => {
    expect(complaints(rating(), check(rating(), value))).toEqual([said]);
  });

  test.each<[object, readonly string[]]>([
    [{ min: 10, max: 0 }, ['min: must be below "max"']],
    [{ min: 5, max: 5 }, ['min: must be below "max"']],
    [{ step: 3 }, ['step: does not lead from 0 to 10']],
    [{ step: 0 }, ['step: must be above 0']],
    [{ step: -1 }, ['step: must be above 0']],
    [{ step: 'one' }, ['step: must be a number']],
  ])('with %j is refused', (keys, problems) => {
    expect(problemsWith({ id: 'strength', type: 'scale', ask: 'How strong?', ...keys })).toEqual(problems);
  });

  test.each([
    ['7', { answer: 7 }],
    ['7 %', { answer: 7 }],
    ['7%', { answer: 7 }],
    ['7.0', { answer: 7 }],
    ['lots', { faults: [{ path: [], sentence: 'must be a number from 0 to 10' }] }],
  ])('reads %j', (typed, read) => {
    expect(parse(rating({ unit: '%' }), typed)).toEqual(read);
  });

  test('a re-rating takes over what it does not say itself, and shows the first rating', async () => {
    const first = rating({ id: 'before', max: 100, step: 5, 'max-label': 'most' });
    const raw = types.inherit(
      { id: 'after', type: 'scale', ask: 'And now?', before: 'before', 'max-label': 'top' },
      () => first,
    );
    const second = aQuestion(raw);
    expect(second).toMatchObject({ min: 0, max: 100, step: 5, 'max-label': 'top' });
    const { prompts } = await converseAbout(second, {
      scope: scopeWith([first, second], { before: 80 }),
      script: [['And now?', skip]],
    });
    expect(prompts[0]).toMatchObject({ before: 80, max: 100 });
  });
});

describe('a duration', () => {
  const lasted = aQuestion({ id: 'lasted', type: 'duration', ask: 'How long?' });

  test.each([
    ['0', 0],
    ['20', 20],
    ['20 min', 20],
    ['20m', 20],
    ['1 minute', 1],
    ['1h', 60],
    ['1 h 30 min', 90],
    ['1h30', 90],
    ['1h 30m', 90],
    ['1:30', 90],
    ['0:05', 5],
    ['1.5 hours', 90],
    ['1,5 h', 90],
    ['2 hours and 5 minutes', 125],
    ['90 minutes (1 h 30 min)', 90],
    [' 2 HOURS ', 120],
  ])('%j is %i minutes', (typed, answer) => {
    expect(parse(lasted, typed)).toEqual({ answer });
  });

  test.each(['', 'long', '-5', '1:75', '1.5', '1.5 min', '20 30', '1 day', 'h', 'and 5 minutes min'])(
    '%j is none',
    (typed) => {
      expect(parse(lasted, typed)).toMatchObject({ faults: [{ path: [] }] });
    },
  );

  test('that is said reads back as itself', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), (minutes) => {
        expect(parse(lasted, types.say(lasted, minutes, scopeWith([lasted])))).toEqual({ answer: minutes });
      }),
    );
  });

  test.each([-1, 1.5, '20', Number.MAX_SAFE_INTEGER + 1])('%j is refused', (value) => {
    expect(complaints(lasted, check(lasted, value))).toEqual(['lasted must be whole minutes, 0 or more']);
  });
});

describe('yes or no', () => {
  const plain = aQuestion({ id: 'told', type: 'yes-no', ask: 'Did you tell anyone?' });
  const open = aQuestion({ ...plain, unsure: true });

  test.each([
    ['y', 'yes'],
    ['YES', 'yes'],
    [' n ', 'no'],
    ['No', 'no'],
    ['unsure', 'unsure'],
    ['u', 'unsure'],
    ['Not sure', 'unsure'],
  ])('%j is %s', (typed, answer) => {
    expect(parse(open, typed)).toEqual({ answer });
  });

  test.each(['', 'maybe', 'yess', 'true'])('%j is neither', (typed) => {
    expect(parse(open, typed)).toEqual({ faults: [{ path: [], sentence: 'must be yes, no or unsure' }] });
  });

  test('takes unsure only where the sheet says so', async () => {
    expect(parse(plain, 'unsure')).toEqual({ faults: [{ path: [], sentence: 'must be yes or no' }] });
    expect(complaints(plain, check(plain, 'unsure'))).toEqual(['told must be "yes" or "no"']);
    expect(types.matchable(plain)).toEqual(['yes', 'no']);
    expect(types.matchable(open)).toEqual(['yes', 'no', 'unsure']);
    const { prompts } = await converseAbout(plain, { script: [['Did you', skip]] });
    expect(prompts[0]).toMatchObject({ options: [{ value: 'yes' }, { value: 'no' }] });
  });
});

describe('a number at its prompt', () => {
  test('may be typed again when it cannot be read', async () => {
    const { reply } = await converseAbout(euros, {
      script: [
        ['How much?', 'a lot', refused('This must be a number.', '1,000', refused('two ways', '1000 €'))],
      ],
    });
    expect(reply).toEqual({ kind: 'answer', answer: 1000 });
  });
});
