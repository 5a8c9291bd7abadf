import { isSkipped, type QuestionTypes } from './combine.ts';
import type { Reply } from './prompter.ts';
import type { Asking } from './question-type.ts';
import type { Item } from './source.ts';
import { askCells } from './table-cells.ts';
import { changeRows, endTable } from './table-changing.ts';
import { listsFirst, listThenMark } from './table-listing.ts';
import { nameRow } from './table-naming.ts';
import {
  cellOf,
  givenRows,
  itemOfRow,
  mayAdd,
  mostRows,
  type Rows,
  storedName,
  type TableQuestion,
} from './table-question.ts';
import { moved, type OpenTable, openTable } from './table-unfinished.ts';
import { recallRows, sumUp } from './table-view.ts';

/**
 * Asks for a table cell by cell, through the same prompts as any question, so that it works wherever they do.
 * Each cell is kept as it is given, and the rows so far stay in view.
 */
export async function askTable(
  cells: QuestionTypes,
  question: TableQuestion,
  whole: Asking<Rows>,
): Promise<Reply<Rows>> {
  const asking = { ...whole, prompt: { ...whole.prompt, isPart: true } };
  const { table, left } = openTable(cells, question, asking);
  const reply = await askRows(table, left);
  if (reply.kind === 'answer') sumUp(table, reply.answer);
  if (reply.kind === 'skip') sumUp(table, []);
  return reply;
}

async function askRows(table: OpenTable, left: Rows | undefined): Promise<Reply<Rows>> {
  const { question, asking } = table;
  const given = givenRows(question, asking.scope);
  if (given !== undefined && given.length === 0 && !mayAdd(question)) return { kind: 'skip' };
  const start = left ?? asking.current ?? [];
  const rows = given === undefined ? start : rowsFor(table, start, given);
  if (!isSkipped(asking.current)) return changeRows(table, rows);
  if (given !== undefined) return fillGivenRows(table, rows);
  return listsFirst(question) ? listThenMark(table, start) : collectRows(table, start);
}

/** Rows the writer adds: one after the other until a first cell is left empty. */
async function collectRows(table: OpenTable, start: Rows): Promise<Reply<Rows>> {
  const { columns } = table.question;
  let rows = start;
  let from = firstCell(table, start);
  let isOpen = isCutShort(table, start);
  for (;;) {
    if (!isOpen && rows.length >= mostRows(table.question)) return endTable(table, rows);
    rows = isOpen ? rows : [...rows, {}];
    const indices = [...rows.keys()];
    const reached = await askCells(table, rows, { indices, columns, from, added: rows.length - 1 });
    if (reached.kind !== 'rows') return moved(table, reached.kind, reached.rows);
    rows = reached.rows;
    if (isSkipped([rows.at(-1)])) return endTable(table, rows);
    if (rows.length < mostRows(table.question)) recallRows(table, rows);
    from = rows.length * columns.length;
    isOpen = false;
  }
}

/** Whether the last row was begun and not finished. */
function isCutShort({ question, halfTyped }: OpenTable, rows: Rows): boolean {
  const last = rows.length - 1;
  if (halfTyped.inRow(last).length > 0) return true;
  const done = cellsDone(question, rows[last]);
  return done > 0 && done < question.columns.length;
}

/** Where to go on: at a cell that was left half typed, or else behind the last one that holds something. */
function firstCell({ question, halfTyped }: OpenTable, rows: Rows): number {
  const { columns } = question;
  const reached = rows.findLastIndex((row) => !isSkipped([row]));
  const done = reached < 0 ? 0 : reached * columns.length + cellsDone(question, rows[reached]);
  const half = halfTyped.all.flatMap(({ row, column }) => {
    const place = columns.findIndex(({ id }) => id === column);
    return place < 0 ? [] : [row * columns.length + place];
  });
  return half.length === 0 ? done : Math.min(...half);
}

/** How far a row was filled in: up to its last cell that holds something. */
function cellsDone({ columns }: TableQuestion, row: Rows[number] = {}): number {
  return columns.findLastIndex(({ id }) => !isSkipped(cellOf(row, id))) + 1;
}

/** A row for each item, then, where the sheet allows it, rows of the writer's own. */
async function fillGivenRows(table: OpenTable, start: Rows): Promise<Reply<Rows>> {
  const { question } = table;
  let rows = start;
  let from = firstCell(table, start);
  let backwards = false;
  for (;;) {
    const indices = [...rows.keys()];
    const reached = await askCells(table, rows, { indices, columns: question.columns, from, backwards });
    if (reached.kind !== 'rows') return moved(table, reached.kind, reached.rows);
    rows = reached.rows;
    if (!mayAdd(question) || rows.length >= mostRows(question)) return endTable(table, rows);
    const named = await nameRow(table, rows);
    if (named.kind === 'skip') return endTable(table, rows);
    if (named.kind === 'jump' || (named.kind === 'back' && rows.length === 0))
      return moved(table, named.kind, rows);
    backwards = named.kind === 'back';
    from = rows.length * question.columns.length - (backwards ? 1 : 0);
    if (named.kind === 'answer') rows = [...rows, { row: named.answer }];
  }
}

/** The rows of the items in their order, empty where there is none yet, then those that belong to no item. */
function rowsFor({ question, halfTyped }: OpenTable, start: Rows, given: readonly Item[]): Rows {
  const places = given.map((item) => start.findIndex((row) => itemOfRow(row, given) === item));
  const others = [...start.keys()].filter((index) => !places.includes(index));
  const order = [...places, ...others];
  if (order.every((place, index) => place === index)) return start;
  const inPlace = given.map(
    (item, index) => start[places[index] ?? -1] ?? { row: storedName(question, item) },
  );
  halfTyped.reorder([...order, start.length]);
  return [...inPlace, ...others.map((index) => start[index] ?? {})];
}
