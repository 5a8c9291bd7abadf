import { isSkipped } from './combine.ts';
import type { Choice, Reply } from './prompter.ts';
import { checkTable } from './table-check.ts';
import { tableMenu } from './table-prompts.ts';
import { givenRows, mayAdd, mostRows, type Rows } from './table-question.ts';
import { act, type Changing, removable, shortName } from './table-row-actions.ts';
import { keep, moved, type OpenTable } from './table-unfinished.ts';
import { recallRows } from './table-view.ts';

/** With rows there already: what would the writer like to do with them? */
export async function changeRows(table: OpenTable, start: Rows): Promise<Reply<Rows>> {
  let state: Changing = { rows: start, removed: undefined };
  for (;;) {
    if (state.rows.length > 0) recallRows(table, state.rows);
    const options = actionsFor(table, state);
    const reply = await tableMenu(table, state.rows, { options, initial: 'done' });
    if (reply.kind === 'back' || reply.kind === 'jump') return moved(table, reply.kind, state.rows);
    const action = reply.kind === 'answer' ? String(reply.answer) : 'done';
    if (action === 'done') {
      const ended = endOf(table, state.rows);
      if (ended !== undefined) return ended;
      continue;
    }
    const changed = await act(table, action, state);
    if (changed.kind === 'jump') return moved(table, 'jump', changed.rows);
    state = { removed: changed.removed, rows: withoutEmpty(table, changed.rows) };
    keep(table, state.rows);
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

function actionsFor(table: OpenTable, { rows, removed }: Changing): Choice[] {
  const { question, asking } = table;
  const given = givenRows(question, asking.scope);
  const canAdd = rows.length < mostRows(question) && (given === undefined || mayAdd(question));
  return [
    { value: 'done', label: 'Go on with these rows' },
    ...(canAdd ? [{ value: 'add', label: 'Add a row' }] : []),
    ...rows.map((row, index) => ({
      value: `change ${index}`,
      label: `Change: ${shortName(table, row, index)}`,
    })),
    ...(removable(table, rows).length === 0 ? [] : [{ value: 'remove', label: 'Remove a row' }]),
    ...(given === undefined && rows.length > 1
      ? [{ value: 'order', label: 'Put the rows in another order' }]
      : []),
    ...(removed === undefined
      ? []
      : [{ value: 'restore', label: `Put back: ${shortName(table, removed.row, removed.index)}` }]),
  ];
}
