import { brief } from '../text/brief.ts';
import type { Row } from './scope.ts';
import { rowName } from './table-blocks.ts';
import { askCells } from './table-cells.ts';
import { nameRow } from './table-naming.ts';
import { leaving, promptWith, tableMenu } from './table-prompts.ts';
import { givenRows, itemOfRow, type Rows } from './table-question.ts';
import type { OpenTable, Reached } from './table-unfinished.ts';

/** The rows while they are changed. */
export interface Changing {
  readonly rows: Rows;
  /** The row taken away last, and where it stood, to be put back. */
  readonly removed: { readonly row: Row; readonly index: number } | undefined;
}

type ReachedHere = Reached & Pick<Changing, 'removed'>;

/** Does what was chosen to be done with the rows. */
export async function act(
  table: OpenTable,
  action: string,
  { rows, removed }: Changing,
): Promise<ReachedHere> {
  const [verb, number] = action.split(' ');
  if (verb === 'remove') return removeRow(table, rows);
  if (verb === 'restore' && removed !== undefined) return putBack(table, rows, removed);
  if (verb === 'order') return { ...(await orderRows(table, rows)), removed: undefined };
  const { columns } = table.question;
  const reached =
    verb === 'change'
      ? await askCells(table, rows, { indices: [Number(number)], columns })
      : await addRow(table, rows);
  return { ...reached, removed: undefined };
}

async function addRow(table: OpenTable, rows: Rows): Promise<Reached> {
  const { columns } = table.question;
  const indices = [rows.length];
  if (givenRows(table.question, table.asking.scope) === undefined)
    return askCells(table, [...rows, {}], { indices, columns, added: rows.length });
  const named = await nameRow(table, rows);
  if (named.kind !== 'answer') return { kind: named.kind === 'skip' ? 'rows' : named.kind, rows };
  return askCells(table, [...rows, { row: named.answer }], { indices, columns });
}

async function removeRow(table: OpenTable, rows: Rows): Promise<ReachedHere> {
  const options = [
    ...removable(table, rows).map((index) => ({
      value: String(index),
      label: shortName(table, rows[index] ?? {}, index),
    })),
    { value: 'none', label: 'None of them' },
  ];
  const reply = await tableMenu(table, rows, { options, more: 'Which row shall go?' });
  if (reply.kind === 'jump') return { kind: 'jump', rows, removed: undefined };
  if (reply.kind !== 'answer' || reply.answer === 'none') return { kind: 'rows', rows, removed: undefined };
  const index = Number(reply.answer);
  const row = rows[index] ?? {};
  table.halfTyped.dropRow(index);
  table.aside.dropRow(index);
  return { kind: 'rows', rows: rows.toSpliced(index, 1), removed: { row, index } };
}

async function orderRows(table: OpenTable, rows: Rows): Promise<Reached> {
  const prompt = promptWith(table, rows);
  const places = rows.map((_, index) => String(index));
  const options = rows.map((row, index) => ({ value: String(index), label: shortName(table, row, index) }));
  const reply = await leaving(table, rows, () =>
    table.asking.prompter.rank({
      ...prompt,
      ask: `${prompt.ask}\nIn which order?`,
      hint: undefined,
      options,
      other: false,
      top: rows.length,
      initial: places,
    }),
  );
  if (reply.kind !== 'answer') return { kind: reply.kind === 'jump' ? 'jump' : 'rows', rows };
  const ranked = reply.answer.map(Number);
  const order = [...ranked, ...[...rows.keys()].filter((index) => !ranked.includes(index))];
  table.halfTyped.reorder(order);
  table.aside.reorder(order);
  return { kind: 'rows', rows: order.map((index) => rows[index] ?? {}) };
}

/** With the row's place free again for what was half typed in the rows behind it. */
function putBack(
  { halfTyped, aside }: OpenTable,
  rows: Rows,
  { row, index }: { readonly row: Row; readonly index: number },
): ReachedHere {
  const places = [...rows.keys(), rows.length].toSpliced(index, 0, -1);
  halfTyped.reorder(places);
  aside.reorder(places);
  return { kind: 'rows', rows: rows.toSpliced(index, 0, row), removed: undefined };
}

/** The places of rows that no item gave. */
export function removable({ question, asking }: OpenTable, rows: Rows): number[] {
  const given = givenRows(question, asking.scope) ?? [];
  return rows.flatMap((row, index) => (itemOfRow(row, given) === undefined ? [index] : []));
}

/** How a row is called in a menu. */
export function shortName({ cells, question, asking }: OpenTable, row: Row, index: number): string {
  return brief(rowName(cells, question, row, asking.scope)) || `Row ${index + 1}`;
}
