import { LeftError } from '../errors.ts';
import { sentenceOf } from './ask-by-text.ts';
import { isSkipped } from './combine.ts';
import type { Reply } from './prompter.ts';
import type { QuestionBase } from './question.ts';
import { isBlank } from './storable.ts';
import { askCells } from './table-cells.ts';
import { endTable } from './table-changing.ts';
import { copyOf, halfListed, settleList, textOf } from './table-listed.ts';
import { cellOf, mostRows, type Rows, type TableQuestion } from './table-question.ts';
import { keep, moved, type OpenTable, unfinished } from './table-unfinished.ts';

/** `fill: columns`: everything is listed first, in the first column, and marked afterwards. */
export function listsFirst({ fill, columns }: TableQuestion): boolean {
  return fill === 'columns' && columns[0]?.type === 'text';
}

export async function listThenMark(table: OpenTable, start: Rows): Promise<Reply<Rows>> {
  const [, ...columns] = table.question.columns;
  let rows = start;
  let isListed = !isHalfListed(table, start) && isMarked(table, start);
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

/** Whether the list itself was left with something half typed in it. */
function isHalfListed(table: OpenTable, rows: Rows): boolean {
  return halfListed(table, rows, firstId(table)) !== undefined;
}

function firstId({ question }: OpenTable): string {
  return question.columns[0]?.id ?? '';
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
  const id = firstId(table);
  const settle = (list: unknown) => settleList(table, rows, { id, list });
  const prompt = {
    ...asking.prompt,
    unfinished: halfListed(table, rows, id),
    initial: rows.map((row) => textOf(row, id)).filter((item) => !isBlank(item)),
    suggest: suggestionsOf(question.columns[0]),
    check: (items: readonly string[]) => problemIn(table, items),
    keep(list: unknown) {
      const soFar = copyOf(table);
      keep(soFar, settleList(soFar, rows, { id, list }));
    },
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

function suggestionsOf(column: QuestionBase | undefined): readonly string[] {
  return column !== undefined && 'suggest' in column && Array.isArray(column.suggest) ? column.suggest : [];
}

function problemIn({ cells, question, asking }: OpenTable, items: readonly string[]): string | undefined {
  const most = mostRows(question);
  if (items.length > most) return `This takes at most ${most}.`;
  const [first] = question.columns;
  if (first === undefined) return undefined;
  return items.map((item) => sentenceOf(cells.check(first, item, asking.scope))).find(Boolean);
}
