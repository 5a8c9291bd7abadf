import { LeftError } from '../errors.ts';
import { isSkipped, type QuestionTypes } from './combine.ts';
import type { Prompt, Reply } from './prompter.ts';
import type { Asking } from './question-type.ts';
import { isMap } from './schema.ts';
import type { Item } from './source.ts';
import { isBlank } from './storable.ts';
import { filledTable, nameOf, rowName } from './table-blocks.ts';
import { askCells, type OpenTable, type Reached } from './table-cells.ts';
import { checkTable } from './table-check.ts';
import { givenRows, isFixed, mayAdd, type Rows, type TableQuestion } from './table-question.ts';

/**
 * Asks for a table cell by cell, through the same prompts as any question, so that it works wherever they do.
 * Each cell is kept as it is given; the rows so far are shown after each row.
 */
export async function askTable(
  cells: QuestionTypes,
  question: TableQuestion,
  asking: Asking<Rows>,
): Promise<Reply<Rows>> {
  const table = { cells, question, asking };
  const given = givenRows(question, asking.scope);
  if (given !== undefined && given.length === 0 && !mayAdd(question)) return { kind: 'skip' };
  const unfinished = rowsFrom(asking.prompt.unfinished);
  const start = unfinished ?? asking.current ?? [];
  if (start.length > 0 && unfinished === undefined) return changeRows(table, start);
  return given === undefined ? collectRows(table, start) : fillGivenRows(table, start, given);
}

/** Rows as an earlier visit left them; anything else is not rows. */
function rowsFrom(unfinished: unknown): Rows | undefined {
  return Array.isArray(unfinished) && unfinished.every(isMap) ? (unfinished as Rows) : undefined; // kept by this file, in this form
}

/** Rows the writer adds: one after the other until a first cell is left empty. */
async function collectRows(table: OpenTable, start: Rows): Promise<Reply<Rows>> {
  if (listsFirst(table.question)) return listThenMark(table, start);
  const { columns } = table.question;
  const last = start.length - 1;
  const done = cellsDone(table.question, start[last]);
  const isCutShort = last >= 0 && done > 0 && done < columns.length;
  const completed = isCutShort
    ? await askCells(table, start, { indices: [last], columns, done })
    : rowsReached(start);
  if (completed.kind !== 'rows') return completed;
  let { rows } = completed;
  while (rows.length < mostRows(table.question)) {
    const added = await askCells(table, [...rows, {}], { indices: [rows.length], columns, mayEnd: true });
    if (added.kind !== 'rows') return added;
    if (isSkipped([added.rows.at(-1)])) break;
    rows = added.rows;
    if (rows.length < mostRows(table.question)) showRows(table, rows);
  }
  return endTable(table, rows);
}

const rowsReached = (rows: Rows): Reached => ({ kind: 'rows', rows });

/** How far a row was filled in: up to its last cell that holds something. */
function cellsDone({ columns }: TableQuestion, row: Rows[number] | undefined): number {
  return row === undefined ? 0 : columns.findLastIndex(({ id }) => !isSkipped(row[id])) + 1;
}

/** `fill: columns`: everything is listed first, in the first column, and marked afterwards. */
async function listThenMark(table: OpenTable, start: Rows): Promise<Reply<Rows>> {
  const [first, ...others] = table.question.columns;
  const isListed = start.length > 0 && start.some((row) => cellsDone(table.question, row) > 1);
  const listed = isListed ? rowsReached(start) : await listFirstColumn(table, start);
  if (listed.kind !== 'rows' || first === undefined)
    return listed.kind === 'rows' ? endTable(table, start) : listed;
  const { rows } = listed;
  const done = rows.findLastIndex((row) => cellsDone(table.question, row) > 1) * others.length;
  const marked = await askCells(table, rows, {
    indices: rows.map((_, index) => index),
    columns: others,
    done: isListed ? Math.max(done, 0) : 0,
  });
  return marked.kind === 'rows' ? endTable(table, marked.rows) : marked;
}

async function listFirstColumn(table: OpenTable, rows: Rows): Promise<Reached> {
  const { question, asking } = table;
  const id = question.columns[0]?.id ?? '';
  const asRows = (items: unknown) =>
    Array.isArray(items) ? items.map((item) => ({ [id]: String(item) })) : rows;
  const reply = await leavingRows(asRows, () =>
    asking.prompter.list({
      ...asking.prompt,
      unfinished: undefined,
      initial: rows.map((row) => String(row[id] ?? '')).filter((item) => !isBlank(item)),
      suggest: [],
      check: (items) =>
        items.length > mostRows(question) ? `This takes at most ${mostRows(question)}.` : undefined,
      keep: (items) => asking.prompt.keep(asRows(items)),
    }),
  );
  if (reply.kind === 'skip') return reply;
  if (reply.kind !== 'answer') return { ...reply, unfinished: asRows(reply.unfinished) };
  const listed = reply.answer.map((item) => ({ ...rows.find((row) => row[id] === item), [id]: item }));
  asking.prompt.keep(listed);
  return rowsReached(listed);
}

/** A row for each item, then, where the sheet allows it, rows of the writer's own. */
async function fillGivenRows(table: OpenTable, start: Rows, given: readonly Item[]): Promise<Reply<Rows>> {
  const { columns } = table.question;
  const known = given.map(
    (item) => start.find((row) => nameOf(row, given) === item.label) ?? { row: item.label },
  );
  const added = start.filter((row) => !known.includes(row));
  const reached = known.findLastIndex((row) => !isSkipped([row]));
  const filled = await askCells(table, [...known, ...added], {
    indices: known.map((_, index) => index),
    columns,
    done: reached < 0 ? 0 : reached * columns.length + cellsDone(table.question, known[reached]),
  });
  if (filled.kind !== 'rows') return filled;
  return mayAdd(table.question) ? addNamedRows(table, filled.rows) : endTable(table, filled.rows);
}

async function addNamedRows(table: OpenTable, start: Rows): Promise<Reply<Rows>> {
  const { question, asking } = table;
  let rows = start;
  while (rows.length < mostRows(question)) {
    const reply = await leavingRows(
      () => rows,
      () =>
        asking.prompter.text({
          ...promptWith(table, rows),
          ask: `${asking.scope.expand(question.ask)}\nAnything to add?`,
          hint: 'Leave it empty when there is nothing more.',
          required: false,
          lines: 1,
          suggest: [],
          check: (name) =>
            rows.some((row) => row.row === name) ? 'There is a row for that already.' : undefined,
        }),
    );
    if (reply.kind === 'skip') break;
    if (reply.kind !== 'answer') return { ...reply, unfinished: rows };
    const named = [...rows, { row: reply.answer }];
    const added = await askCells(table, named, { indices: [rows.length], columns: question.columns });
    if (added.kind === 'jump') return added;
    if (added.kind === 'rows') rows = added.rows;
  }
  return endTable(table, rows);
}

/** With rows there already: what would the writer like to do with them? */
async function changeRows(table: OpenTable, start: Rows): Promise<Reply<Rows>> {
  let rows = start;
  for (;;) {
    showRows(table, rows);
    const menu = {
      ...promptWith(table, rows),
      options: actionsFor(table, rows),
      other: false,
      initial: 'done',
    };
    const reply = await leavingRows(
      () => rows,
      () => table.asking.prompter.choose(menu),
    );
    if (reply.kind === 'back' || reply.kind === 'jump') return { ...reply, unfinished: undefined };
    const action = reply.kind === 'answer' ? String(reply.answer) : 'done';
    if (action === 'done') return endTable(table, rows);
    const changed = await act(table, action, rows);
    if (changed.kind === 'jump') return changed;
    if (changed.kind === 'rows') rows = changed.rows;
    table.asking.prompt.keep(rows);
  }
}

function actionsFor({ cells, question, asking }: OpenTable, rows: Rows) {
  const areGiven = givenRows(question, asking.scope) !== undefined;
  const names = rows.map((row, index) => rowName(cells, question, row, asking.scope) || `Row ${index + 1}`);
  const canAdd = rows.length < mostRows(question) && (!areGiven || mayAdd(question));
  return [
    { value: 'done', label: 'Go on with these rows' },
    ...(canAdd ? [{ value: 'add', label: 'Add a row' }] : []),
    ...names.map((name, index) => ({ value: `change ${index}`, label: `Change: ${name}` })),
    ...(areGiven ? [] : names.map((name, index) => ({ value: `remove ${index}`, label: `Remove: ${name}` }))),
  ];
}

async function act(table: OpenTable, action: string, rows: Rows): Promise<Reached> {
  const { columns } = table.question;
  const [verb, number] = action.split(' ');
  const index = Number(number);
  if (verb === 'remove') return rowsReached(rows.filter((_, other) => other !== index));
  if (verb === 'change') return askCells(table, rows, { indices: [index], columns });
  if (givenRows(table.question, table.asking.scope) !== undefined) {
    const added = await addNamedRows(table, rows);
    return added.kind === 'answer' ? rowsReached(added.answer) : added;
  }
  const added = await askCells(table, [...rows, {}], { indices: [rows.length], columns, mayEnd: true });
  return added.kind === 'rows' && isSkipped([added.rows.at(-1)]) ? rowsReached(rows) : added;
}

async function endTable(table: OpenTable, rows: Rows): Promise<Reply<Rows>> {
  const { cells, question, asking } = table;
  const areGiven = givenRows(question, asking.scope) !== undefined;
  const answer = areGiven ? rows : rows.filter((row) => !isSkipped([row]));
  if (isSkipped(answer)) return { kind: 'skip' };
  const checked = checkTable(cells, question, answer, asking.scope);
  if ('answer' in checked) return { kind: 'answer', answer };
  const [fault] = checked.faults;
  const place = fault === undefined || fault.path.length === 0 ? 'This' : `Row ${fault.path.join(' › ')}`;
  asking.prompter.show([{ kind: 'remark', text: `${place} ${fault?.sentence}.` }]);
  return changeRows(table, answer);
}

/** Whoever leaves a prompt of the table's own leaves the rows, not what stood in that prompt. */
async function leavingRows<A>(
  rowsOf: (unfinished: unknown) => Rows,
  ask: () => Promise<Reply<A>>,
): Promise<Reply<A>> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof LeftError ? new LeftError(error.how, rowsOf(error.unfinished)) : error;
  }
}

function showRows({ cells, question, asking }: OpenTable, rows: Rows): void {
  asking.prompter.show([filledTable(cells, question, rows, asking.scope)]);
}

function promptWith({ asking: { prompt } }: OpenTable, rows: Rows): Prompt {
  return { ...prompt, unfinished: undefined, keep: () => prompt.keep(rows) };
}

function listsFirst({ fill, columns }: TableQuestion): boolean {
  return fill === 'columns' && columns[0]?.type === 'text';
}

function mostRows({ rows }: TableQuestion): number {
  return isFixed(rows) ? rows.length : (rows.max ?? Number.POSITIVE_INFINITY);
}
