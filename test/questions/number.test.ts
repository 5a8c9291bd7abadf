import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aQuestion, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { refused } from '../support/scripted-prompter.ts';
import { check, complaintsAbout, parse, typeOf } from './checking.ts';

const spent = { id: 'spent', type: 'number', ask: 'How much?' };
const within = { ...spent, min: -2, max: 100, unit: '€' };
const whole = { ...spent, integer: true };

test.each([
  [spent, 0],
  [spent, -3.25],
  [spent, 1e21],
  [within, -2],
  [within, 100],
  [whole, 7],
  [whole, -7],
])('%j takes %d', (definition, value) => {
  expect(check(definition, value)).toEqual({ answer: value });
});

test.each<[object, unknown, string]>([
  [spent, '7', 'must be a number'],
  [spent, true, 'must be a number'],
  [spent, [7], 'must be a number'],
  [spent, Number.NaN, 'must be a number'],
  [spent, Number.POSITIVE_INFINITY, 'must be a number'],
  [within, -2.01, 'must be -2 or more'],
  [within, 100.5, 'must be 100 or less'],
  [whole, 7.5, 'must be a whole number'],
])('%j refuses %j: it %s', (definition, value, sentence) => {
  expect(complaintsAbout({ ...spent, ...definition }, value)).toEqual([`spent ${sentence}`]);
});

describe('typed', () => {
  test.each([
    ['7', 7],
    [' 7 ', 7],
    ['+7', 7],
    ['-7', -7],
    ['−7', -7],
    ['–7', -7],
    ['7.5', 7.5],
    ['7,5', 7.5],
    ['.5', 0.5],
    [',25', 0.25],
    ['007', 7],
    ['1,25', 1.25],
    ['1,2345', 1.2345],
    ['1.000', 1],
    ['1e21', 1e21],
  ])('%j is %d', (typed, number) => {
    expect(parse(spent, typed)).toEqual({ answer: number });
  });

  test.each([
    ['1,000', 'could be read two ways; write it without the comma'],
    ['-12,500', 'could be read two ways; write it without the comma'],
    ['1,000,000', 'must be a number'],
    ['1 000', 'must be a number'],
    ['7.', 'must be a number'],
    ['7..5', 'must be a number'],
    ['seven', 'must be a number'],
    ['0x10', 'must be a number'],
    ['Infinity', 'must be a number'],
    ['9'.repeat(400), 'must be a number'],
    ['1e400', 'must be a number'],
    ['--7', 'must be a number'],
    ['٧', 'must be a number'],
    ['7 €', 'must be a number'],
  ])('%j is refused: it %s', (typed, sentence) => {
    expect(parse(spent, typed)).toEqual({ faults: [{ path: [], sentence }] });
  });

  test.each(['7€', '7 €', ' 7 € '])('%j may have its unit behind it', (typed) => {
    expect(parse(within, typed)).toEqual({ answer: 7 });
  });

  test('is held to the range', async () => {
    const { reply } = await converseAbout(aQuestion(within), {
      script: [['How much', '101', refused('This must be 100 or less.', '99,5')]],
    });
    expect(reply).toEqual({ kind: 'answer', answer: 99.5 });
  });
});

test.each([[spent], [{ ...spent, unit: 'km/h' }]])('whatever %j says, it reads again', (definition) => {
  const question = aQuestion(definition);
  const type = typeOf(question);
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const said = type?.say(question, number, scopeWith()) ?? '';
      fc.pre(!/,\d{3}$/.test(said));
      expect(parse(definition, said)).toEqual({ answer: Object.is(number, -0) ? 0 : number });
    }),
  );
});

test.each([
  [{ ...spent, min: 3, max: 2 }, [expect.stringMatching(/^min: must .* "max"$/)]],
  [{ ...spent, min: 3, max: 3 }, []],
  [{ ...spent, min: 'a' }, ['min: must be a number']],
  [{ ...spent, integer: 'yes' }, ['integer: must be true or false']],
  [{ ...spent, max: Number.POSITIVE_INFINITY }, ['max: must be a number']],
])('%j: %j', (definition, problems) => {
  expect(problemsWith(definition)).toEqual(problems);
});
