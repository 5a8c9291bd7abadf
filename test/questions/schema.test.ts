import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import {
  didYouMean,
  fitting,
  flag,
  id,
  json,
  listed,
  number,
  oneOrMany,
  oneWordOf,
  PlainScalar,
  reference,
  strict,
  text,
  whole,
} from '../../src/questions/schema.ts';

/** What a schema makes of a value: what it reads, or its complaints. */
function read(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  return result.success ? result.data : result.error.issues.map(({ message }) => message);
}

describe('words without quotes that YAML takes for something else', () => {
  test.each<[PlainScalar, string]>([
    [new PlainScalar(1, '1'), '1'],
    [new PlainScalar(1, '1.0'), '1.0'],
    [new PlainScalar(255, '0xff'), '0xff'],
    [new PlainScalar(true, 'True'), 'True'],
    [new PlainScalar(null, '~'), '~'],
    [new PlainScalar(null, 'null'), 'null'],
    [new PlainScalar(10n ** 30n, '1000000000000000000000000000000'), '1000000000000000000000000000000'],
  ])('%j is a text where a text is wanted', (scalar, source) => {
    expect(read(text, scalar)).toBe(source);
  });

  test('are numbers and truth values where those are wanted', () => {
    expect(read(number, new PlainScalar(1.5, '1.50'))).toBe(1.5);
    expect(read(whole, new PlainScalar(3, '3'))).toBe(3);
    expect(read(flag, new PlainScalar(true, 'True'))).toBe(true);
    expect(read(oneWordOf('1', '2'), new PlainScalar(1, '1'))).toBe('1');
  });

  test.each([
    [number, new PlainScalar(null, '~'), 'must be a number'],
    [number, new PlainScalar(10n ** 30n, '1e30'), 'must be a number'],
    [flag, new PlainScalar(1, '1'), 'must be true or false'],
    [whole, new PlainScalar(1.5, '1.5'), 'must be a whole number'],
    [id, new PlainScalar(1, '1'), 'must be lower-case words joined by hyphens, beginning with a letter'],
    [text, new PlainScalar(null, ''), 'must not be empty'],
  ])('are refused as what they are not (%#)', (schema, scalar, sentence) => {
    expect(read(schema, scalar)).toEqual([sentence]);
  });

  test('are plain values in JSON', () => {
    const value = {
      a: [new PlainScalar(1, '1'), new PlainScalar(null, '~')],
      b: new PlainScalar(true, 'yes'),
    };
    expect(read(json, value)).toEqual({ a: [1, null], b: true });
  });

  test.each([[undefined], [() => 1], [Number.NaN], [Symbol('a')], [[1, undefined]], [{ a: { b: 10n } }]])(
    'JSON takes nothing it cannot say (%#)',
    (value) => {
      expect(read(json, value)).toEqual(['must be a plain value']);
    },
  );
});

describe('names', () => {
  test.each(['a', 'a1', 'change-plan', 'step-2b'])('%s is an id', (word) => {
    expect(read(id, word)).toBe(word);
  });

  test.each(['', 'A', '1a', '-a', 'a-', 'a--b', 'a_b', 'a.b', 'é', 'a b', 'a\n', '__proto__'])(
    '%j is no id',
    (word) => {
      expect(id.safeParse(word).success).toBe(false);
    },
  );

  test.each(['a', 'a.b', 'urges.strength-now'])('%s is a reference', (word) => {
    expect(read(reference, word)).toBe(word);
  });

  test.each(['a.b.c', '.a', 'a.', 'A.b', 'a/b', ''])('%j is no reference', (word) => {
    expect(reference.safeParse(word).success).toBe(false);
  });
});

describe('complaints', () => {
  test('an unknown key is named with the nearest known one', () => {
    expect(read(strict({ options: text, other: text.optional() }), { options: 'x', optoins: 1 })).toEqual([
      'is not a known key here; did you mean "options"?',
    ]);
  });

  test('a key that is like none is named alone', () => {
    expect(read(strict({ options: text }), { options: 'x', zzzzzz: 1 })).toEqual(['is not a known key here']);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is an unknown key like any other', (key) => {
    const value: unknown = JSON.parse(`{ "a": "x", "${key}": 1 }`);
    expect(read(strict({ a: text }), value)).toEqual(['is not a known key here']);
    expect(({} as Record<string, unknown>).a).toBeUndefined(); // nothing was put on every object
  });

  test.each([
    ['a list', []],
    ['a text', 'x'],
    ['nothing', null],
    ['a plain word', new PlainScalar(1, '1')],
  ])('%s is no map', (_, value) => {
    expect(strict({ a: text }).safeParse(value).success).toBe(false);
  });

  test.each([
    ['tabel', 'must be one of table or cards; did you mean "table"?'],
    ['zzz', 'must be one of table or cards'],
    [7, 'must be one of table or cards'],
    [null, 'must be one of table or cards'],
  ])('%j is not one of the words', (word, sentence) => {
    expect(read(oneWordOf('table', 'cards'), word)).toEqual([sentence]);
  });

  test('keep their place inside a value that was handed on', () => {
    const schema = strict({ a: oneOrMany(text) });
    const issues = schema.safeParse({ a: ['x', ' '] }).error?.issues;
    expect(issues?.map(({ path, message }) => [path, message])).toEqual([[['a', 1], 'must not be empty']]);
  });

  test('a sentence may stand in for a schema', () => {
    expect(
      read(
        fitting(() => 'must be a question'),
        1,
      ),
    ).toEqual(['must be a question']);
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('%j are listed as "%s"', (words, said) => {
    expect(listed(words)).toBe(said);
  });

  test('nothing is suggested where nothing is near', () => {
    expect(didYouMean('strenght', ['strength', 'trigger'])).toBe('; did you mean "strength"?');
    expect(didYouMean('mood', ['strength', 'trigger'])).toBe('');
    expect(didYouMean('mood', [])).toBe('');
  });
});
