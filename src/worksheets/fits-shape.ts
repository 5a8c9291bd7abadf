import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { isMap } from '../questions/schema.ts';
import type { Scope } from '../questions/scope.ts';
import { isBlank, unstorable } from '../questions/storable.ts';

/**
 * Whether a kept answer is of the form its question gives answers. What a change elsewhere has made wrong since, a
 * pick that is offered no more or a row too few, is of that form still.
 */
export function fitsShape(question: QuestionBase, value: unknown, scope: Scope): boolean {
  if (value === null) return true;
  switch (question.type) {
    case 'choice':
      return isKeptPick(value);
    case 'choices':
      return Array.isArray(value) && value.every(isKeptPick);
    case 'ranking':
      return Array.isArray(value) && value.every(isKeptText);
    case 'table':
      return Array.isArray(value) && value.every((row: unknown) => isRow(question, row, scope));
    case 'list':
      return isEmptyList(value) || 'answer' in types.check(question, value, scope);
    default:
      return isUnsaid(value) || 'answer' in types.check(question, value, scope);
  }
}

/** No text stands for no answer, wherever an answer is a single word, a number or a text. */
function isUnsaid(value: unknown): boolean {
  return typeof value === 'string' && isBlank(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isRow(table: QuestionBase, row: unknown, scope: Scope): boolean {
  if (!isMap(row)) return false;
  const columns = types.columns(table);
  return Object.entries(row).every(([key, cell]) => {
    if (key === 'row') return isKeptText(cell);
    const column = columns.find(({ id }) => id === key);
    return column !== undefined && fitsShape(column, cell, scope);
  });
}

function isKeptPick(value: unknown): boolean {
  if (!isMap(value)) return isKeptText(value);
  return Object.keys(value).length === 1 && isKeptText(value.other);
}

function isKeptText(value: unknown): value is string {
  return typeof value === 'string' && unstorable(value) === undefined;
}
