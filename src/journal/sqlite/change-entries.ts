import { JournalError } from '../../errors.ts';
import type { Moment } from '../entry.ts';
import type { Change, NewEntry } from '../journal.ts';
import { toStored } from '../moment.ts';
import type { Connection } from './connection.ts';
import { randomUuid } from './random-uuid.ts';
import { noSuchEntry } from './read-entries.ts';
import { writeAnswers } from './write-answers.ts';
import { writeDefinition } from './write-definition.ts';
import { newestRevision, revisionBefore, supersede, writeRevision } from './write-revisions.ts';
import { writeTags } from './write-tags.ts';

/** What a step is about. Each step here is part of a transaction that the caller holds. */
interface Step {
  readonly id: number;
  readonly at: Moment;
}

export function beginEntry(connection: Connection, entry: NewEntry): number {
  const definition = writeDefinition(connection, entry.definition);
  const created = toStored(entry.createdAt);
  const occurred = toStored(entry.occurredAt);
  const row = connection.get<{ id: number }>(
    `INSERT INTO entries (uuid, definition, status, revision, occurred_utc, occurred_offset,
       created_utc, created_offset, updated_utc, updated_offset)
     VALUES (${randomUuid}, ?, 'draft', 0, ?, ?, ?, ?, ?, ?) RETURNING id`,
    definition,
    occurred.utc,
    occurred.offset,
    created.utc,
    created.offset,
    created.utc,
    created.offset,
  );
  if (row === undefined) throw new Error('SQLite inserted an entry and returned no number.');
  writeTags(connection, row.id, entry.tags);
  return row.id;
}

export interface Addition {
  readonly entry: NewEntry;
  readonly change: Change;
  readonly draft: boolean;
}

export function addEntry(connection: Connection, { entry, change, draft }: Addition): number {
  const id = beginEntry(connection, entry);
  const at = entry.createdAt;
  keepAnswers(connection, { id, change, at });
  if (!draft) finishEntry(connection, { id, at });
  return id;
}

export function keepAnswers(
  connection: Connection,
  { id, change, at }: Step & { readonly change: Change },
): void {
  demand(connection, id, 'draft');
  writeAnswers(connection, id, change);
  writeOpen(connection, id, change);
  writeDates(connection, { id, at, occurredAt: change.occurredAt });
}

/** Left alone where it is so already: a change that changes nothing is nothing to take back. */
export function writeOpen(connection: Connection, id: number, { open }: Change): void {
  const question = open?.question ?? null;
  const unfinished = open?.unfinished === undefined ? null : JSON.stringify(open.unfinished);
  connection.run(
    `UPDATE entries SET open_question = ?, unfinished = ?
     WHERE id = ? AND (open_question IS NOT ? OR unfinished IS NOT ?)`,
    question,
    unfinished,
    id,
    question,
    unfinished,
  );
}

export function finishEntry(connection: Connection, { id, at }: Step): void {
  demand(connection, id, 'draft');
  const { utc, offset } = toStored(at);
  connection.run(
    `UPDATE entries SET status = 'done', open_question = NULL, unfinished = NULL,
       updated_utc = ?, updated_offset = ? WHERE id = ?`,
    utc,
    offset,
    id,
  );
  writeRevision(connection, { id, at });
}

/** Answers that are all as they were make no version. */
export function reviseEntry(
  connection: Connection,
  { id, change, at, amending }: Step & { readonly change: Change; readonly amending: number | undefined },
): void {
  demand(connection, id, 'done');
  const replaced = writeAnswers(connection, id, change);
  if (replaced.length > 0 && newestRevision(connection, id) === amending) {
    const before = revisionBefore(connection, id, amending);
    if (before !== undefined) supersede(connection, id, { revision: before, replaced });
  } else if (replaced.length > 0) {
    supersede(connection, id, { revision: newestRevision(connection, id), replaced });
    writeRevision(connection, { id, at });
  }
  if (replaced.length > 0 || isMoved(connection, id, change.occurredAt)) {
    writeDates(connection, { id, at, occurredAt: change.occurredAt });
  }
}

/** Another program may have finished or removed an entry since the caller read it. */
function demand(connection: Connection, id: number, status: 'draft' | 'done'): void {
  const found = connection.get<{ status: 'draft' | 'done' }>(
    'SELECT status FROM entries WHERE id = ? AND trashed_utc IS NULL',
    id,
  );
  if (found === undefined) throw noSuchEntry(id);
  if (found.status === status) return;
  throw status === 'draft'
    ? new JournalError(`Entry ${id} is finished already.`, `Change its answers: steer edit ${id}`)
    : new JournalError(`Entry ${id} is a draft.`, `Go on with it: steer resume ${id}`);
}

function isMoved(connection: Connection, id: number, occurredAt: Moment): boolean {
  const { utc, offset } = toStored(occurredAt);
  const same = 'SELECT 1 FROM entries WHERE id = ? AND occurred_utc = ? AND occurred_offset IS ?';
  return connection.get(same, id, utc, offset) === undefined;
}

function writeDates(
  connection: Connection,
  { id, at, occurredAt }: Step & { readonly occurredAt: Moment },
): void {
  const updated = toStored(at);
  const occurred = toStored(occurredAt);
  connection.run(
    'UPDATE entries SET updated_utc = ?, updated_offset = ?, occurred_utc = ?, occurred_offset = ? WHERE id = ?',
    updated.utc,
    updated.offset,
    occurred.utc,
    occurred.offset,
    id,
  );
}
