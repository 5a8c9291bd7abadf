import { LeftError } from '../errors.ts';
import { sentenceOf } from './ask-by-text.ts';
import { isSkipped } from './combine.ts';
import type { Reply } from './prompter.ts';
import { isBlank } from './storable.ts';
import { askCells } from './table-cells.ts';
import { endTable } from './table-changing.ts';
import { cellOf, mostRows, type Rows, type TableQuestion } from './table-question.ts';
import { keep, moved, type OpenTable, unfinished } from './table-unfinished.ts';

/** `fill: columns`: everything is listed first, in the first column, and marked afterwards. */
export function listsFirst({ fill, columns }: TableQuestion): boolean {
  return fill === 'columns' && columns[0]?.type === 'text';
}

export async function listThenMark(table: OpenTable, start: Rows): Promise<Reply<Rows>> {
  const [, ...columns] = table.question.columns;
  let rows = start;
  let isListed = isMarked(table, start);
  let from = isListed ? firstMark(table, start) : 0;
  for (;;) {
    const listed = isListed ? undefined : await listFirstColumn(table, rows);
    if (listed !== undefined && listed.kind !== 'answer') return listed;
    rows = listed?.answer ?? rows;
    const marked = await askCells(table, rows, { indices: [...rows.keys()], columns, from });
    if (marked.kind === 'jump') return moved(table, 'jump', marked.rows);
    if (marked.kind === 'rows') return endTable(table, marked.rows);
    rows = marked.rows;
    isListed = false;
    from = 0;
  }
}

/** Whether the marking was begun on an earlier visit: then the list stands. */
function isMarked({ question, halfTyped }: OpenTable, rows: Rows): boolean {
  const [, ...others] = question.columns;
  return halfTyped.all.length > 0 || rows.some((row) => others.some(({ id }) => !isSkipped(cellOf(row, id))));
}

/** Behind the last mark, or at one left half typed before it. */
function firstMark({ question, halfTyped }: OpenTable, rows: Rows): number {
  const [, ...others] = question.columns;
  const marks = rows.flatMap((row) => others.map(({ id }) => !isSkipped(cellOf(row, id))));
  const half = halfTyped.all.map(
    ({ row, column }) => row * others.length + others.findIndex(({ id }) => id === column),
  );
  return Math.min(marks.lastIndexOf(true) + 1, ...half.filter((place) => place >= 0));
}

async function listFirstColumn(table: OpenTable, rows: Rows): Promise<Reply<Rows>> {
  const { asking, question } = table;
  const [first] = question.columns;
  const id = first?.id ?? '';
  const settle = (items: unknown) => {
    const { places, listed } = relisted(rows, items, id);
    table.halfTyped.reorder(places);
    table.aside.reorder(places);
    return listed;
  };
  const prompt = {
    ...asking.prompt,
    unfinished: undefined,
    initial: rows.map((row) => String(cellOf(row, id) ?? '')).filter((item) => !isBlank(item)),
    suggest: suggestionsOf(first),
    check: (items: readonly string[]) => problemIn(table, items),
    keep: (items: unknown) => keep(table, relisted(rows, items, id).listed),
  };
  try {
    const reply = await asking.prompter.list(prompt);
    if (reply.kind === 'skip') return reply;
    if (reply.kind !== 'answer') return moved(table, reply.kind, settle(reply.unfinished));
    const answer = settle(reply.answer);
    keep(table, answer);
    return { kind: 'answer', answer };
  } catch (error) {
    if (!(error instanceof LeftError)) throw error;
    throw new LeftError(error.how, unfinished(table, settle(error.unfinished)));
  }
}

function suggestionsOf(column: object | undefined): readonly string[] {
  return column !== undefined && 'suggest' in column && Array.isArray(column.suggest) ? column.suggest : [];
}

function problemIn({ cells, question, asking }: OpenTable, items: readonly string[]): string | undefined {
  const most = mostRows(question);
  if (items.length > most) return `This takes at most ${most}.`;
  const [first] = question.columns;
  if (first === undefined) return undefined;
  return items.map((item) => sentenceOf(cells.check(first, item, asking.scope))).find(Boolean);
}

/** The list as it reads now, and where each row stood: an item keeps its marks, and so does one that took its place. */
function relisted(
  rows: Rows,
  items: unknown,
  id: string,
): { readonly listed: Rows; readonly places: readonly number[] } {
  if (!Array.isArray(items)) return { listed: rows, places: [...rows.keys()] };
  const texts = items.map(String);
  const free = new Set(rows.keys());
  const take = (place: number) => (free.delete(place) ? place : -1);
  const same = texts.map((text) => take([...free].find((place) => rows[place]?.[id] === text) ?? -1));
  const places = same.map((place, index) => (place < 0 ? take(index) : place));
  return { places, listed: places.map((place, index) => ({ ...rows[place], [id]: texts[index] ?? '' })) };
}
