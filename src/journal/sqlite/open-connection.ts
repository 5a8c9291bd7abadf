import type { Moment } from '../entry.ts';
import { Connection } from './connection.ts';
import { identify } from './identify.ts';
import { faultOfLog, hasLog } from './inspect/fault-of-log.ts';
import { damaged, explaining, unwritable } from './journal-errors.ts';
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
  refuseWrongLog(file, found);
  if (found !== 'journal') create(file);
  if (!isWritable(file)) throw unwritable(file);

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

/**
 * A log that was left behind goes into the file with the first writing: one that is not its own would ruin it. Beside
 * an empty file SQLite would remove it, and with it all that is left of the journal.
 */
function refuseWrongLog(file: string, found: ReturnType<typeof identify>): void {
  if (!hasLog(file)) return;
  if (found !== 'journal' || faultOfLog(file) !== undefined) throw damaged(file);
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

  const connection = settingUp(connectionUntouched(file, settings), (opened) => {
    if (opened.schemaVersion === newest) return opened;
    opened.close();
    return undefined;
  });
  if (connection !== undefined) return protectedFromWriting(connection);

  // Left by an older version of this program, or by one killed while it created it.
  connectionToWrite(file, settings).close();
  return connectionToRead(file, settings);
}

/**
 * A connection that leaves the bytes of a file as they are. One that may write clears up SQLite's own files at the
 * end; where a log was left behind it would write that into the file, and so it only reads.
 */
export function connectionUntouched(
  file: string,
  { patience }: Pick<ConnectionSettings, 'patience'>,
): Connection {
  const access = hasLog(file) ? 'read-only' : isWritable(file) ? 'read-write' : 'copy';
  return new Connection(file, { access, patience });
}

/** A connection that may write, as it clears up SQLite's own files at the end, but changes no entry. */
function protectedFromWriting(connection: Connection): Connection {
  connection.execute('PRAGMA query_only = ON');
  return connection;
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
