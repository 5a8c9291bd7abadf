import { afterEach, describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { schemaKit } from '../../src/questions/schema-kit.ts';
import { checkAnswers } from '../../src/worksheets/check-answers.ts';
import { aQuestion, complaints, scopeWith, sheetOf, surroundings } from '../support/question-scope.ts';
import { values, valuesTable } from './table-support.ts';

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const keysOfObject = Object.getOwnPropertyNames(Object.prototype).toSorted();
/** As it would come from a file: `__proto__` is a key like any other. */
const parsed = (text: string): unknown => JSON.parse(text);

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(keysOfObject);
  expect(Object.keys({})).toEqual([]);
});

describe.each(names)('%s', (name) => {
  test('may be the value of an option', () => {
    const question = aQuestion({
      id: 'kind',
      type: 'choice',
      ask: 'Which?',
      options: [{ value: name, label: 'A' }, 'B'],
    });
    const scope = scopeWith([question]);
    expect(types.faults(question)).toEqual([]);
    expect(types.check(question, name, scope)).toEqual({ answer: name });
    expect(types.say(question, name, scope)).toBe('A');
    expect(types.number(question, name)).toBeUndefined();
  });

  test('is no option where it is none', () => {
    const question = aQuestion({ id: 'kind', type: 'choice', ask: 'Which?', options: ['Calm'] });
    expect(complaints(question, types.check(question, name, scopeWith([question])))).toEqual([
      `kind has no option "${name}"; it takes "calm"`,
    ]);
  });

  test('is no key of a free answer', () => {
    const question = aQuestion({ id: 'kind', type: 'choice', ask: 'Which?', options: ['Calm'], other: true });
    const value = parsed(`{ "other": "x", "${name}": "y" }`);
    expect(complaints(question, types.check(question, value, scopeWith([question])))).toHaveLength(1);
  });

  test('may be an item and the name of its row', () => {
    const table = valuesTable();
    const scope = scopeWith([values, table], { values: [name] });
    const rows = [{ row: name, now: 3 }];
    expect(types.check(table, rows, scope)).toEqual({ answer: rows });
    expect(types.filled(table, rows, scope)).toMatchObject([
      { rows: [[{ text: name }, { text: '3' }, { text: '' }]] },
    ]);
  });

  test('is no column where it is none', () => {
    const table = valuesTable();
    const scope = scopeWith([values, table], { values: ['family'] });
    const row = parsed(`[{ "row": "family", "now": 3, "${name}": { "now": 5 } }]`);
    expect(complaints(table, types.check(table, row, scope))).toEqual([`living.1.${name} is no column here`]);
  });

  test('is no question of a sheet that has none of that name', () => {
    const read = checkAnswers(sheetOf([values]), parsed(`{ "${name}": ["x"] }`), surroundings);
    expect(read).toMatchObject({ problems: [{ question: name }] });
  });

  test('as a type, a key of a question, a row or an operator is refused', () => {
    for (const definition of [
      `{ "id": "a", "ask": "A?", "type": "${name}" }`,
      `{ "id": "a", "ask": "A?", "type": "text", "${name}": { "lines": 3 } }`,
      `{ "id": "a", "ask": "A?", "type": "computed", "value": { "${name}": ["a", "b"] } }`,
      `{ "id": "a", "ask": "A?", "type": "table", "columns": [{ "id": "b", "type": "text", "label": "B", "${name}": 1 }] }`,
      `{ "id": "a", "ask": "A?", "type": "choice", "options": [{ "label": "B", "${name}": 1 }] }`,
    ])
      expect(types.schema(schemaKit).safeParse(parsed(definition)).success).toBe(false);
  });
});

describe('a column that is called like what every object has', () => {
  const table = aQuestion({
    id: 'urges',
    type: 'table',
    ask: 'Which?',
    columns: [
      { id: 'constructor', type: 'text', label: 'Who' },
      { id: 'what', type: 'text', label: 'What' },
    ],
  });
  const scope = scopeWith([table]);

  test('holds what is in it, and nothing where nothing is', () => {
    const rows: readonly Json[] = [{ constructor: 'me', what: 'x' }, { what: 'y' }];
    expect(types.check(table, rows, scope)).toEqual({ answer: rows });
    expect(types.say(table, rows, scope)).toBe('me, x; y');
    expect(types.texts(table, rows, scope)).toEqual(['me', 'x', 'y']);
  });
});
