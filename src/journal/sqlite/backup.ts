import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { JournalError, NotFoundError, OutputError, PassphraseError, UsageError } from '../../errors.ts';
import { removeLeftParts } from '../../files/left-parts.ts';
import { syncFile, syncFolderOf } from '../../files/sync.ts';
import type { Backups, Holding, Present } from '../backups.ts';
import type { Moment } from '../entry.ts';
import type { Passphrase, Unlocking } from '../passphrase.ts';
import { checkBackup, holdingOf, openToRead } from './check-backup.ts';
import { Connection } from './connection.ts';
import { identify } from './identify.ts';
import { explaining, isDamage } from './journal-errors.ts';
import { migrations } from './migrations/migrations.ts';
import { connectionToRead } from './open-connection.ts';
import { explainingOutput } from './output-errors.ts';
import { isPlanted } from './planted.ts';
import { createNewPrivateFile, createPrivateFolder } from './private-files.ts';
import { replaceJournal } from './replace-journal.ts';
import { seal } from './seal.ts';

const newest = migrations.length;
const patience = 5000;

/** Copies of the journal in a file, by SQLite's own means: consistent whatever other programs write meanwhile. */
export class SqliteBackups implements Backups {
  readonly #file: string;
  readonly #now: () => Moment;
  readonly #unlocking: Unlocking;
  /** What opened a backup may open the journal as well. */
  #passphrase: Passphrase | undefined;

  constructor(file: string, now: () => Moment, unlocking: Unlocking) {
    this.#file = resolve(file);
    this.#now = now;
    this.#unlocking = unlocking;
  }

  async create(target: string, { force }: { readonly force: boolean }): Promise<Holding> {
    const place = await explainingOutput(target, () => placeFor(target, { force, journal: this.#file }));
    return this.#unlocking(this.#file, (passphrase) => this.#create(target, place, passphrase));
  }

  async #create(target: string, place: string, passphrase: Passphrase | undefined): Promise<Holding> {
    const journal = connectionToRead(this.#file, { now: this.#now, patience, migrations, passphrase });
    if (journal === undefined)
      throw new NotFoundError(
        `There is no journal "${this.#file}" yet, so there is nothing to copy.`,
        'Begin with: steer fill',
      );
    removeLeftParts(dirname(place), '.steer-');
    const part = join(dirname(place), `.steer-${process.pid}.part`);
    try {
      const holding = await soundCopy(this.#file, async () => {
        await explainingOutput(target, () => copyInto(part, journal));
        return checkBackup(part, newest, passphrase);
      });
      await explainingOutput(target, () => {
        seal(part);
        syncFile(part);
        renameSync(part, place);
        syncFolderOf(place);
      });
      return holding;
    } finally {
      journal.close();
      removePart(part);
    }
  }

  async verify(file: string): Promise<Holding> {
    return this.#unlocking(file, (passphrase) => {
      const holding = checkBackup(file, newest, passphrase);
      this.#passphrase = passphrase;
      return holding;
    });
  }

  async present(): Promise<Present | undefined> {
    const passphrase = this.#passphrase;
    try {
      if (identify(this.#file, newest, passphrase) !== 'journal') return undefined;
      const connection = new Connection(this.#file, { access: 'read-write', patience, passphrase });
      try {
        connection.execute('PRAGMA query_only = ON');
        return connection.schemaVersion === 0 ? undefined : { entries: holdingOf(connection).entries };
      } finally {
        connection.close();
      }
    } catch (error) {
      if (error instanceof PassphraseError) return { entries: 'locked' };
      if (isDamage(error)) return { entries: 'damaged' };
      throw error;
    }
  }

  async restore(file: string): Promise<string | undefined> {
    if (isSame(file, this.#file)) throw new UsageError(`"${file}" is the journal itself.`);
    return this.#unlocking(file, (passphrase) => this.#restore(file, passphrase));
  }

  async #restore(file: string, passphrase: Passphrase | undefined): Promise<string | undefined> {
    checkBackup(file, newest, passphrase);
    refuseForeign(this.#file, passphrase);
    explaining(this.#file, () => createPrivateFolder(this.#file));
    const place = explaining(this.#file, () => realPlace(this.#file));
    removeLeftParts(dirname(place), `${basename(place)}.`);
    const part = `${place}.restore-${process.pid}.part`;
    const backup = openToRead(file, passphrase);
    try {
      explaining(place, () => copyInto(part, backup));
      checkBackup(part, newest, passphrase);
      explaining(place, () => syncFile(part));
      return replaceJournal(place, part, { now: this.#now(), passphrase });
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
  if (isPlanted(target)) throw new OutputError(`"${target}" was put there by somebody else.`, elsewhere);
  if (found === undefined) return target;
  if (!found.isFile()) throw new OutputError(`"${target}" is not a file.`, elsewhere);
  if (!force) throw new OutputError(`"${target}" is there already.`, 'To replace it, add --force.');
  return realpathSync(target);
}

const elsewhere = 'Name a file for the copy: steer backup create <file>';

function realPlace(file: string): string {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? file : realpathSync(file);
}

/** Another program's file is not ours to replace; a journal with another passphrase is. */
function refuseForeign(file: string, passphrase: Passphrase | undefined): void {
  try {
    identify(file, newest, passphrase);
  } catch (error) {
    if (!(error instanceof PassphraseError)) throw error;
  }
}

function isSame(file: string, other: string): boolean {
  const [one, two] = [file, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && two !== undefined && one.dev === two.dev && one.ino === two.ino;
}

/** One file that needs nothing beside it, for its owner only. */
function copyInto(part: string, from: Connection): void {
  removePart(part); // left by a program that was killed and had the same number
  createNewPrivateFile(part);
  from.copyTo(part);
}

/** Damage that is found in a copy, or while it is made, is damage in the journal. */
async function soundCopy(journal: string, copy: () => Promise<Holding>): Promise<Holding> {
  try {
    return await copy();
  } catch (error) {
    if (!isDamage(error) && !(error instanceof JournalError)) throw error;
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
