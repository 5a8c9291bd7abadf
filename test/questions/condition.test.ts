import { describe, expect, test } from 'vitest';
import { type Condition, testsIn } from '../../src/questions/condition.ts';
import { condition } from '../../src/questions/condition-schema.ts';
import { PlainScalar } from '../../src/questions/schema.ts';

function read(value: unknown): unknown {
  const result = condition.safeParse(value);
  if (result.success) return { value: result.data };
  return result.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
}

describe('a condition', () => {
  test.each<[Condition]>([
    [{ question: 'kind', is: 'urge' }],
    [{ question: 'kind', is: ['urge', 'slip', 3] }],
    [{ question: 'urges.strength', 'at-least': 7 }],
    [{ question: 'strength', 'at-most': -0.5 }],
    [{ question: 'tags', includes: 'money' }],
    [{ question: 'helper', answered: false }],
    [{ column: 'term', is: 'short' }],
    [{ all: [{ question: 'a', is: 'b' }, { not: { any: [{ question: 'c', answered: true }] } }] }],
    [{ question: 'kind', is: 'constructor' }],
  ])('%j is read as it stands', (value) => {
    expect(read(value)).toEqual({ value });
  });

  test.each<[unknown, unknown]>([
    [{ question: 'amount', is: new PlainScalar(3, '3') }, 3],
    [{ question: 'safe', is: new PlainScalar(true, 'true') }, 'true'],
    [{ question: 'safe', is: new PlainScalar(null, '~') }, '~'],
    [{ question: 'safe', is: '3' }, '3'],
  ])('words without quotes are numbers or texts: %j', (value, wanted) => {
    expect(read(value)).toMatchObject({ value: { is: wanted } });
  });

  test.each<[unknown, readonly string[]]>([
    ['kind is urge', ['must be a condition such as { question: kind, is: urge }']],
    [[], ['must be a condition such as { question: kind, is: urge }']],
    [{ question: 'kind' }, ['needs a test: is, includes, at-least, at-most, answered, or all, any, not']],
    [{}, ['needs a test: is, includes, at-least, at-most, answered, or all, any, not']],
    [{ is: 'urge' }, ['question: must be a text']],
    [{ question: 'kind', is: [] }, ['is: must not be empty']],
    [{ question: 'kind', is: { a: 1 } }, ['is: must be a text; one with ": " in it stands in quotes']],
    [{ question: 'kind', is: 'a', includes: 'b' }, ['is not a known key here']],
    [{ question: 'kind', column: 'kind', is: 'a' }, ['is not a known key here']],
    [{ question: 'Kind', is: 'a' }, ['question: must name a question, or a column as table.column']],
    [
      { column: 'a.b', is: 'a' },
      ['column: must be lower-case words joined by hyphens, beginning with a letter'],
    ],
    [{ question: 'a', 'at-least': 'lots' }, ['at-least: must be a number']],
    [{ question: 'a', answered: 'yes' }, ['answered: must be true or false']],
    [{ all: [] }, ['all: must not be empty']],
    [{ all: { question: 'a', is: 'b' } }, ['all: must be a list of conditions']],
    [{ all: [{ question: 'a', is: 'b' }], any: [] }, ['is not a known key here']],
    [{ any: [{ question: 'a', is: '' }] }, ['any.0.is: must not be empty']],
    [{ not: { all: [{ question: 'a' }] } }, [expect.stringMatching(/^not\.all\.0: needs a test/)]],
  ])('%j is none: %j', (value, problems) => {
    const said = read(value);
    expect(Array.isArray(said) && said.map((one: string) => one.replace(/; did you mean.*/, ''))).toEqual(
      problems,
    );
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is no test', (key) => {
    expect(read(JSON.parse(`{"question":"kind","${key}":"a"}`))).toEqual(['is not a known key here']);
  });
});

test('every test in it is found, with its place, in the order written', () => {
  const nested: Condition = {
    all: [
      { question: 'a', is: '1' },
      { not: { question: 'b', answered: true } },
      { any: [{ column: 'c', 'at-least': 3 }] },
    ],
  };
  expect(testsIn(nested, ['when'])).toEqual([
    { test: { question: 'a', is: '1' }, path: ['when', 'all', 0] },
    { test: { question: 'b', answered: true }, path: ['when', 'all', 1, 'not'] },
    { test: { column: 'c', 'at-least': 3 }, path: ['when', 'all', 2, 'any', 0] },
  ]);
});
