import type { Moment } from '../entry.ts';
import type { UndoableChange } from '../journal.ts';
import { toStored } from '../moment.ts';
import type { Connection, Value } from './connection.ts';
import { momentColumn } from './moment-column.ts';
import { type UndoableName, type UndoableTable, undoableTables } from './undoable-tables.ts';
import { removeTexts, writeTexts } from './write-texts.ts';

/** So many changes back can be taken back. */
const mostChanges = 50;

/** Does the work, inside the caller's transaction, and notes how to take it back. Without a change in it nothing is noted. */
export function recorded<T>(
  connection: Connection,
  {
    label,
    at,
    continuing,
  }: { readonly label: string; readonly at: Moment; readonly continuing?: string | undefined },
  work: () => T,
): T {
  const change = openChange(connection, { label, at, continuing });
  connection.run('INSERT INTO recording (change) VALUES (?)', change);
  const result = work();
  connection.run('DELETE FROM recording');
  dropEmptyChanges(connection);
  connection.run(
    'DELETE FROM changes WHERE id <= (SELECT id FROM changes ORDER BY id DESC LIMIT 1 OFFSET ?)',
    mostChanges,
  );
  return result;
}

/** A new change; or the last one, where this goes on with it. */
function openChange(
  connection: Connection,
  { label, at, continuing }: { label: string; at: Moment; continuing?: string | undefined },
): number {
  const last = connection.get<{ id: number; label: string }>(
    'SELECT id, label FROM changes ORDER BY id DESC LIMIT 1',
  );
  if (last !== undefined && last.label === continuing) return last.id;
  const { utc, offset } = toStored(at);
  const made = connection.get<{ id: number }>(
    'INSERT INTO changes (label, at_utc, at_offset) VALUES (?, ?, ?) RETURNING id',
    label,
    utc,
    offset,
  );
  if (made === undefined) throw new Error('SQLite noted a change and returned no number.');
  return made.id;
}

/** Drops what has no step left to take back. */
export function dropEmptyChanges(connection: Connection): void {
  connection.run('DELETE FROM changes WHERE NOT EXISTS (SELECT 1 FROM undo_steps WHERE change = changes.id)');
}

/** Notes that taking back the change under way puts entries that are new into the trash: words are not thrown away. */
export function noteAdditions(connection: Connection, entries: readonly number[], at: Moment): void {
  const { utc, offset } = toStored(at);
  const columns = [...undoableTables.entries.key, ...undoableTables.entries.rest];
  const row = columns.map((column) => {
    if (column === 'trashed_utc') return `'${column}', ?`;
    return column === 'trashed_offset' ? `'${column}', ?` : `'${column}', ${column}`;
  });
  const list = JSON.stringify(entries);
  connection.run(
    `DELETE FROM undo_steps WHERE change = (SELECT change FROM recording)
       AND entry IN (SELECT value FROM json_each(?))`,
    list,
  );
  connection.run(
    `INSERT INTO undo_steps (change, entry, subject, deed, row)
     SELECT recording.change, id, 'entries', 'changed', json_object(${row.join(', ')})
     FROM entries, recording WHERE id IN (SELECT value FROM json_each(?))`,
    utc,
    offset,
    list,
  );
}

export function lastChange(connection: Connection): UndoableChange | undefined {
  return connection.get<UndoableChange>(
    `SELECT label, ${momentColumn('at')} AS at FROM changes ORDER BY id DESC LIMIT 1`,
  );
}

interface StepRow {
  readonly subject: UndoableName;
  readonly deed: 'added' | 'changed' | 'removed';
  readonly row: string;
}

/** Takes back the last change there was; what it was, or undefined where there is none. */
export function undoLast(connection: Connection): UndoableChange | undefined {
  const change = lastChange(connection);
  if (change === undefined) return undefined;
  connection.execute('PRAGMA defer_foreign_keys = ON'); // rows come back in the order they went, not in that of their keys
  const steps = connection.all<StepRow>(
    `SELECT subject, deed, row FROM undo_steps WHERE change = (SELECT max(id) FROM changes) ORDER BY id DESC`,
  );
  for (const { subject, deed, row } of steps)
    takeBack(connection, { name: subject, deed, row: JSON.parse(row) });
  connection.run('DELETE FROM changes WHERE id = (SELECT max(id) FROM changes)');
  return change;
}

interface Step {
  readonly name: UndoableName;
  readonly deed: StepRow['deed'];
  readonly row: Readonly<Record<string, Value>>;
}

function takeBack(connection: Connection, { name, deed, row }: Step): void {
  const { key, rest }: UndoableTable = undoableTables[name];
  const isIt = key.map((column) => `${column} = ?`).join(' AND ');
  if (deed === 'added') {
    connection.run(`DELETE FROM ${name} WHERE ${isIt}`, ...valuesOf(row, key));
    return;
  }
  if (deed === 'changed') {
    const restored = rest.filter(
      (column) => column !== 'id' && !(row.status === 'done' && halfTyped.includes(column)),
    );
    const set = restored.map((column) => `${column} = ?`).join(', ');
    connection.run(
      `UPDATE ${name} SET ${set} WHERE ${isIt}`,
      ...valuesOf(row, restored),
      ...valuesOf(row, key),
    );
  } else {
    const columns = [
      ...key,
      ...rest.filter((column) => column !== 'id' || !isTaken(connection, name, row.id)),
    ];
    const marks = columns.map(() => '?').join(', ');
    connection.run(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`,
      ...valuesOf(row, columns),
    );
  }
  if (name === 'answers') restoreTexts(connection, row);
}

/** In a finished entry these are no part of any change: they stay as they are now. */
const halfTyped = ['open_question', 'unfinished'];

function valuesOf(row: Step['row'], columns: readonly string[]): Value[] {
  return columns.map((column) => row[column] ?? null);
}

/** Whether the number a row had is another's by now. */
function isTaken(connection: Connection, name: UndoableName, id: Value | undefined): boolean {
  return connection.get(`SELECT 1 FROM ${name} WHERE id = ?`, id ?? null) !== undefined;
}

/** Indexed as texts are today, whatever the index took when the change was noted. */
function restoreTexts(connection: Connection, row: Step['row']): void {
  const answer = connection.get<{ id: number }>(
    'SELECT id FROM answers WHERE entry = ? AND question = ?',
    ...valuesOf(row, ['entry', 'question']),
  );
  if (answer === undefined) return;
  removeTexts(connection, answer.id);
  const texts = connection.all<{ text: string }>(
    "SELECT value ->> 'text' AS text FROM json_each(?) ORDER BY value ->> 'place'",
    JSON.stringify(row.texts),
  );
  writeTexts(connection, [{ answer: answer.id, texts: texts.map(({ text }) => text) }]);
}
