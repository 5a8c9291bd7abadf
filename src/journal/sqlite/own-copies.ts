import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeLeftParts } from '../../files/left-parts.ts';
import type { Moment } from '../entry.ts';
import { toStored } from '../moment.ts';
import { Connection } from './connection.ts';
import { explaining } from './journal-errors.ts';
import { createNewPrivateFile, sync } from './private-files.ts';

/** What copies are made before, as their names say it. */
const kinds = { upgrade: 'schema-', deletion: 'before-delete-', restore: 'before-restore-' } as const;

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

/** Removes copies made before upgrades and deletions: they hold words that are to be gone for good. */
export function removeCopies(file: string): void {
  for (const copy of [...copiesOf(file, 'upgrade'), ...copiesOf(file, 'deletion')])
    explaining(file, () => rmSync(copy));
  removeLeftParts(dirname(file), `${basename(file)}.`);
}

/** All of them, of every kind. */
export function ownCopies(file: string): readonly string[] {
  return Object.keys(kinds)
    .flatMap((kind) => copiesOf(file, kind as keyof typeof kinds)) // its own keys
    .filter((name) => !/\.part$|-(wal|shm|journal)$/.test(name));
}

/** Journals that others took the place of: there may be more in them than in a copy, so nothing removes them. */
export function replacedJournals(file: string): readonly string[] {
  return copiesOf(file, 'restore').filter((name) => !/-(wal|shm)$/.test(name));
}

/**
 * Copies a journal to a file beside it, readable by its owner only. It goes through a connection of its own, which
 * sees what is committed while the caller holds the write lock.
 */
function copyBeside(journal: Opened, kind: 'upgrade' | 'deletion', ending: string): string {
  const { file } = journal;
  const copy = unusedName(`${file}.${kinds[kind]}${ending}`);
  const part = `${copy}.${process.pid}.part`;
  return explaining(file, () => {
    rmSync(part, { force: true });
    createNewPrivateFile(part);
    copyInto(part, journal);
    sync(part);
    renameSync(part, copy);
    const whole = copiesOf(file, kind).filter((name) => !name.endsWith('.part'));
    for (const old of whole.slice(0, -most)) rmSync(old);
    return copy;
  });
}

/** Oldest first. */
function copiesOf(file: string, kind: keyof typeof kinds): string[] {
  const start = `${basename(file)}.${kinds[kind]}`;
  const paths = namesBeside(file)
    .filter((name) => name.startsWith(start))
    .map((name) => join(dirname(file), name));
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
