import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { didYouMean, isMap, listed, PlainScalar } from '../../src/questions/schema.ts';
import {
  fitting,
  flag,
  id,
  json,
  number,
  oneOrMany,
  oneWordOf,
  positive,
  reference,
  strict,
  text,
  whole,
} from '../../src/questions/schema-parts.ts';

/** What a schema makes of a value: the value, or the sentences against it. */
function read(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  return result.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
}

const one = new PlainScalar(1, '1');
const yes = new PlainScalar(true, 'True');
const nothing = new PlainScalar(null, '~');
const octal = new PlainScalar(7, '007');
const infinite = new PlainScalar(Number.POSITIVE_INFINITY, '.inf');
const large = new PlainScalar(12_345_678_901_234_567_890n, '12345678901234567890');

describe('a word without quotes', () => {
  test.each<[string, z.ZodType, PlainScalar, unknown]>([
    ['a text', text, one, { value: '1' }],
    ['a text', text, yes, { value: 'True' }],
    ['a text', text, nothing, { value: '~' }],
    ['a text', text, octal, { value: '007' }],
    ['a text', text, large, { value: '12345678901234567890' }],
    ['a text', text, new PlainScalar(null, ''), ['must not be empty']],
    ['a number', number, one, { value: 1 }],
    ['a number', number, octal, { value: 7 }],
    ['a number', number, yes, ['must be a number']],
    ['a number', number, nothing, ['must be a number']],
    ['a number', number, infinite, ['must be a number']],
    ['a whole number', whole, one, { value: 1 }],
    ['a flag', flag, yes, { value: true }],
    ['a flag', flag, one, ['must be true or false']],
    ['an id', id, one, ['must be lower-case words joined by hyphens, beginning with a letter']],
    ['one word of some', oneWordOf('1', '2'), one, { value: '1' }],
    ['any value', json, one, { value: 1 }],
    ['any value', json, yes, { value: true }],
    ['any value', json, nothing, { value: null }],
    ['any value', json, infinite, ['must be a plain value']],
  ])('where %s is wanted (%#)', (_, schema, value, expected) => {
    expect(read(schema, value)).toEqual(expected);
  });
});

describe('plain values', () => {
  test.each<[string, z.ZodType, unknown, unknown]>([
    ['text', text, '', ['must not be empty']],
    ['text', text, ' \n', ['must not be empty']],
    ['text', text, ' a ', { value: ' a ' }],
    ['text', text, 1, ['must be a text']],
    ['text', text, null, ['must be a text']],
    ['number', number, '1', ['must be a number']],
    ['number', number, Number.NaN, ['must be a number']],
    ['whole', whole, -1, ['must be 0 or more']],
    ['whole', whole, 1.5, ['must be a whole number']],
    ['whole', whole, 0, { value: 0 }],
    ['positive', positive, 0, ['must be 1 or more']],
    ['positive', positive, 1, { value: 1 }],
    ['flag', flag, 'true', ['must be true or false']],
    ['id', id, 'a', { value: 'a' }],
    ['id', id, 'step-1', { value: 'step-1' }],
    ['id', id, 'a--b', ['must be lower-case words joined by hyphens, beginning with a letter']],
    ['id', id, '1a', ['must be lower-case words joined by hyphens, beginning with a letter']],
    ['id', id, 'é', ['must be lower-case words joined by hyphens, beginning with a letter']],
    ['id', id, '__proto__', ['must be lower-case words joined by hyphens, beginning with a letter']],
    ['reference', reference, 'urges.strength', { value: 'urges.strength' }],
    ['reference', reference, 'urges.', ['must name a question, or a column as table.column']],
    ['reference', reference, 'a.b.c', ['must name a question, or a column as table.column']],
  ])('%s (%#)', (_, schema, value, expected) => {
    expect(read(schema, value)).toEqual(expected);
  });
});

describe('one word of some', () => {
  const colours = oneWordOf('red', 'green', 'blue');

  test.each<[unknown, unknown]>([
    ['red', { value: 'red' }],
    ['gren', ['must be one of red, green or blue; did you mean "green"?']],
    ['x', ['must be one of red, green or blue']],
    [undefined, ['must be one of red, green or blue']],
    ['constructor', ['must be one of red, green or blue']],
  ])('%j', (value, expected) => {
    expect(read(colours, value)).toEqual(expected);
  });
});

describe('a map with known keys', () => {
  const point = strict({ across: number, down: number.optional() });

  test.each<[unknown, unknown]>([
    [{ across: 1 }, { value: { across: 1 } }],
    [{ across: 1, down: 2 }, { value: { across: 1, down: 2 } }],
    [{ across: 1, donw: 2 }, ['is not a known key here; did you mean "down"?']],
    [{ across: 1, zzz: 2, yyy: 3 }, ['is not a known key here\nis not a known key here']],
    [[], ['must be a map of keys and values']],
    ['across', ['must be a map of keys and values']],
    [{ across: '1' }, ['across: must be a number']],
  ])('%j', (value, expected) => {
    expect(read(point, value)).toEqual(expected);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is a key like any other', (key) => {
    expect(read(point, JSON.parse(`{"across":1,"${key}":{"polluted":"yes"}}`))).toEqual([
      'is not a known key here',
    ]);
    expect({}).not.toHaveProperty('polluted');
  });

  test('a map without a prototype is a map', () => {
    const bare: unknown = Object.assign(Object.create(null), { across: 1 });
    expect(read(point, bare)).toEqual({ value: { across: 1 } });
  });
});

describe('a value of one look or another', () => {
  const textOrNumber = fitting<unknown>((value) =>
    typeof value === 'number' ? whole : typeof value === 'string' ? text : 'must be a text or a number',
  );

  test.each<[unknown, unknown]>([
    [3, { value: 3 }],
    ['a', { value: 'a' }],
    [-1, ['must be 0 or more']],
    ['', ['must not be empty']],
    [{}, ['must be a text or a number']],
  ])('%j is read in that schema’s words', (value, expected) => {
    expect(read(textOrNumber, value)).toEqual(expected);
  });

  test('says where inside it something is wrong', () => {
    expect(read(strict({ a: oneOrMany(whole) }), { a: [1, 'x'] })).toEqual(['a.1: must be a whole number']);
    expect(read(strict({ a: oneOrMany(whole) }), { a: [] })).toEqual(['a: must not be empty']);
  });
});

describe('any JSON', () => {
  test('is taken as it is, with plain words inside', () => {
    const value = { a: [1, one, { b: yes }], c: 'd', e: null };
    expect(read(json, value)).toEqual({ value: { a: [1, 1, { b: true }], c: 'd', e: null } });
  });

  test.each([[undefined], [() => 1], [Symbol('a')], [Number.NaN], [{ a: [undefined] }], [[{ b: 1n }]]])(
    'is not this (%#)',
    (value) => {
      expect(read(json, value)).toEqual(['must be a plain value']);
    },
  );

  test('with a key that names a prototype changes no prototype', () => {
    const result = json.parse(JSON.parse('{"__proto__":{"polluted":"yes"}}'));
    expect(Object.keys(Object(result))).toEqual(['__proto__']);
    expect(result).not.toHaveProperty('polluted');
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  });
});

test.each<[unknown, boolean]>([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ['a', false],
  [one, false],
])('%j is a map: %j', (value, expected) => {
  expect(isMap(value)).toBe(expected);
});

test.each([
  ['straight', ['strength', 'trigger'], ''],
  ['strenght', ['strength', 'trigger'], '; did you mean "strength"?'],
  ['Trigger', ['strength', 'trigger'], '; did you mean "trigger"?'],
  ['x', [], ''],
])('for %s of %j: %j', (word, known, hint) => {
  expect(didYouMean(word, known)).toBe(hint);
});

test('words are listed as in a sentence', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'and')]).toEqual([
    '',
    'a',
    'a or b',
    'a, b and c',
  ]);
});
