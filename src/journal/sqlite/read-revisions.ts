import type { Revision } from '../entry.ts';
import type { Connection } from './connection.ts';
import { momentColumn } from './moment-column.ts';
import { answersOf, noSuchEntry } from './read-entries.ts';
import { type Replacement, type Stamp, versionsOf } from './versions.ts';

/** Every version of an entry, oldest first. */
export function readRevisions(connection: Connection, entry: number): Revision[] {
  const now = answersOf(connection, entry);
  if (now === undefined) throw noSuchEntry(entry);
  const stamps = connection.all<Stamp>(
    `SELECT revision, ${momentColumn('at')} AS at FROM revisions WHERE entry = ? ORDER BY revision DESC`,
    entry,
  );
  const replaced = connection.all<Replacement>(
    'SELECT revision, question, value, aside FROM superseded WHERE entry = ? ORDER BY revision, question',
    entry,
  );
  return versionsOf(now, stamps, replaced);
}
