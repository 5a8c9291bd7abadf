import { expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, complaints, scopeWith } from '../support/question-scope.ts';

const many = 3000;
const listed = (word: string) => Array.from({ length: many }, (_, index) => `${word}${index}`);
const things = aQuestion({ id: 'things', type: 'list', ask: 'What?' });
const columns = [{ id: 'much', type: 'number', label: 'How much' }];

test.each<[string, Record<string, unknown>, Json[]]>([
  ['choices', {}, listed('y')],
  ['ranking', {}, listed('y')],
  ['table', { rows: { from: 'things' }, columns }, listed('y').map((row) => ({ row, much: 1 }))],
])('%s says of each of very many what is wrong, and few of the names there are', (type, keys, answer) => {
  const from = 'columns' in keys ? {} : { from: 'things' };
  const question = aQuestion({ id: 'one', type, ask: 'Which?', ...from, ...keys });
  const scope = scopeWith([things, question], { things: listed('x') });
  const said = complaints(question, types.check(question, answer, scope));
  expect(said).toHaveLength(many);
  expect(said.at(-1)).toContain('y2999');
  expect(said.join('').length).toBeLessThan(many * 400);
});
