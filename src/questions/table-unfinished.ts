import { isSkipped, type QuestionTypes } from './combine.ts';
import type { Json } from './json.ts';
import { type InCell, PerCell } from './per-cell.ts';
import type { Move } from './prompter.ts';
import type { Asking } from './question-type.ts';
import { isMap } from './schema.ts';
import type { Row } from './scope.ts';
import { givenRows, itemOfRow, type Rows, type TableQuestion } from './table-question.ts';

/** A table being asked for, the types of its cells, and what its cells hold beside their answers. */
export interface OpenTable {
  readonly cells: QuestionTypes;
  readonly question: TableQuestion;
  readonly asking: Asking<Rows>;
  /** What stood in cells that were left without an answer, to stand there again. */
  readonly halfTyped: PerCell<unknown>;
  /** Cells that do not apply as their row stands now, for when they apply again. */
  readonly aside: PerCell<Json>;
}

/** Rows as far as they came: through all cells that were wanted, or to where the writer moved away. */
export interface Reached {
  readonly kind: 'rows' | Move['kind'];
  readonly rows: Rows;
}

/** A table left in the middle: plain rows, or, with something half typed in a cell, both. */
type Unfinished = Rows | { readonly rows: Rows; readonly halfTyped: readonly InCell<unknown>[] };

/** Opens a table as an earlier visit left it; `left` is undefined where there was none, or it left nothing. */
export function openTable(
  cells: QuestionTypes,
  question: TableQuestion,
  asking: Asking<Rows>,
): { table: OpenTable; left: Rows | undefined } {
  const left = readUnfinished(asking.prompt.unfinished);
  const table = { cells, question, asking, halfTyped: left?.halfTyped ?? new PerCell<unknown>() };
  return { table: { ...table, aside: new PerCell<Json>() }, left: left?.rows };
}

function readUnfinished(value: unknown): { rows: Rows; halfTyped: PerCell<unknown> } | undefined {
  if (areRows(value)) return { rows: value, halfTyped: new PerCell() };
  if (!isMap(value) || !areRows(value.rows) || !Array.isArray(value.halfTyped)) return undefined;
  return { rows: value.rows, halfTyped: new PerCell(value.halfTyped.filter(isInCell)) };
}

/** It comes back out of the journal, where only this file put it; anything else is not rows. */
function areRows(value: unknown): value is Rows {
  return Array.isArray(value) && value.every(isMap);
}

function isInCell(value: unknown): value is InCell<unknown> {
  return isMap(value) && typeof value.row === 'number' && typeof value.column === 'string';
}

/** What is to be kept of a table that is not finished; undefined where the writer did nothing to it. */
export function unfinished({ question, asking, halfTyped }: OpenTable, rows: Rows): Unfinished | undefined {
  if (rows === asking.current && halfTyped.all.length === 0) return undefined;
  const given = givenRows(question, asking.scope) ?? [];
  const isNamed = (row: Row) => row.row !== undefined && itemOfRow(row, given) === undefined;
  const isTouched = (row: Row, index: number) =>
    !isSkipped([row]) || isNamed(row) || halfTyped.inRow(index).length > 0;
  const hasNext = halfTyped.inRow(rows.length).length > 0; // the name of a row that is not there yet
  if (!rows.some(isTouched) && !hasNext && isSkipped(asking.current)) return undefined;
  const kept = [...rows.keys()].filter((index) => isTouched(rows[index] ?? {}, index));
  const half = [...kept, rows.length].flatMap((index, place) =>
    halfTyped.inRow(index).map((one) => ({ ...one, row: place })),
  );
  const plain = kept.map((index) => rows[index] ?? {});
  return half.length === 0 ? plain : { rows: plain, halfTyped: half };
}

/** Puts what there is so far on disk; while there is nothing, nothing begins there. */
export function keep(table: OpenTable, rows: Rows): void {
  const rest = unfinished(table, rows);
  if (rest !== undefined) table.asking.prompt.keep(rest);
}

/** How the writer moved away from the table as a whole. */
export function moved(table: OpenTable, kind: Move['kind'], rows: Rows): Move {
  const rest = unfinished(table, rows);
  return rest === undefined ? { kind } : { kind, unfinished: rest };
}
