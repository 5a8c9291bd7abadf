import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { placeOf } from '../../src/questions/source.ts';
import { from, sourceKeys } from '../../src/questions/source-schema.ts';

describe('a place items come from', () => {
  test.each<[unknown, readonly string[]]>([
    ['values', ['values']],
    ['steps.what', ['steps.what']],
    ['seven-day-plan/promises.what', ['seven-day-plan/promises.what']],
    ['seven-day-plan/promises', ['seven-day-plan/promises']],
    [
      ['values', 'steps.what'],
      ['values', 'steps.what'],
    ],
  ])('%j is read as %j, and again', (value, expected) => {
    expect(from.parse(value)).toEqual(expected);
    expect(from.parse(from.parse(value))).toEqual(expected);
  });

  test.each<[unknown, string]>([
    ['', 'must not be empty'],
    [[], 'must not be empty'],
    [3, 'must be a text'],
    [{ question: 'a' }, 'must be a text; one with ": " in it stands in quotes'],
    ['Values', 'must name a question, table.column, or worksheet/question.column'],
    ['a.b.c', 'must name a question, table.column, or worksheet/question.column'],
    ['a/b/c', 'must name a question, table.column, or worksheet/question.column'],
    ['../secret', 'must name a question, table.column, or worksheet/question.column'],
    ['__proto__', 'must name a question, table.column, or worksheet/question.column'],
  ])('%j is none: it %s', (value, sentence) => {
    const result = from.safeParse(value);
    expect(result.error?.issues.map(({ message }) => message)[0]).toBe(sentence);
  });
});

test.each([
  ['values', { question: 'values' }],
  ['steps.what', { question: 'steps', column: 'what' }],
  ['seven-day-plan/promises', { worksheet: 'seven-day-plan', question: 'promises' }],
  ['seven-day-plan/promises.what', { worksheet: 'seven-day-plan', question: 'promises', column: 'what' }],
])('%s has the parts %j', (place, parts) => {
  expect(placeOf(place)).toEqual(parts);
});

test('beside it may stand where, sort and top', () => {
  const source = z.object(sourceKeys);
  const value = { from: ['a.b'], where: { column: 'c', is: 'd' }, sort: 'e', top: 3 };
  expect(source.parse(value)).toEqual(value);
  expect(source.safeParse({ ...value, top: 0 }).success).toBe(false);
});
