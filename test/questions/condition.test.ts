import { describe, expect, test } from 'vitest';
import { condition, testsIn } from '../../src/questions/condition.ts';
import { PlainScalar } from '../../src/questions/schema.ts';

const complaints = (value: unknown) =>
  condition.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a condition', () => {
  test.each<[unknown]>([
    [{ question: 'kind', is: 'urge' }],
    [{ question: 'kind', is: ['urge', 'slip', 3] }],
    [{ question: 'urges.strength', 'at-least': 7 }],
    [{ question: 'strength', 'at-most': -1.5 }],
    [{ question: 'tags', includes: 'money' }],
    [{ column: 'strength', answered: false }],
    [{ all: [{ question: 'a', is: 'b' }, { any: [{ not: { question: 'c', answered: true } }] }] }],
  ])('%j is read as it stands, and again', (value) => {
    expect(condition.parse(value)).toEqual(value);
    expect(condition.parse(JSON.parse(JSON.stringify(condition.parse(value))))).toEqual(value);
  });

  test.each<[PlainScalar, unknown]>([
    [new PlainScalar(3, '3'), 3],
    [new PlainScalar(true, 'True'), 'True'],
    [new PlainScalar(null, '~'), '~'],
  ])('%j stands for a number, or the text it is', (scalar, wanted) => {
    expect(condition.parse({ question: 'kind', is: scalar })).toEqual({ question: 'kind', is: wanted });
  });

  test.each<[unknown, readonly string[]]>([
    ['kind', [': must be a condition such as { question: kind, is: urge }']],
    [[], [': must be a condition such as { question: kind, is: urge }']],
    [{ question: 'kind' }, [': needs a test: is, includes, at-least, at-most, answered, or all, any, not']],
    [{ all: [] }, ['all: must not be empty']],
    [{ any: { question: 'a', is: 'b' } }, ['any: must be a list of conditions']],
    [{ question: 'kind', is: [] }, ['is: must not be empty']],
    [{ question: 'kind', is: { a: 1 } }, ['is: must be a text']],
    [{ question: 'strength', 'at-least': 'seven' }, ['at-least: must be a number']],
    [{ question: 'a', answered: 'yes' }, ['answered: must be true or false']],
    [{ question: 'Kind', is: 'x' }, ['question: must name a question, or a column as table.column']],
    [
      { all: [{ question: 'a', is: 'b' }, { not: { question: 'c' } }] },
      ['all.1.not: needs a test: is, includes, at-least, at-most, answered, or all, any, not'],
    ],
  ])('%j is refused where it is wrong', (value, said) => {
    expect(complaints(value)).toEqual(said);
  });

  test.each([
    { question: 'kind', is: 'a', 'at-least': 3 },
    { question: 'kind', column: 'b', is: 'a' },
    { all: [{ question: 'a', is: 'b' }], any: [] },
    { question: 'kind', is: 'a', otherwise: 'b' },
  ])('%j says too much', (value) => {
    expect(complaints(value)?.[0]).toMatch(/is not a known key here|can/);
  });

  test.each(['__proto__', 'constructor'])('%s is nothing that can be tested', (key) => {
    expect(complaints(JSON.parse(`{ "${key}": { "is": "x" } }`))).toEqual([
      ': needs a test: is, includes, at-least, at-most, answered, or all, any, not',
    ]);
  });

  test('says where each of its tests stands', () => {
    const read = condition.parse({
      all: [{ question: 'a', is: 'x' }, { any: [{ not: { column: 'b', answered: true } }] }],
    });
    expect(testsIn(read, ['when'])).toEqual([
      { test: { question: 'a', is: 'x' }, path: ['when', 'all', 0] },
      { test: { column: 'b', answered: true }, path: ['when', 'all', 1, 'any', 0, 'not'] },
    ]);
  });
});
