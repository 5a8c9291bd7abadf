import { statSync } from 'node:fs';
import { JournalError, NotFoundError } from '../../errors.ts';
import type { Holding } from '../backups.ts';
import type { Moment } from '../entry.ts';
import type { Passphrase } from '../passphrase.ts';
import { Connection } from './connection.ts';
import { headerOf, identify } from './identify.ts';
import { explaining, isDamage } from './journal-errors.ts';
import { momentColumn } from './moment-column.ts';
import { isBroken } from './seal.ts';

/**
 * What a backup holds. Throws where it is missing, damaged, not one of ours or newer than `newest`, and PassphraseError
 * where the passphrase does not open it; writes nothing.
 */
export function checkBackup(file: string, newest: number, passphrase: Passphrase | undefined): Holding {
  const kind = identified(file, newest, passphrase);
  if (kind === 'absent') throw new NotFoundError(`There is no file "${file}".`);
  if (kind === 'empty') throw new JournalError(`"${file}" is empty.`, another);
  if (explaining(file, () => isBroken(file))) throw damaged(file);
  const connection = openToRead(file, passphrase);
  try {
    return holdingOf(soundly(connection));
  } catch (error) {
    throw isDamage(error) ? damaged(file) : error;
  } finally {
    connection.close();
  }
}

const another = 'Name another file: steer backup verify <file>';

function identified(
  file: string,
  newest: number,
  passphrase: Passphrase | undefined,
): ReturnType<typeof identify> {
  try {
    return identify(file, newest, passphrase);
  } catch (error) {
    const isOther = error instanceof JournalError && error.hint?.includes('--journal');
    throw isOther ? new JournalError(error.message, another) : error;
  }
}

/** A file that was left with a log beside it needs that; without one, SQLite must not make one. */
export function openToRead(file: string, passphrase: Passphrase | undefined): Connection {
  const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const wantsLog = headerOf(file, passphrase)?.[18] === 2;
  const access = hasLog || !wantsLog ? 'read-only' : 'copy';
  return new Connection(file, { access, patience: 5000, passphrase });
}

/** As it is handed over, where SQLite finds no fault in it. */
export function soundly(connection: Connection): Connection {
  const [found] = connection.all<{ integrity_check: string }>('PRAGMA integrity_check(1)');
  const strays = connection.all('PRAGMA foreign_key_check');
  if (found?.integrity_check !== 'ok' || strays.length > 0 || connection.schemaVersion === 0)
    throw damaged(connection.file);
  return connection;
}

export function holdingOf(connection: Connection): Holding {
  const isThere = connection.schemaVersion > 1 ? 'trashed_utc IS NULL' : 'TRUE'; // there was no trash at first
  const counted = connection.get<{ entries: number }>(
    `SELECT count(*) AS entries FROM entries JOIN definitions ON definitions.id = definition WHERE ${isThere}`,
  );
  const last = connection.get<{ newest: Moment }>(
    `SELECT ${momentColumn('occurred')} AS newest FROM entries WHERE ${isThere} ORDER BY occurred_utc DESC LIMIT 1`,
  );
  return { entries: counted?.entries ?? 0, newest: last?.newest };
}

function damaged(file: string): JournalError {
  return new JournalError(
    `The backup "${file}" is damaged.`,
    'Use another one, or make a new one: steer backup create <file>',
  );
}
