import { LeftError } from '../errors.ts';
import { brief } from '../text/brief.ts';
import { isSkipped } from './combine.ts';
import type { Json } from './json.ts';
import type { Prompt, Reply } from './prompter.ts';
import type { QuestionBase } from './question.ts';
import type { Row, Scope } from './scope.ts';
import { rowName } from './table-blocks.ts';
import { cellOf, type Rows } from './table-question.ts';
import { keep, type OpenTable, type Reached, unfinished } from './table-unfinished.ts';
import { inViewWith } from './table-view.ts';

export interface CellsWanted {
  /** Which rows, by their place. */
  readonly indices: readonly number[];
  readonly columns: readonly QuestionBase[];
  /** Which cell to begin at, counted row by row; going back leads to those before it all the same. */
  readonly from?: number;
  /** Whether the writer comes from behind: where that cell does not apply, the one before it is meant. */
  readonly backwards?: boolean;
  /** The place of a row that is only there to be added: leaving its first cell empty ends the table. */
  readonly added?: number;
}

/** Asks cell after cell, keeping each as it is given; back leads to the cell before, and from the first one out. */
export async function askCells(table: OpenTable, start: Rows, wanted: CellsWanted): Promise<Reached> {
  const steps = wanted.indices.flatMap((index) => wanted.columns.map((column) => ({ index, column })));
  const rows = [...start];
  let { backwards = false, from: step = 0 } = wanted;
  while (step < steps.length) {
    const here = steps[step];
    if (here === undefined) return { kind: 'back', rows };
    if (applies(table, rows, here)) {
      const cell = { ...here, ...endingOf(table, rows, here, wanted) };
      const reply = await askCell(table, rows, cell);
      if (reply.kind === 'jump') return { kind: 'jump', rows };
      backwards = reply.kind === 'back';
      if (reply.kind === 'skip' && cell.mayEnd) return { kind: 'rows', rows };
    }
    step += backwards ? -1 : 1;
  }
  return { kind: 'rows', rows };
}

interface Place {
  readonly index: number;
  readonly column: QuestionBase;
}

interface Ending {
  /** Leaving the cell empty ends the table. */
  readonly mayEnd: boolean;
  /** The question is required and nothing is there yet. */
  readonly mustBegin: boolean;
}

function endingOf(table: OpenTable, rows: Rows, { index, column }: Place, wanted: CellsWanted): Ending {
  const isFirst = index === wanted.added && column === wanted.columns[0];
  const isFresh = isFirst && isSkipped([withCell(rows[index] ?? {}, column.id, undefined)]);
  const others = rows.filter((_, other) => other !== index);
  const mustBegin = isFresh && table.asking.prompt.required && isSkipped(others);
  return { mayEnd: isFresh && !mustBegin, mustBegin };
}

/** Whether a cell is asked as its row stands; what is in a cell that is not is kept aside. */
function applies({ question, asking, aside }: OpenTable, rows: Row[], { index, column }: Place): boolean {
  const row = rows[index] ?? {};
  if (column.when === undefined || asking.scope.inRow(row, question).holds(column.when)) return true;
  const held = cellOf(row, column.id);
  if (held !== undefined) aside.put(index, column.id, held);
  rows[index] = withCell(row, column.id, undefined);
  return false;
}

/** Asks for a cell and puts what comes back in its place; whoever leaves in the middle of it leaves all rows so far. */
async function askCell(
  table: OpenTable,
  rows: Row[],
  cell: Place & Ending,
): Promise<{ kind: Reply<Json>['kind'] }> {
  const { index, column } = cell;
  const reply = await promptFor(table, rows, cell);
  if (reply.kind === 'back' || reply.kind === 'jump') {
    noteHalfTyped(table, rows, cell, reply);
    return reply;
  }
  const answer = reply.kind === 'answer' ? reply.answer : undefined;
  rows[index] = withCell(rows[index] ?? {}, column.id, answer);
  table.halfTyped.drop(index, column.id);
  table.aside.drop(index, column.id);
  keep(table, rows);
  return reply;
}

async function promptFor(table: OpenTable, rows: Rows, cell: Place & Ending): Promise<Reply<Json>> {
  const { cells, question, asking, halfTyped, aside } = table;
  const { index, column } = cell;
  const row = rows[index] ?? {};
  const scope = asking.scope.inRow(row, question);
  const current = cellOf(row, column.id) ?? aside.at(index, column.id) ?? cells.initial(column, scope);
  const prompt = {
    ...cellPrompt(table, rows, cell, scope),
    unfinished: halfTyped.at(index, column.id),
    keep(typed: unknown) {
      noteHalfTyped(table, rows, cell, { unfinished: typed });
      keep(table, rows);
    },
  };
  try {
    return await cells.ask(column, {
      prompter: asking.prompter,
      scope,
      current: current ?? undefined,
      prompt,
      earlier: () => earlierIn(table, rows, column),
    });
  } catch (error) {
    if (!(error instanceof LeftError)) throw error;
    noteHalfTyped(table, rows, cell, error);
    throw new LeftError(error.how, unfinished(table, rows));
  }
}

/** The words of a cell's prompt: the table, the row, the column. */
function cellPrompt(
  table: OpenTable,
  rows: Rows,
  { index, column, mayEnd, mustBegin }: Place & Ending,
  scope: Scope,
): Prompt {
  const { cells, question, asking } = table;
  const name = brief(rowName(cells, question, rows[index] ?? {}, asking.scope)) || `Row ${index + 1}`;
  const ends = rows.length > 1 ? 'Leave it empty when there are no more.' : 'Leave it empty to skip.';
  const own = column.hint ?? (column.id === question.columns[0]?.id ? question.hint : undefined);
  const hints = [own === undefined ? '' : scope.expand(own), mayEnd ? ends : ''].filter(
    (hint) => hint !== '',
  );
  return {
    ...asking.prompt,
    inView: inViewWith(table, rows.slice(0, index + 1)),
    help: helpWith(asking, column),
    mayEnd,
    ask: `${asking.prompt.ask}\n${name} · ${scope.expandBriefly(column.ask)}`,
    hint: hints.length === 0 ? undefined : hints.join(' '),
    required: mustBegin || (column.required && !mayEnd),
  };
}

/** The column's own help; the table's example only where the column has none. */
function helpWith({ prompt, helpFor }: OpenTable['asking'], column: QuestionBase): Prompt['help'] {
  const own = helpFor?.(column) ?? [];
  return column.example === undefined ? [...own, ...prompt.help] : own;
}

/** What the column holds in the other rows, last first, then in earlier entries; what names a row is not said twice. */
function earlierIn(
  { cells, question, asking }: OpenTable,
  rows: Rows,
  column: QuestionBase,
): readonly string[] {
  const names = column.id === question.columns[0]?.id;
  const before = asking.earlier?.(column) ?? [];
  if (names) return before.filter((text) => !rows.some((row) => cellOf(row, column.id) === text));
  const above = rows.flatMap((row) => {
    const cell = cellOf(row, column.id);
    return typeof cell === 'string' ? [cells.say(column, cell, asking.scope)] : [];
  });
  return [...above.reverse(), ...before];
}

/** What stood in a cell that the writer moved away from; an empty prompt where nothing was is nothing. */
function noteHalfTyped(
  { halfTyped }: OpenTable,
  rows: Rows,
  { index, column }: Place,
  { unfinished: typed }: { readonly unfinished?: unknown },
): void {
  const isNothing =
    typed === undefined || (isSkipped(typed) && isSkipped(cellOf(rows[index] ?? {}, column.id)));
  if (isNothing) halfTyped.drop(index, column.id);
  else halfTyped.put(index, column.id, typed);
}

/** A row with a cell, or without it: a skipped cell is not there. */
function withCell(row: Row, column: string, answer: Json | undefined): Row {
  const { [column]: _before, ...rest } = row;
  return answer === undefined ? rest : { ...rest, [column]: answer };
}
