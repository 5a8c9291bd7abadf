import type { Json } from '../questions/json.ts';
import { fold } from '../text/fold.ts';

/** A condition on an answer: of a question, or, with a column, of any row of a table. */
export interface Where {
  readonly question: string;
  readonly column: string | undefined;
  readonly operator: Operator;
  /** As it was typed; empty with `=` stands for a question that was skipped. */
  readonly wanted: string;
}

const operators = ['!=', '>=', '<=', '=', '>', '<', '~'] as const;
export type Operator = (typeof operators)[number];

const pattern = /^([a-z][a-z0-9-]*)(?:\.([a-z][a-z0-9-]*))?\s*(!=|>=|<=|=|>|<|~)\s*(.*)$/su;

/** Reads "strength>=7", "urges.trigger~pub", "outcome="; undefined when it is no condition. */
export function parseWhere(text: string): Where | undefined {
  const [, question, column, operator, wanted = ''] = pattern.exec(text.trim()) ?? [];
  const known = operators.find((one) => one === operator);
  if (question === undefined || known === undefined) return undefined;
  if (wanted === '' && known !== '=' && known !== '!=') return undefined;
  return { question, column, operator: known, wanted };
}

/** Whether a condition holds for an answer in stored form (null: skipped). */
export function whereHolds({ column, operator, wanted }: Where, answer: Json): boolean {
  const values = valuesIn(column === undefined ? answer : cellsIn(answer, column));
  if (wanted === '') return operator === '=' ? values.length === 0 : values.length > 0;
  switch (operator) {
    case '=':
      return values.some((value) => isEqual(value, wanted));
    case '!=':
      return values.length > 0 && !values.some((value) => isEqual(value, wanted));
    case '~':
      return values.some((value) => fold(String(value)).includes(fold(wanted)));
    default:
      return values.some((value) => isOrdered(order(value, wanted), operator));
  }
}

function cellsIn(answer: Json, column: string): Json[] {
  const rows = Array.isArray(answer) ? answer : [];
  return rows.flatMap((row: Json) =>
    typeof row === 'object' && row !== null && Object.hasOwn(row, column)
      ? [(row as Readonly<Record<string, Json>>)[column] ?? null]
      : [],
  ); // an object that has the column is a row
}

/** Every text and number in an answer: itself, items of a list, cells of rows, a free answer. */
function valuesIn(answer: Json | readonly Json[]): (string | number)[] {
  if (typeof answer === 'string') return answer.trim() === '' ? [] : [answer];
  if (typeof answer === 'number') return [answer];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap((part: Json) => valuesIn(part));
}

function isEqual(value: string | number, wanted: string): boolean {
  return typeof value === 'number' ? value === numberIn(wanted) : fold(value) === fold(wanted);
}

/** Numbers by size, texts as dates and times sort; NaN where the two cannot be compared. */
function order(value: string | number, wanted: string): number {
  if (typeof value === 'number') return value - numberIn(wanted);
  const [one, other] = [fold(value), fold(wanted)];
  return one === other ? 0 : one < other ? -1 : 1;
}

function numberIn(wanted: string): number {
  return wanted.trim() === '' ? Number.NaN : Number(wanted.trim().replace(',', '.'));
}

function isOrdered(difference: number, operator: '>' | '<' | '>=' | '<='): boolean {
  switch (operator) {
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    case '>=':
      return difference >= 0;
    case '<=':
      return difference <= 0;
    default:
      return operator satisfies never;
  }
}
