import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { JournalError, NotFoundError, OutputError, UsageError } from '../../errors.ts';
import type { Backups, Holding, Present } from '../backups.ts';
import type { Moment } from '../entry.ts';
import { checkBackup, holdingOf, openToRead } from './check-backup.ts';
import { Connection } from './connection.ts';
import { identify } from './identify.ts';
import { explaining, isDamage } from './journal-errors.ts';
import { migrations } from './migrations/migrations.ts';
import { connectionToRead } from './open-connection.ts';
import { explainingOutput } from './output-errors.ts';
import { createNewPrivateFile, createPrivateFolder, sync } from './private-files.ts';
import { replaceJournal } from './replace-journal.ts';
import { seal } from './seal.ts';

const newest = migrations.length;
const patience = 5000;

/** Copies of the journal in a file, by SQLite's own means: consistent whatever other programs write meanwhile. */
export class SqliteBackups implements Backups {
  readonly #file: string;
  readonly #now: () => Moment;

  constructor(file: string, now: () => Moment) {
    this.#file = resolve(file);
    this.#now = now;
  }

  async create(target: string, { force }: { readonly force: boolean }): Promise<Holding> {
    const place = await explainingOutput(target, () => placeFor(target, { force, journal: this.#file }));
    const journal = connectionToRead(this.#file, { now: this.#now, patience, migrations });
    if (journal === undefined)
      throw new NotFoundError(
        `There is no journal "${this.#file}" yet, so there is nothing to copy.`,
        'Begin with: steer fill',
      );
    const part = join(dirname(place), `.steer-${process.pid}.part`);
    try {
      await explainingOutput(target, () => copyInto(part, journal));
      const holding = checkedCopy(part, this.#file);
      await explainingOutput(target, () => {
        seal(part);
        sync(part);
        renameSync(part, place);
      });
      return holding;
    } finally {
      journal.close();
      removePart(part);
    }
  }

  async verify(file: string): Promise<Holding> {
    return checkBackup(file, newest);
  }

  async present(): Promise<Present | undefined> {
    if (identify(this.#file, newest) !== 'journal') return undefined;
    try {
      const connection = new Connection(this.#file, { access: 'read-write', patience });
      try {
        connection.execute('PRAGMA query_only = ON');
        return connection.schemaVersion === 0 ? undefined : { entries: holdingOf(connection).entries };
      } finally {
        connection.close();
      }
    } catch (error) {
      if (isDamage(error)) return { entries: undefined };
      throw error;
    }
  }

  async restore(file: string): Promise<string | undefined> {
    if (isSame(file, this.#file)) throw new UsageError(`"${file}" is the journal itself.`);
    checkBackup(file, newest);
    identify(this.#file, newest); // another program's file is not ours to replace
    explaining(this.#file, () => createPrivateFolder(this.#file));
    const place = explaining(this.#file, () => realPlace(this.#file));
    const part = `${place}.restore-${process.pid}.part`;
    const backup = openToRead(file);
    try {
      await copyInto(part, backup).catch((error) =>
        explaining(place, () => {
          throw error;
        }),
      );
      checkBackup(part, newest);
      explaining(place, () => sync(part));
      return replaceJournal(place, part, this.#now());
    } finally {
      backup.close();
      removePart(part);
    }
  }
}

/** Where a backup will lie: what a link leads to is replaced, not the link. */
function placeFor(target: string, { force, journal }: { force: boolean; journal: string }): string {
  const found = statSync(target, { throwIfNoEntry: false });
  if (isSame(target, journal)) throw new UsageError(`"${target}" is the journal itself.`, elsewhere);
  if (/[\\/]$/.test(target) || found?.isDirectory())
    throw new OutputError(`"${target}" is a folder.`, elsewhere);
  if (found === undefined) return target;
  if (!found.isFile()) throw new OutputError(`"${target}" is not a file.`, elsewhere);
  if (!force) throw new OutputError(`"${target}" is there already.`, 'To replace it, add --force.');
  return realpathSync(target);
}

const elsewhere = 'Name a file for the copy: steer backup create <file>';

function realPlace(file: string): string {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? file : realpathSync(file);
}

function isSame(file: string, other: string): boolean {
  const [one, two] = [file, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && two !== undefined && one.dev === two.dev && one.ino === two.ino;
}

/** One file that needs nothing beside it, for its owner only. */
async function copyInto(part: string, from: Connection): Promise<void> {
  removePart(part); // left by a program that was killed and had the same number
  createNewPrivateFile(part);
  await from.copyTo(part);
  const copy = new Connection(part, { access: 'read-write', patience });
  try {
    copy.execute('PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/** Pages are copied as they are: damage in the copy is damage in the journal. */
function checkedCopy(part: string, journal: string): Holding {
  try {
    return checkBackup(part, newest);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    throw new JournalError(
      `The journal "${journal}" is damaged, and a copy of it would be too; none was made.`,
      'Look closer: steer journal check',
    );
  }
}

function removePart(part: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    if (existsSync(`${part}${ending}`)) rmSync(`${part}${ending}`);
}
