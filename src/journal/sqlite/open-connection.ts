import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { JournalError } from '../../errors.ts';
import { removeLeftParts } from '../../files/left-parts.ts';
import type { Moment } from '../entry.ts';
import type { Passphrase } from '../passphrase.ts';
import { Connection } from './connection.ts';
import { areFreePagesEmpty } from './free-pages.ts';
import { identify } from './identify.ts';
import { faultOfLog, hasLog } from './inspect/fault-of-log.ts';
import { passesQuickCheck } from './inspect/quick-check.ts';
import { damaged, explaining, unwritable } from './journal-errors.ts';
import { type Migration, migrate } from './migrate.ts';
import { isPlanted } from './planted.ts';
import { createPrivateFile, createPrivateFolder, isWritable } from './private-files.ts';
import { hasRollbackJournal } from './rollback-journal.ts';

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
  refuseWrongLog(file, found, passphrase);
  if (found === 'journal') refuseUnfreePages(file, settings);
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

/**
 * A log that was left behind goes into the file with the first writing: one that is not its own would ruin it. Beside
 * an empty file SQLite would remove it, and with it all that is left of the journal.
 */
function refuseWrongLog(
  file: string,
  found: ReturnType<typeof identify>,
  passphrase: Passphrase | undefined,
): void {
  if (!hasLog(file)) return;
  if (found !== 'journal' || provenFaultOfLog(file, passphrase) !== undefined) throw damaged(file);
}

/** Where free pages are not empty, what is written might take the place of words: then all of the file is looked at. */
function refuseUnfreePages(file: string, settings: ConnectionSettings): void {
  if (hasLog(file) || hasRollbackJournal(file) || areFreePagesEmpty(file, settings.passphrase)) return;
  const connection = connectionUntouched(file, settings);
  try {
    if (!passesQuickCheck(connection)) throw damaged(file);
  } finally {
    connection.close();
  }
}

/** To look into more than this takes longer than a start may: SQLite is believed then, as it believes the log. */
const mostToProve = 32 << 20;

function provenFaultOfLog(file: string, passphrase: Passphrase | undefined): ReturnType<typeof faultOfLog> {
  return statSync(file).size > mostToProve ? undefined : faultOfLog(file, passphrase);
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
  const { migrations, passphrase } = settings;
  const newest = migrations.length;
  if (identify(file, newest, passphrase) !== 'journal') return undefined;

  const connection = settingUp(connectionFor(file, settings), (opened) => {
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

/**
 * The last one that reads clears the log up, as erased words may be in it. With a log that is not the journal's own it
 * would read what never was.
 */
function connectionFor(file: string, settings: ConnectionSettings): Connection {
  const { patience, passphrase } = settings;
  if (!hasLog(file)) return connectionUntouched(file, settings);
  const fault = provenFaultOfLog(file, passphrase);
  if (fault !== undefined && fault !== 'damaged') throw damaged(file);
  return fault === undefined && isWritable(file)
    ? new Connection(file, { access: 'read-write', patience, passphrase })
    : connectionUntouched(file, settings);
}

/**
 * A connection that leaves the bytes of a file as they are. One that may write clears up SQLite's own files at the
 * end; where a log was left behind it would write that into the file, and so it only reads.
 */
export function connectionUntouched(
  file: string,
  { patience, passphrase }: Pick<ConnectionSettings, 'patience' | 'passphrase'>,
): Connection {
  const access = hasLog(file) ? 'read-only' : isWritable(file) ? 'read-write' : 'copy';
  return new Connection(file, { access, patience, passphrase });
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
