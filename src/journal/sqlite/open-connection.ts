import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { JournalError } from '../../errors.ts';
import { removeLeftParts } from '../../files/left-parts.ts';
import type { Moment } from '../entry.ts';
import type { Passphrase } from '../passphrase.ts';
import { Connection } from './connection.ts';
import { identify } from './identify.ts';
import { explaining, unwritable } from './journal-errors.ts';
import { type Migration, migrate } from './migrate.ts';
import { isPlanted } from './planted.ts';
import { createPrivateFile, createPrivateFolder, isWritable } from './private-files.ts';

export interface ConnectionSettings {
  readonly now: () => Moment;
  readonly patience: number;
  readonly migrations: readonly Migration[];
  readonly passphrase?: Passphrase | undefined;
}

/** Makes the file, with its folder, where there is none. */
export function connectionToWrite(file: string, settings: ConnectionSettings): Connection {
  return stayingAt(file, () => openToWrite(file, settings));
}

function openToWrite(file: string, settings: ConnectionSettings): Connection {
  const { migrations, patience, passphrase } = settings;
  refusePlanted(file);
  const found = identify(file, migrations.length, passphrase);
  if (found !== 'journal') create(file);
  if (!isWritable(file)) throw unwritable(file);
  removeLeftParts(dirname(file), `${basename(file)}.`);

  return settingUp(new Connection(file, { access: 'read-write', patience, passphrase }), (connection) => {
    // The driver's build would not sync each commit in WAL mode.
    connection.execute('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(connection, settings);
    // Only now: a program killed between the two leaves a whole journal or an empty file, nothing unmarked.
    connection.execute('PRAGMA journal_mode = WAL');
    refusePlanted(file); // again, now that SQLite has opened its own: nothing was written there yet
    return connection;
  });
}

/** Neither the journal nor what SQLite writes beside it may be somebody else's. */
function refusePlanted(file: string): void {
  const planted = ['', '-wal', '-shm', '-journal']
    .map((ending) => `${file}${ending}`)
    .find((path) => explaining(file, () => isPlanted(path)));
  if (planted === undefined) return;
  throw new JournalError(
    `"${planted}" was put there by somebody else, who could read what is written to it.`,
    'Use a journal in a folder of your own: steer list --journal <file>',
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
  return stayingAt(file, () => openToRead(file, settings));
}

function openToRead(file: string, settings: ConnectionSettings): Connection | undefined {
  const { migrations, patience, passphrase } = settings;
  const newest = migrations.length;
  if (identify(file, newest, passphrase) !== 'journal') return undefined;

  const access = isWritable(file) ? 'read-write' : hasLog(file) ? 'read-only' : 'copy';
  const connection = settingUp(new Connection(file, { access, patience, passphrase }), (opened) => {
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
 * A restored backup, or encrypting, puts another file in the place of a journal while it holds the lock of the old one.
 * Who opened the old one before, and has waited for that lock, would read and write where nobody looks again.
 */
function stayingAt<T extends Connection | undefined>(file: string, open: () => T): T {
  for (;;) {
    const before = nodeOf(file);
    let connection: T | undefined;
    try {
      connection = open();
      if (before === undefined || nodeOf(file) === before) return connection;
    } catch (error) {
      if (before === undefined || nodeOf(file) === before) throw error;
    }
    connection?.close();
  }
}

/** By which the system tells files apart. */
function nodeOf(file: string): bigint | undefined {
  return explaining(file, () => statSync(file, { throwIfNoEntry: false, bigint: true })?.ino);
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
