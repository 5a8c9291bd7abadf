import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, complaints, scopeWith } from '../support/question-scope.ts';

const check = (question: QuestionBase, value: unknown) => types.check(question, value, scopeWith([question]));
const parse = (question: QuestionBase, typed: string) =>
  types.all.find(({ type }) => type === question.type)?.parse?.(question, typed, scopeWith([question]));
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
