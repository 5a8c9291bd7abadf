import type { Cell, Column, Table } from '../document/document.ts';
import type { QuestionTypes } from './combine.ts';
import { labelOf, type QuestionBase } from './question.ts';
import type { Row, Scope } from './scope.ts';
import type { Item } from './source.ts';
import { cellOf, givenRows, isFixed, itemOfRow, type Rows, type TableQuestion } from './table-question.ts';

/** The rows so far, or finished. */
export function filledTable(
  cells: QuestionTypes,
  question: TableQuestion,
  answer: Rows,
  scope: Scope,
): Table {
  const given = givenRows(question, scope);
  const named = given !== undefined;
  return {
    kind: 'table',
    layout: question.layout,
    named,
    columns: columnsOf(cells, question, named),
    rows: answer.map((row) => [
      ...(named ? [{ kind: 'text', text: nameOf(row, given) } as const] : []),
      ...question.columns.map(
        (column): Cell => ({ kind: 'text', text: sayCell(cells, column, row, scope.inRow(row, question)) }),
      ),
    ]),
  };
}

/** A re-rating shows the first rating beside the new one. */
function sayCell(cells: QuestionTypes, column: QuestionBase, row: Row, scope: Scope): string {
  const said = cells.say(column, cellOf(row, column.id), scope);
  const earlier = cells.references(column).find(({ needs }) => needs === 'rating');
  const before = earlier === undefined ? undefined : scope.rating(earlier.name);
  return before === undefined || said === '' ? said : `${said} (was ${before})`;
}

function columnsOf(cells: QuestionTypes, question: TableQuestion, named: boolean): Column[] {
  return [
    ...(named ? [{ label: headOf(question), width: 'wide' } as const] : []),
    ...question.columns.map(
      (column): Column => ({
        id: column.id,
        label: labelOf(column),
        width: cells.width(column),
      }),
    ),
  ];
}

function headOf({ rows, label }: TableQuestion): string {
  return (!isFixed(rows) && 'from' in rows ? rows.label : undefined) ?? label ?? '';
}

export function nameOf(row: Row, given: readonly Item[]): string {
  return itemOfRow(row, given)?.label ?? String(row.row ?? '');
}

/** The name of a given row; else the first line of what stands first in it. */
export function rowName(cells: QuestionTypes, question: TableQuestion, row: Row, scope: Scope): string {
  const given = givenRows(question, scope);
  if (given !== undefined) return nameOf(row, given);
  const [first] = question.columns;
  return first === undefined
    ? ''
    : (cells.say(first, cellOf(row, first.id), scope.inRow(row, question)).split('\n', 1)[0] ?? '');
}

/** Room to write: the rows that are known, else as many empty ones as the sheet asks for. */
export function blankTable(cells: QuestionTypes, question: TableQuestion, scope: Scope): Table {
  const { rows } = question;
  const fixed = isFixed(rows);
  const named = fixed || 'from' in rows;
  const names = fixed
    ? rows.map(({ label }) => label)
    : Array.from({ length: Math.min(rows.lines, rows.max ?? rows.lines) }, () => '');
  return {
    kind: 'table',
    layout: question.layout,
    named,
    ...(fixed ? { given: rows.map(({ value }) => value) } : {}),
    columns: columnsOf(cells, question, named),
    rows: names.map((text) => [
      ...(named ? [{ kind: 'text', text } as const] : []),
      ...question.columns.map((column) => blankCell(cells, column, scope)),
    ]),
  };
}

function blankCell(cells: QuestionTypes, column: QuestionBase, scope: Scope): Cell {
  const [first] = cells.blank(column, scope);
  if (first?.kind === 'choices')
    return { kind: 'options', many: first.many, options: first.options, other: first.other };
  if (first?.kind === 'scale') {
    const { min, max, unit } = first;
    return { kind: 'gap', after: unit ?? (min === 0 ? `/${max}` : `${min}–${max}`) };
  }
  if (first?.kind === 'gap') return { kind: 'gap', after: first.after };
  return { kind: 'text', text: '' };
}

/** Rows apart by semicolons, cells by commas. */
export function sayTable(cells: QuestionTypes, question: TableQuestion, answer: Rows, scope: Scope): string {
  const { rows } = filledTable(cells, question, answer, scope);
  return rows
    .map((row) =>
      row.flatMap((cell) => (cell.kind === 'text' && cell.text !== '' ? [cell.text] : [])).join(', '),
    )
    .join('; ');
}
