import { LeftError } from '../errors.ts';
import { sentenceOf } from './ask-by-text.ts';
import { isSkipped } from './combine.ts';
import type { Choice, Prompt, Reply } from './prompter.ts';
import { type Checked, wrong } from './question-type.ts';
import { unstorable } from './storable.ts';
import { filledTable, rowName } from './table-blocks.ts';
import { askCells } from './table-cells.ts';
import { checkTable } from './table-check.ts';
import { givenRows, itemOfRow, mayAdd, mostRows, type Rows } from './table-question.ts';
import { keep, moved, type OpenTable, type Reached, unfinished } from './table-unfinished.ts';

/** With rows there already: what would the writer like to do with them? */
export async function changeRows(table: OpenTable, start: Rows): Promise<Reply<Rows>> {
  let rows = start;
  for (;;) {
    if (rows.length > 0) showRows(table, rows);
    const options = actionsFor(table, rows);
    const prompt = promptWith(table, rows);
    const menu = { ...prompt, options, other: false, initial: 'done' };
    const reply = await leaving(table, rows, () => table.asking.prompter.choose(menu));
    if (reply.kind === 'back' || reply.kind === 'jump') return moved(table, reply.kind, rows);
    const action = reply.kind === 'answer' ? String(reply.answer) : 'done';
    if (action === 'done') {
      const ended = endOf(table, rows);
      if (ended !== undefined) return ended;
      continue;
    }
    const changed = await act(table, action, rows);
    if (changed.kind === 'jump') return moved(table, 'jump', changed.rows);
    rows = withoutEmpty(table, changed.rows);
    keep(table, rows);
  }
}

/** The rows as the answer; where they are none yet, says so and lets the writer change them. */
export async function endTable(table: OpenTable, rows: Rows): Promise<Reply<Rows>> {
  return endOf(table, rows) ?? changeRows(table, withoutEmpty(table, rows));
}

function endOf(table: OpenTable, rows: Rows): Reply<Rows> | undefined {
  const { cells, question, asking } = table;
  const answer = rows.filter((row) => row.row !== undefined || !isSkipped([row]));
  if (isSkipped(answer) && !asking.prompt.required) return { kind: 'skip' };
  const checked = isSkipped(answer) ? undefined : checkTable(cells, question, answer, asking.scope);
  if (checked !== undefined && 'answer' in checked) return { kind: 'answer', answer };
  const [fault] = checked?.faults ?? [{ path: [], sentence: 'needs an answer before you can go on' }];
  const place = fault === undefined || fault.path.length === 0 ? 'This' : `Row ${fault.path.join(' › ')}`;
  asking.prompter.show([{ kind: 'remark', text: `${place} ${fault?.sentence}.` }]);
  return undefined;
}

/** Rows the writer added are there for what is in them, half typed or not; rows with a name stay. */
function withoutEmpty({ halfTyped }: OpenTable, rows: Rows): Rows {
  const gone = rows.flatMap((row, index) => {
    const isEmpty = row.row === undefined && isSkipped([row]) && halfTyped.inRow(index).length === 0;
    return isEmpty ? [index] : [];
  });
  for (const index of gone.toReversed()) halfTyped.dropRow(index);
  return gone.length === 0 ? rows : rows.filter((_, index) => !gone.includes(index));
}

function actionsFor({ cells, question, asking }: OpenTable, rows: Rows): Choice[] {
  const given = givenRows(question, asking.scope);
  const canAdd = rows.length < mostRows(question) && (given === undefined || mayAdd(question));
  const named = rows.map((row, index) => ({
    index,
    name: rowName(cells, question, row, asking.scope) || `Row ${index + 1}`,
    isGiven: given !== undefined && itemOfRow(row, given) !== undefined,
  }));
  return [
    { value: 'done', label: 'Go on with these rows' },
    ...(canAdd ? [{ value: 'add', label: 'Add a row' }] : []),
    ...named.map(({ index, name }) => ({ value: `change ${index}`, label: `Change: ${name}` })),
    ...named
      .filter(({ isGiven }) => !isGiven)
      .map(({ index, name }) => ({ value: `remove ${index}`, label: `Remove: ${name}` })),
  ];
}

async function act(table: OpenTable, action: string, rows: Rows): Promise<Reached> {
  const { columns } = table.question;
  const [verb, number] = action.split(' ');
  const index = Number(number);
  if (verb === 'remove') return { kind: 'rows', rows: withoutRow(table, rows, index) };
  if (verb === 'change') return askCells(table, rows, { indices: [index], columns });
  if (givenRows(table.question, table.asking.scope) === undefined)
    return askCells(table, [...rows, {}], { indices: [rows.length], columns, added: rows.length });
  const named = await nameRow(table, rows);
  if (named.kind !== 'answer') return { kind: named.kind === 'skip' ? 'rows' : named.kind, rows };
  return askCells(table, [...rows, { row: named.answer }], { indices: [rows.length], columns });
}

function withoutRow({ halfTyped, aside }: OpenTable, rows: Rows, index: number): Rows {
  halfTyped.dropRow(index);
  aside.dropRow(index);
  return rows.filter((_, other) => other !== index);
}

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
        ask: `${asking.scope.expand(question.ask)}\nAnything to add?`,
        hint: 'Leave it empty when there is nothing more.',
        required: false,
        lines: 1,
        suggest: [],
        unfinished: table.halfTyped.at(rows.length, nameColumn),
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

/** Whoever leaves a prompt of the table's own leaves the rows, and what `note` makes of what stood in that prompt. */
async function leaving<A>(
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

export function showRows({ cells, question, asking }: OpenTable, rows: Rows): void {
  asking.prompter.show([filledTable(cells, question, rows, asking.scope)]);
}

function promptWith(table: OpenTable, rows: Rows): Prompt {
  return { ...table.asking.prompt, unfinished: undefined, keep: () => keep(table, rows) };
}
