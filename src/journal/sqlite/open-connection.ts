import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { removeLeftParts } from '../../files/left-parts.ts';
import type { Moment } from '../entry.ts';
import { Connection } from './connection.ts';
import { identify } from './identify.ts';
import { explaining, unwritable } from './journal-errors.ts';
import { type Migration, migrate } from './migrate.ts';
import { createPrivateFile, createPrivateFolder, isWritable } from './private-files.ts';

export interface ConnectionSettings {
  readonly now: () => Moment;
  readonly patience: number;
  readonly migrations: readonly Migration[];
}

/** Makes the file, with its folder, where there is none. */
export function connectionToWrite(file: string, settings: ConnectionSettings): Connection {
  const found = identify(file, settings.migrations.length);
  if (found !== 'journal') create(file);
  if (!isWritable(file)) throw unwritable(file);
  removeLeftParts(dirname(file), `${basename(file)}.`);

  return settingUp(
    new Connection(file, { access: 'read-write', patience: settings.patience }),
    (connection) => {
      // The driver's build would not sync each commit in WAL mode, and would leave deleted words in the file.
      connection.execute('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON');
      migrate(connection, settings);
      // Only now: a program killed between the two leaves a whole journal or an empty file, nothing unmarked.
      connection.execute('PRAGMA journal_mode = WAL');
      return connection;
    },
  );
}

function create(file: string): void {
  explaining(file, () => {
    createPrivateFolder(file);
    createPrivateFile(file);
  });
}

/** Undefined where there is nothing to read. */
export function connectionToRead(file: string, settings: ConnectionSettings): Connection | undefined {
  const newest = settings.migrations.length;
  if (identify(file, newest) !== 'journal') return undefined;

  const access = isWritable(file) ? 'read-write' : hasLog(file) ? 'read-only' : 'copy';
  const connection = settingUp(new Connection(file, { access, patience: settings.patience }), (opened) => {
    if (opened.schemaVersion === newest) return opened;
    opened.close();
    return undefined;
  });
  if (connection !== undefined) return protectedFromWriting(connection);

  // Left by an older version of this program, or by one killed while it created it.
  connectionToWrite(file, settings).close();
  return connectionToRead(file, settings);
}

/** A connection that may write, as it clears up SQLite's own files at the end, but changes no entry. */
function protectedFromWriting(connection: Connection): Connection {
  connection.execute('PRAGMA query_only = ON');
  return connection;
}

function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** A connection that cannot be set up is closed again, so that nothing stays beside the file. */
function settingUp<T>(connection: Connection, work: (connection: Connection) => T): T {
  try {
    return work(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}
