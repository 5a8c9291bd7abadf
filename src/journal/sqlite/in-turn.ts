import type Database from 'better-sqlite3';
import { SqliteError } from './driver.ts';

/**
 * Takes the write lock within so many milliseconds, does the work and commits it, or leaves everything as it was.
 *
 * SQLite has no queue, and who waits as it does by itself asks every tenth of a second at last: beside somebody who
 * writes without a pause, that may take seconds until it meets the moment between two changes. So it asks often.
 */
export function inTurn<T>(database: Database.Database, patience: number, work: () => T): T {
  const end = performance.now() + patience;
  while (!hasBegun(database, patience, performance.now() < end)) pause();
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK'); // after some errors SQLite has done so itself
    throw error;
  }
}

function hasBegun(database: Database.Database, patience: number, mayWait: boolean): boolean {
  database.pragma('busy_timeout = 0');
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (mayWait && error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  } finally {
    database.pragma(`busy_timeout = ${patience}`);
  }
}

const nobody = new Int32Array(new SharedArrayBuffer(4));

/** Of a length by chance, so that those who wait do not go on asking at the same moments. */
function pause(): void {
  Atomics.wait(nobody, 0, 0, 5 + 20 * Math.random());
}
