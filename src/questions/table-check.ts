import { isSkipped, type QuestionTypes } from './combine.ts';
import type { Json } from './json.ts';
import type { QuestionBase } from './question.ts';
import type { Checked, Fault } from './question-type.ts';
import { wrong } from './question-type.ts';
import { repeats } from './repeats.ts';
import { didYouMean, firstFew, isMap } from './schema.ts';
import type { Row, Scope } from './scope.ts';
import type { Item } from './source.ts';
import { isBlank, unstorable } from './storable.ts';
import { nameOf } from './table-blocks.ts';
import { givenRows, isFixed, itemOfRow, mayAdd, type Rows, type TableQuestion } from './table-question.ts';

/** Reads rows from JSON; every wrong cell is named by row number (from 1) and column. */
export function checkTable(
  cells: QuestionTypes,
  question: TableQuestion,
  value: unknown,
  scope: Scope,
): Checked<Rows> {
  if (!Array.isArray(value)) return wrong('must be a list of rows');
  const given = givenRows(question, scope);
  const checked = value.map((row: unknown) => checkRow(cells, question, row, { scope, given }));
  const faults = checked.flatMap((row, index) =>
    'faults' in row ? row.faults.map(({ path, sentence }) => ({ path: [index + 1, ...path], sentence })) : [],
  );
  const rows = checked.flatMap((row) => ('answer' in row ? [row.answer] : []));
  const together = [...faults, ...countFaults(question, value.length), ...repeatFaults(rows, given ?? [])];
  return together.length > 0 ? { faults: together } : { answer: rows };
}

/** The rows there are, found once for all rows that are looked at. */
interface Around {
  readonly scope: Scope;
  readonly given: readonly Item[] | undefined;
}

function checkRow(
  cells: QuestionTypes,
  question: TableQuestion,
  value: unknown,
  { scope, given }: Around,
): Checked<Row> {
  if (!isMap(value)) return wrong('must be a row such as { "column": answer }');
  const faults: Fault[] = [...unknownColumns(question, value), ...nameFaults(question, value.row, given)];
  const row: Record<string, Json> = typeof value.row === 'string' ? { row: value.row } : {};
  for (const column of question.columns) {
    const { faults: inCell, ...cell } = checkCell(
      cells,
      column,
      Object.hasOwn(value, column.id) ? value[column.id] : undefined,
      scope.inRow(row, question),
    );
    faults.push(...inCell.map(({ path, sentence }) => ({ path: [column.id, ...path], sentence })));
    if (cell.answer !== undefined) row[column.id] = cell.answer;
  }
  // as given, key by key, where nothing had to be completed: what was handed in is what comes back
  const inGivenOrder = Object.keys(value).filter((key) => Object.hasOwn(row, key));
  return faults.length > 0
    ? { faults }
    : { answer: Object.fromEntries(inGivenOrder.map((key) => [key, row[key] ?? null])) };
}

function checkCell(
  cells: QuestionTypes,
  column: QuestionBase,
  value: unknown,
  scope: Scope,
): { answer?: Json; faults: readonly Fault[] } {
  const applies = column.when === undefined || scope.holds(column.when);
  if (isSkipped(value)) {
    const faults = column.required && applies ? [{ path: [], sentence: 'is needed' }] : [];
    return value === undefined ? { faults } : { answer: null, faults };
  }
  if (!applies) return { faults: [{ path: [], sentence: 'does not apply in this row' }] };
  const checked = cells.check(column, value, scope);
  return 'faults' in checked ? { faults: checked.faults } : { answer: checked.answer, faults: [] };
}

function unknownColumns({ columns }: TableQuestion, row: Readonly<Record<string, unknown>>): Fault[] {
  const known = columns.map(({ id }) => id);
  return Object.keys(row)
    .filter((key) => key !== 'row' && !known.includes(key))
    .map((key) => ({ path: [key], sentence: `is no column here${didYouMean(key, known)}` }));
}

/** What is wrong with the name of a row: missing, unknown, or given where rows have none. */
function nameFaults(question: TableQuestion, name: unknown, given: readonly Item[] | undefined): Fault[] {
  const at = (sentence: string) => [{ path: ['row'], sentence }];
  if (given === undefined)
    return name === undefined ? [] : at('is no column here; the rows of this table have no names');
  if (typeof name !== 'string' || isBlank(name)) return at('must say which row it is');
  if (itemOfRow({ row: name }, given) === undefined && !mayAdd(question))
    return at(`names no row "${name}"${rowsThereAre(given, name)}`);
  const reason = unstorable(name);
  return reason === undefined ? [] : at(reason);
}

function rowsThereAre(given: readonly Item[], name: string): string {
  const names = given.map(({ value }) => value);
  if (names.length === 0) return '; there are none, since what they come from has no answer';
  return didYouMean(name, names) || `; the rows are ${firstFew(names, (one) => `"${one}"`).join(', ')}`;
}

function countFaults({ rows }: TableQuestion, count: number): Fault[] {
  if (isFixed(rows)) return [];
  const min = 'min' in rows ? rows.min : undefined;
  if (min !== undefined && count < min)
    return [{ path: [], sentence: `needs at least ${min} ${min === 1 ? 'row' : 'rows'}` }];
  if (rows.max !== undefined && count > rows.max)
    return [{ path: [], sentence: `takes at most ${rows.max} ${rows.max === 1 ? 'row' : 'rows'}` }];
  return [];
}

/** A row that is there twice, be it once under its value and once as it reads. */
function repeatFaults(rows: Rows, given: readonly Item[]): Fault[] {
  const names = rows.map((row) => (row.row === undefined ? undefined : nameOf(row, given)));
  const isRepeated = repeats<string>();
  return names.flatMap((name, index): Fault[] =>
    name !== undefined && isRepeated(name)
      ? [{ path: [index + 1, 'row'], sentence: `is "${name}" again` }]
      : [],
  );
}
