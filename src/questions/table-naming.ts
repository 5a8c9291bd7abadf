import { sentenceOf } from './ask-by-text.ts';
import { isSkipped } from './combine.ts';
import type { Reply } from './prompter.ts';
import { type Checked, wrong } from './question-type.ts';
import { unstorable } from './storable.ts';
import { rowName } from './table-blocks.ts';
import { leaving, promptWith } from './table-prompts.ts';
import type { Rows } from './table-question.ts';
import { keep, type OpenTable } from './table-unfinished.ts';

/** Asks for the name of one more row, beside those that are given. */
export async function nameRow(table: OpenTable, rows: Rows): Promise<Reply<string>> {
  const { cells, question, asking } = table;
  const names = rows.flatMap((row) => [row.row, rowName(cells, question, row, asking.scope)]);
  const reply = await leaving(
    table,
    rows,
    () =>
      asking.prompter.text({
        ...promptWith(table, rows),
        ask: `${asking.prompt.ask}\nAnything to add?`,
        hint: 'Leave it empty when there is nothing more.',
        required: false,
        lines: 1,
        suggest: [],
        unfinished: table.halfTyped.at(rows.length, nameColumn),
        keep(typed) {
          noteName(table, rows, typed);
          keep(table, rows);
        },
        check: (name) =>
          names.includes(name) ? 'There is a row for that already.' : sentenceOf(checkName(name)),
      }),
    (typed) => noteName(table, rows, typed),
  );
  noteName(table, rows, reply.kind === 'back' || reply.kind === 'jump' ? reply.unfinished : undefined);
  if (reply.kind === 'answer') keep(table, [...rows, { row: reply.answer }]);
  return reply;
}

/** Where a row's name stands half typed, as if it were a cell. */
const nameColumn = 'row';

function noteName({ halfTyped }: OpenTable, { length }: Rows, typed: unknown): void {
  if (isSkipped(typed)) halfTyped.drop(length, nameColumn);
  else halfTyped.put(length, nameColumn, typed);
}

function checkName(name: string): Checked<string> {
  const reason = unstorable(name);
  return reason === undefined ? { answer: name } : wrong(reason);
}
