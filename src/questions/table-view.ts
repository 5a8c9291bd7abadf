import type { Block } from '../document/document.ts';
import { isSkipped } from './combine.ts';
import { filledTable } from './table-blocks.ts';
import type { Rows } from './table-question.ts';
import type { OpenTable } from './table-unfinished.ts';

/** What stays in view while one of its cells is asked: what the table itself is about, and its rows so far. */
export function inViewWith(table: OpenTable, rows: Rows): readonly Block[] {
  const begun = rows.filter((row) => row.row !== undefined || !isSkipped([row]));
  const rest = table.asking.prompt.inView ?? [];
  return begun.length === 0 ? rest : [...rest, drawn(table, begun)];
}

/** Says the rows so far where nothing stays in view. */
export function recallRows(table: OpenTable, rows: Rows): void {
  table.asking.prompter.recall([drawn(table, rows)]);
}

/** The whole table in place of the cells it was given by. */
export function sumUp(table: OpenTable, rows: Rows): void {
  const { prompter, prompt } = table.asking;
  prompter.sumUp(prompt.ask, [isSkipped(rows) ? { kind: 'remark', text: 'Skipped' } : drawn(table, rows)]);
}

function drawn({ cells, question, asking }: OpenTable, rows: Rows): Block {
  return filledTable(cells, question, rows, asking.scope);
}
