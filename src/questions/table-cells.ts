import { LeftError } from '../errors.ts';
import { isSkipped, type QuestionTypes } from './combine.ts';
import type { Json } from './json.ts';
import type { Reply } from './prompter.ts';
import type { QuestionBase } from './question.ts';
import type { Asking } from './question-type.ts';
import type { Row } from './scope.ts';
import { rowName } from './table-blocks.ts';
import type { Rows, TableQuestion } from './table-question.ts';

/** A table being asked for, and the types of its cells. */
export interface OpenTable {
  readonly cells: QuestionTypes;
  readonly question: TableQuestion;
  readonly asking: Asking<Rows>;
}

/** Rows as far as they came, or how the writer moved away from them. */
export type Reached =
  | { readonly kind: 'rows'; readonly rows: Rows }
  | Exclude<Reply<Rows>, { kind: 'answer' }>;

export interface CellsWanted {
  /** Which rows, by their place. */
  readonly indices: readonly number[];
  readonly columns: readonly QuestionBase[];
  /** Whether leaving the first cell empty ends the table. */
  readonly mayEnd?: boolean;
  /** How many of the cells are given already; going back leads to them all the same. */
  readonly done?: number;
}

/** Asks cell after cell, keeping each as it is given; back leads to the cell before, and from the first one out. */
export async function askCells(table: OpenTable, start: Rows, wanted: CellsWanted): Promise<Reached> {
  const steps = wanted.indices.flatMap((index) => wanted.columns.map((column) => ({ index, column })));
  const rows = [...start];
  let backwards = false;
  let step = wanted.done ?? 0;
  while (step < steps.length) {
    const here = steps[step];
    if (here === undefined) return { kind: 'back', unfinished: rows.filter((row) => !isSkipped([row])) };
    const reply = await askKept(table, rows, { ...here, mayEnd: wanted.mayEnd === true && step === 0 });
    if (reply.kind === 'jump') return { kind: 'jump', unfinished: rows };
    if (reply.kind !== 'does not apply') backwards = reply.kind === 'back';
    if (reply.kind === 'answer' || reply.kind === 'skip') {
      rows[here.index] = withCell(
        rows[here.index] ?? {},
        here.column.id,
        reply.kind === 'answer' ? reply.answer : undefined,
      );
      table.asking.prompt.keep(rows);
      if (wanted.mayEnd === true && step === 0 && reply.kind === 'skip') break;
    }
    if (reply.kind === 'does not apply')
      rows[here.index] = withCell(rows[here.index] ?? {}, here.column.id, undefined);
    step += backwards ? -1 : 1;
  }
  return { kind: 'rows', rows };
}

/** Asks a cell; whoever leaves in the middle of it leaves all rows so far, what they were typing included. */
async function askKept(table: OpenTable, rows: Rows, cell: Cell): ReturnType<typeof askCell> {
  try {
    return await askCell(table, rows, cell);
  } catch (error) {
    if (!(error instanceof LeftError)) throw error;
    throw new LeftError(error.how, withUnfinished(table, rows, cell, error.unfinished));
  }
}

function withUnfinished(
  { cells, question, asking }: OpenTable,
  rows: Rows,
  { index, column }: Cell,
  unfinished: unknown,
): Rows {
  const row = rows[index] ?? {};
  if (isSkipped(unfinished)) return rows.filter((one) => !isSkipped([one]));
  const read = cells.check(column, unfinished, asking.scope.inRow(row, question));
  if ('faults' in read) return rows;
  return rows.map((one, place) => (place === index ? withCell(row, column.id, read.answer) : one));
}

interface Cell {
  readonly index: number;
  readonly column: QuestionBase;
  readonly mayEnd: boolean;
}

async function askCell(
  { cells, question, asking }: OpenTable,
  rows: Rows,
  { index, column, mayEnd }: Cell,
): Promise<Reply<Json> | { readonly kind: 'does not apply' }> {
  const row = rows[index] ?? {};
  const scope = asking.scope.inRow(row, question);
  if (column.when !== undefined && !scope.holds(column.when)) return { kind: 'does not apply' };
  const name = rowName(cells, question, row, asking.scope) || `Row ${index + 1}`;
  const ends = rows.length > 1 ? 'Leave it empty when there are no more.' : 'Leave it empty to skip.';
  const hints = [column.hint === undefined ? '' : scope.expand(column.hint), mayEnd ? ends : ''].filter(
    (hint) => hint !== '',
  );
  return cells.ask(column, {
    prompter: asking.prompter,
    scope,
    current: row[column.id] ?? cells.initial(column, scope) ?? undefined,
    prompt: {
      ...asking.prompt,
      ask: `${scope.expand(question.ask)}\n${name} · ${scope.expand(column.ask)}`,
      hint: hints.length === 0 ? undefined : hints.join(' '),
      required: column.required && !mayEnd,
      unfinished: undefined,
      keep: () => undefined,
    },
  });
}

/** A row with a cell, or without it: a skipped cell is not there. */
function withCell(row: Row, column: string, answer: Json | undefined): Row {
  const { [column]: _before, ...rest } = row;
  return answer === undefined ? rest : { ...rest, [column]: answer };
}
