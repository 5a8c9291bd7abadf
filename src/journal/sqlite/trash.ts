import type { Moment } from '../entry.ts';
import { toStored } from '../moment.ts';
import type { Connection } from './connection.ts';
import { dropEmptyChanges } from './undo.ts';
import { revisionBefore } from './write-revisions.ts';

export function trashEntries(connection: Connection, ids: readonly number[], at: Moment): void {
  const { utc, offset } = toStored(at);
  connection.run(
    `UPDATE entries SET trashed_utc = ?, trashed_offset = ?
     WHERE trashed_utc IS NULL AND id IN (SELECT value FROM json_each(?))`,
    utc,
    offset,
    JSON.stringify(ids),
  );
}

export function restoreEntries(connection: Connection, ids: readonly number[]): void {
  connection.run(
    `UPDATE entries SET trashed_utc = NULL, trashed_offset = NULL
     WHERE trashed_utc IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
}

/** Removes entries with every version of them, and what undo knew of them; definitions nothing answers go as well. */
export function eraseEntries(connection: Connection, ids: readonly number[]): void {
  const list = JSON.stringify(ids);
  connection.run('DELETE FROM undo_steps WHERE entry IN (SELECT value FROM json_each(?))', list);
  dropEmptyChanges(connection);
  connection.run('DELETE FROM entries WHERE id IN (SELECT value FROM json_each(?))', list);
  connection.run('DELETE FROM definitions WHERE id NOT IN (SELECT definition FROM entries)');
}

/**
 * Removes what one version said and no other says. A version before it that said the same keeps it; the newest
 * version cannot be forgotten, for it is what the entry says.
 */
export function forgetVersion(connection: Connection, entry: number, revision: number): void {
  const before = revisionBefore(connection, entry, revision);
  if (before !== undefined) {
    connection.run(
      `INSERT INTO superseded (entry, revision, question, value, aside)
       SELECT entry, ?, question, value, aside FROM superseded WHERE entry = ? AND revision = ?
       ON CONFLICT DO NOTHING`,
      before,
      entry,
      revision,
    );
  }
  connection.run('DELETE FROM revisions WHERE entry = ? AND revision = ?', entry, revision);
  connection.run('DELETE FROM undo_steps WHERE entry = ?', entry);
  dropEmptyChanges(connection);
}
