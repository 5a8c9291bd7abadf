import { rmSync } from 'node:fs';
import type { Moment } from '../entry.ts';
import type { Connection } from './connection.ts';
import { applicationId, newerThanProgram } from './identify.ts';
import { copyBeforeUpgrade } from './own-copies.ts';

/** One step from a schema to the next, taken inside a transaction. */
export type Migration = (connection: Connection) => void;

export interface MigrateOptions {
  readonly migrations: readonly Migration[];
  readonly now: () => Moment;
}

/** Brings a journal to the newest schema, after making a copy of one that holds something; all or nothing. */
export function migrate(connection: Connection, { migrations, now }: MigrateOptions): void {
  const newest = migrations.length;
  if (connection.schemaVersion === newest) return;

  let copy: string | undefined;
  const upgrade = () => {
    const version = connection.schemaVersion; // again, under the lock: another program may have been quicker
    if (version > newest) throw newerThanProgram(connection.file, version, newest);
    if (version === newest) return;
    if (version > 0) copy = copyBeforeUpgrade(connection, { version, now: now() });
    for (const step of migrations.slice(version)) step(connection);
    connection.execute(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${newest}`);
  };
  try {
    connection.writing(upgrade);
  } catch (error) {
    if (copy !== undefined) rmSync(copy, { force: true }); // the journal is as it was
    throw error;
  }
}
