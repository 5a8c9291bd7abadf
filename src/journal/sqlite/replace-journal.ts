import { chmodSync, copyFileSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { JournalError } from '../../errors.ts';
import type { Moment } from '../entry.ts';
import { Connection } from './connection.ts';
import { explaining, isDamage } from './journal-errors.ts';
import { nameBeforeRestore } from './own-copies.ts';

/**
 * Puts another file in the place of a journal in one step, and keeps the journal beside it under another name, which
 * is returned. Nobody else may have it open: they would go on writing to a file that is no longer there.
 */
export function replaceJournal(file: string, part: string, now: Moment): string | undefined {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    explaining(file, () => put(part, file, undefined));
    return undefined;
  }
  const held = hold(file);
  const kept = nameBeforeRestore(file, now);
  try {
    explaining(file, () => {
      keep(file, kept);
      if (process.platform === 'win32') held?.close(); // there an open file cannot be replaced
      put(part, file, kept);
    });
    return kept;
  } finally {
    held?.close();
  }
}

/** The only connection there is, with nothing left in a log; undefined where damage lets no connection be made. */
function hold(file: string): Connection | undefined {
  let connection: Connection | undefined;
  try {
    connection = new Connection(file, { access: 'read-write', patience: 2000 });
    connection.execute('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection?.close();
    if (isDamage(error)) return undefined;
    throw isBusy(error) ? openElsewhere(file) : error;
  }
}

function isBusy(error: unknown): boolean {
  const { cause } = error instanceof JournalError ? error : {};
  return cause instanceof Error && 'code' in cause && /^SQLITE_(BUSY|LOCKED)/.test(String(cause.code));
}

function openElsewhere(file: string): JournalError {
  return new JournalError(
    `The journal "${file}" is open in another program.`,
    'End that one first, then try again; nothing was changed.',
  );
}

/** A second name for the same file takes no room and leaves no moment without a journal; not every disk has that. */
function keep(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept);
  }
  chmodSync(kept, 0o600);
}

/** A log of the old journal would be taken for one of the new: it goes with the old one. */
function put(part: string, file: string, kept: string | undefined): void {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0 && kept !== undefined) renameSync(`${file}-wal`, `${kept}-wal`);
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
  renameSync(part, file);
}
