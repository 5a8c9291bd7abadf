import { JournalError } from '../../errors.ts';
import type { Traces } from '../journal.ts';
import type { Connection } from './connection.ts';
import { SqliteError } from './driver.ts';

/**
 * Writes the file anew and empties its log. A row that is removed is overwritten, but not the copies of it that SQLite
 * leaves in unused parts of pages where it moved rows from one page to another. Says what could not be cleared.
 */
export function sweep(connection: Pick<Connection, 'execute' | 'emptyLog'>): Traces {
  try {
    connection.execute('VACUUM');
    return connection.emptyLog() ? 'none' : 'in use';
  } catch (error) {
    const traces = reasons[codeOf(error)];
    if (traces === undefined) throw error;
    return traces;
  }
}

const reasons: Readonly<Record<string, Traces>> = {
  SQLITE_BUSY: 'in use',
  SQLITE_LOCKED: 'in use',
  SQLITE_FULL: 'no room',
};

/** SQLITE_BUSY of SQLITE_BUSY_SNAPSHOT. */
function codeOf(error: unknown): string {
  const cause = error instanceof JournalError ? error.cause : error;
  return cause instanceof SqliteError ? cause.code.split('_', 2).join('_') : '';
}
