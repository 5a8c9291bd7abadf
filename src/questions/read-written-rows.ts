import { rowPart, textPart } from '../document/field-names.ts';
import type { Json } from './json.ts';
import { labelOf } from './question.ts';
import type { Fault } from './question-type.ts';
import { type Reading, readWritten, type WrittenFault } from './read-written.ts';
import type { Row, Scope } from './scope.ts';
import type { Item } from './source.ts';
import { givenRows, isFixed, type Rows, storedName, type TableQuestion } from './table-question.ts';
import type { Written } from './written.ts';

/** A table, with the cells aside that are not for their row; or all that is wrong. */
export type ReadRows =
  | { readonly answer: Rows; readonly aside: Rows }
  | { readonly faults: readonly WrittenFault[] };

/** Reads the rows that have anything in them, in the order they stand in. */
export function readWrittenRows(table: TableQuestion, written: Written, reading: Reading): ReadRows {
  const places = written.numbered().map(([number, line]) => ({ number, line }));
  const read = places.filter((place) => isThere(table, place)).map((place) => readRow(table, place, reading));
  const filled = read.filter(({ row }) => Object.keys(row).length > 0);
  const answer = filled.map(({ row }) => row);
  const faults = read.flatMap((one) => one.faults);
  if (faults.length > 0) return { faults };
  const checked = answer.length === 0 ? { answer } : reading.types.check(table, answer, reading.scope);
  if ('answer' in checked) return { answer, aside: read.flatMap(({ aside }) => aside) };
  const names = filled.map(({ name }) => name);
  return { faults: checked.faults.map((fault) => inWords(table, fault, names)) };
}

interface Place {
  /** Counted on the form, from 1. */
  readonly number: number;
  readonly line: Written;
}

interface ReadRow {
  /** How messages call it. */
  readonly name: string;
  /** Nothing, where nothing was written. */
  readonly row: Row;
  readonly aside: Rows;
  readonly faults: readonly WrittenFault[];
}

/** A row that a table does not give is none of its own. */
function isThere({ rows }: TableQuestion, { number }: Place): boolean {
  return !isFixed(rows) || number <= rows.length;
}

function readRow(table: TableQuestion, place: Place, reading: Reading): ReadRow {
  const named = nameOfRow(table, place, reading.scope);
  const name = labelOfRow(table, place) ?? named ?? `row ${place.number}`;
  const start = named === undefined ? {} : { row: named };
  const { cells, strays, faults } = readCells(table, start, { place, name, reading });
  const hasName = isNamedByHand(table) && place.line.at(rowPart)?.text(textPart) !== undefined;
  const isWritten = Object.keys(cells).length > 0 || hasName;
  const isAny = isWritten || Object.keys(strays).length > 0;
  const isNameless = isAny && isNamedByHand(table) && named === undefined;
  const nameless = { where: [name], sentence: 'has no name; write in it which one it is' };
  return {
    name,
    row: isWritten ? { ...start, ...cells } : {},
    aside: Object.keys(strays).length > 0 ? [{ ...start, ...strays }] : [],
    faults: isNameless ? [nameless, ...faults] : faults,
  };
}

function labelOfRow({ rows }: TableQuestion, { number }: Place): string | undefined {
  return isFixed(rows) ? rows[number - 1]?.label : undefined;
}

/** Rows that a sheet cannot know while it is printed: what they are called is written on it. */
function isNamedByHand({ rows }: TableQuestion): boolean {
  return !isFixed(rows) && 'from' in rows;
}

/** How the row is stored: as the sheet gives it; else as its item is called; else as it was written. */
function nameOfRow(table: TableQuestion, { number, line }: Place, scope: Scope): string | undefined {
  if (isFixed(table.rows)) return table.rows[number - 1]?.value;
  if (!isNamedByHand(table)) return undefined;
  const written = line.at(rowPart)?.text(textPart);
  const item = itemMeant(written, { number, items: givenRows(table, scope) ?? [] });
  return item === undefined ? written : storedName(table, item);
}

/** By its words, case aside; by its number; where there is only one, the first row needs no name. */
function itemMeant(
  written: string | undefined,
  { number, items }: { readonly number: number; readonly items: readonly Item[] },
): Item | undefined {
  if (written === undefined) return number === 1 && items.length === 1 ? items[0] : undefined;
  const wanted = written.trim().toLowerCase();
  const counted = /^(\d{1,3})[.)]?$/.exec(wanted)?.[1];
  return (
    items.find(({ label }) => label.trim().toLowerCase() === wanted) ??
    (counted === undefined ? undefined : items[Number(counted) - 1])
  );
}

interface InRow {
  readonly place: Place;
  readonly name: string;
  readonly reading: Reading;
}

/** The cells of a row from left to right, each as those before it have it. */
function readCells(table: TableQuestion, start: Row, { place, name, reading }: InRow) {
  const cells: Record<string, Json> = {};
  const strays: Record<string, Json> = {};
  const faults: WrittenFault[] = [];
  for (const column of table.columns) {
    const written = place.line.at(column.id);
    if (written === undefined) continue;
    const scope = reading.scope.inRow({ ...start, ...cells }, table);
    const where = [name, labelOf(column)];
    const read = readWritten(column, written, { ...reading, scope });
    if ('faults' in read) faults.push(...read.faults.map((fault) => ({ ...fault, where })));
    if ('faults' in read || read.answer === null) continue;
    const applies = column.when === undefined || scope.holds(column.when);
    if (applies) cells[column.id] = read.answer;
    else if (isNamedByHand(table))
      faults.push({ where, sentence: stray }); // aside, they would come back as rows
    else strays[column.id] = read.answer;
  }
  return { cells, strays, faults };
}

const stray = 'has an answer, and is not for this row as it is filled in; empty it';

/** What is wrong with rows together, or with what is missing in one, by what the row and the column are called. */
function inWords({ columns }: TableQuestion, fault: Fault, names: readonly string[]): WrittenFault {
  const [row, id] = fault.path;
  const column = columns.find((one) => one.id === id);
  const where = [typeof row === 'number' ? names[row - 1] : undefined, column && labelOf(column)];
  return { where: where.filter((word) => word !== undefined), sentence: fault.sentence };
}
