import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeLeftParts } from '../../files/left-parts.ts';
import { syncFile, syncFolderOf } from '../../files/sync.ts';
import type { Moment } from '../entry.ts';
import { toStored } from '../moment.ts';
import { Connection } from './connection.ts';
import { explaining } from './journal-errors.ts';
import { createNewPrivateFile } from './private-files.ts';

/** What copies are made before, as their names say it. */
const kinds = {
  upgrade: 'schema-',
  deletion: 'before-delete-',
  mending: 'before-mend-',
  restore: 'before-restore-',
} as const;

/** Of each kind so many are kept, the newest. */
const most = 3;

/** A journal that somebody has opened. */
type Opened = Pick<Connection, 'file' | 'passphrase'>;

/** Copies a journal as it is before its schema is brought to a newer one, and returns the name of the copy. */
export function copyBeforeUpgrade(
  journal: Opened,
  { version, now }: { readonly version: number; readonly now: Moment },
): string {
  return copyBeside(journal, 'upgrade', `${version}.${stamp(now)}`);
}

export function copyBeforeDeletion(journal: Opened, now: Moment): void {
  copyBeside(journal, 'deletion', stamp(now));
}

/** A name for a journal that another is to take the place of. */
export function nameBeforeRestore(file: string, now: Moment): string {
  return unusedName(`${file}.${kinds.restore}${stamp(now)}`);
}

/** Copies a journal that is to be mended byte by byte, for SQLite may not be able to read all of it. */
export function copyBeforeMending(journal: Opened, now: Moment): string {
  return copyBeside(journal, 'mending', stamp(now), (part) => {
    copyFileSync(journal.file, part);
    chmodSync(part, 0o600); // it has taken over the mode of the journal
  });
}

/** Removes copies made without being asked: they hold words that are to be gone for good. */
export function removeCopies(file: string): void {
  for (const copy of [
    ...copiesOf(file, 'upgrade'),
    ...copiesOf(file, 'deletion'),
    ...copiesOf(file, 'mending'),
  ])
    explaining(file, () => rmSync(copy));
  removeLeftParts(dirname(file), `${basename(file)}.`);
}

/** Every journal that lies beside this one because of it, whole or not, the newest first. */
export function copiesBeside(file: string): string[] {
  const kept = Object.keys(kinds) as (keyof typeof kinds)[]; // the keys it is made of
  return byAge(kept.flatMap((kind) => copiesOf(file, kind)))
    .filter((name) => !/-(wal|shm|journal)$|\.part$/.test(name))
    .reverse();
}

/** Journals that others took the place of: there may be more in them than in a copy, so nothing removes them. */
export function replacedJournals(file: string): readonly string[] {
  return copiesOf(file, 'restore').filter((name) => !/-(wal|shm)$/.test(name));
}

/**
 * Copies a journal to a file beside it, readable by its owner only. It goes through a connection of its own, which
 * sees what is committed while the caller holds the write lock.
 */
function copyBeside(
  { file, passphrase }: Opened,
  kind: 'upgrade' | 'deletion' | 'mending',
  ending: string,
  fill: (part: string) => void = (part) => copyInto(part, { file, passphrase }),
): string {
  const copy = unusedName(`${file}.${kinds[kind]}${ending}`);
  const part = `${copy}.${process.pid}.part`;
  return explaining(file, () => {
    rmSync(part, { force: true });
    createNewPrivateFile(part);
    fill(part);
    syncFile(part);
    renameSync(part, copy);
    syncFolderOf(copy);
    const whole = copiesOf(file, kind).filter((name) => !name.endsWith('.part'));
    for (const old of whole.slice(0, -most)) rmSync(old);
    return copy;
  });
}

/** Oldest first. */
function copiesOf(file: string, kind: keyof typeof kinds): string[] {
  const start = `${basename(file)}.${kinds[kind]}`;
  const names = namesBeside(file).filter((name) => name.startsWith(start));
  return byAge(names.map((name) => join(dirname(file), name)));
}

function byAge(paths: readonly string[]): string[] {
  const madeAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return paths.toSorted((a, b) => madeAt(a) - madeAt(b) || (a < b ? -1 : 1));
}

function namesBeside(file: string): string[] {
  return explaining(file, () => readdirSync(dirname(file)));
}

const stamp = (now: Moment) => toStored(now).utc.replaceAll(':', '');

function unusedName(name: string): string {
  for (let count = 2, candidate = name; ; count++) {
    if (!existsSync(candidate)) return candidate;
    candidate = `${name}-${count}`;
  }
}

function copyInto(part: string, { file, passphrase }: Opened): void {
  const connection = new Connection(file, { access: 'read-write', patience: 5000, passphrase });
  try {
    connection.copyTo(part);
  } finally {
    connection.close();
  }
}
