import { LeftError } from '../errors.ts';
import type { Choice, Pick, Prompt, Reply } from './prompter.ts';
import type { Rows } from './table-question.ts';
import { keep, type OpenTable, unfinished } from './table-unfinished.ts';
import { inViewWith } from './table-view.ts';

interface Menu {
  readonly options: readonly Choice[];
  readonly initial?: string;
  /** What it asks, beside the table's own question. */
  readonly more?: string;
}

/** A choice of what to do with the rows. */
export function tableMenu(
  table: OpenTable,
  rows: Rows,
  { options, initial, more }: Menu,
): Promise<Reply<Pick>> {
  const prompt = promptWith(table, rows);
  const ask = more === undefined ? prompt.ask : `${prompt.ask}\n${more}`;
  return leaving(table, rows, () =>
    table.asking.prompter.choose({ ...prompt, ask, options, other: false, initial }),
  );
}

/** What every prompt of the table's own says. */
export function promptWith(table: OpenTable, rows: Rows): Prompt {
  return {
    ...table.asking.prompt,
    inView: inViewWith(table, rows),
    unfinished: undefined,
    keep: () => keep(table, rows),
  };
}

/** Whoever leaves a prompt of the table's own leaves the rows, and what `note` makes of what stood in that prompt. */
export async function leaving<A>(
  table: OpenTable,
  rows: Rows,
  ask: () => Promise<Reply<A>>,
  note: (typed: unknown) => void = () => undefined,
): Promise<Reply<A>> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof LeftError)) throw error;
    note(error.unfinished);
    throw new LeftError(error.how, unfinished(table, rows));
  }
}
