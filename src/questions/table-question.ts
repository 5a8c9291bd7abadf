import type { Json } from './json.ts';
import type { Option } from './option.ts';
import type { QuestionBase } from './question.ts';
import type { Row, Scope } from './scope.ts';
import type { Item, Source } from './source.ts';

export interface TableQuestion extends QuestionBase {
  readonly type: 'table';
  readonly columns: readonly QuestionBase[];
  readonly rows: OpenRows | readonly Option[] | RowsFrom;
  /** `cards`: each row a block of its own. */
  readonly layout: 'table' | 'cards';
  /** `columns`: first list everything, then mark it. */
  readonly fill: 'rows' | 'columns';
  readonly default?: Rows | { from: readonly string[] } | undefined;
}

export type Rows = readonly Row[];

/** Rows that the writer adds. */
export interface OpenRows {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Blank rows on paper. */
  readonly lines: number;
}

/** A row for each item; with `max` the writer may add more, up to so many in all. */
export interface RowsFrom extends Source {
  readonly lines: number;
  readonly max?: number | undefined;
  /** Heads the row names. */
  readonly label?: string | undefined;
}

/** What stands in a cell: its own value only, whatever the column is called. */
export function cellOf(row: Row, column: string): Json | undefined {
  return Object.hasOwn(row, column) ? row[column] : undefined;
}

export function isFixed(rows: TableQuestion['rows']): rows is readonly Option[] {
  return Array.isArray(rows);
}

/** The rows there are whatever the writer adds; undefined where the writer adds them all, or on paper. */
export function givenRows({ rows }: TableQuestion, scope: Scope): readonly Item[] | undefined {
  if (isFixed(rows)) return rows;
  return 'from' in rows ? scope.items(rows) : undefined;
}

/** The item a stored row belongs to: by its value, or by how it reads. */
export function itemOfRow(row: Row, given: readonly Item[]): Item | undefined {
  return given.find(({ value }) => value === row.row) ?? given.find(({ label }) => label === row.row);
}

/** How a row that belongs to an item is stored: a fixed row by its value, any other by the item's text. */
export function storedName({ rows }: TableQuestion, item: Item): string {
  return isFixed(rows) ? item.value : item.label;
}

/** Whether the writer may add rows to those that are given. */
export function mayAdd({ rows }: TableQuestion): boolean {
  return !isFixed(rows) && 'from' in rows && rows.max !== undefined;
}

/** Rows in the order of their items, those the writer added last. */
export function inOrder(rows: Rows, given: readonly Item[]): Rows {
  const place = (row: Row) => {
    const index = given.findIndex(({ value, label }) => value === row.row || label === row.row);
    return index < 0 ? given.length : index;
  };
  return [...rows].sort((a, b) => place(a) - place(b));
}

/** How many rows there may be in all. */
export function mostRows({ rows }: TableQuestion): number {
  return isFixed(rows) ? rows.length : (rows.max ?? Number.POSITIVE_INFINITY);
}
