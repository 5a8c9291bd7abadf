import { expect, test } from 'vitest';
import { from, placeOf } from '../../src/questions/source.ts';

test.each([
  ['goods', { question: 'goods' }],
  ['steps.what', { question: 'steps', column: 'what' }],
  ['seven-day-plan/promises', { worksheet: 'seven-day-plan', question: 'promises' }],
  ['seven-day-plan/promises.what', { worksheet: 'seven-day-plan', question: 'promises', column: 'what' }],
])('%s is read in its parts', (place, parts) => {
  expect(from.parse(place)).toEqual([place]);
  expect(placeOf(place)).toEqual(parts);
});

test('several places keep their order', () => {
  expect(from.parse(['b', 'a.c', 'd/e'])).toEqual(['b', 'a.c', 'd/e']);
});

test.each([
  ['', 'must not be empty'],
  ['Goods', 'must name a question, table.column, or worksheet/question.column'],
  ['a.b.c', 'must name a question, table.column, or worksheet/question.column'],
  ['a/b/c', 'must name a question, table.column, or worksheet/question.column'],
  ['../a', 'must name a question, table.column, or worksheet/question.column'],
  ['a/', 'must name a question, table.column, or worksheet/question.column'],
  ['__proto__', 'must name a question, table.column, or worksheet/question.column'],
  [[], 'must not be empty'],
  [{ question: 'a' }, 'must be a text'],
])('%j is no place', (value, sentence) => {
  expect(from.safeParse(value).error?.issues.map(({ message }) => message)).toEqual([sentence]);
});
