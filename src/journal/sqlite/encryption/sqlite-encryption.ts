import { realpathSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { syncFile, syncFolderOf } from '../../../files/sync.ts';
import type { Encryption, LockState, Rewritten } from '../../encryption.ts';
import type { Moment } from '../../entry.ts';
import type { FileKey, Passphrase, Unlocking } from '../../passphrase.ts';
import type { Connection } from '../connection.ts';
import { hold } from '../hold.ts';
import { identify } from '../identify.ts';
import { explaining, isDamage } from '../journal-errors.ts';
import { migrations } from '../migrations/migrations.ts';
import { connectionToWrite } from '../open-connection.ts';
import { seal } from '../seal.ts';
import { type CopyBeside, copiesBeside, leftParts } from './copies-beside.ts';
import { keyOf } from './encrypted-file.ts';
import { lockStateOf } from './lock-state.ts';
import { overwriteAndRemove, overwriteIfThere, replaceAndOverwrite } from './overwrite.ts';
import { writeRekeyedCopy } from './rekeyed-copy.ts';

export class SqliteEncryption implements Encryption {
  readonly #file: string;
  readonly #unlocking: Unlocking;

  readonly #now: () => Moment;

  constructor(file: string, now: () => Moment, unlocking: Unlocking) {
    this.#file = resolve(file);
    this.#now = now;
    this.#unlocking = unlocking;
  }

  state(): LockState {
    return lockStateOf(this.#file);
  }

  async unlock(): Promise<FileKey> {
    return this.#unlocking(this.#file, (passphrase) => {
      identify(this.#file, migrations.length, passphrase);
      return keyOf(this.#file, passphrase);
    });
  }

  async rewrite(to: Passphrase | undefined): Promise<Rewritten> {
    return this.#unlocking(this.#file, (from) => {
      const isNew = identify(this.#file, migrations.length, from) !== 'journal';
      if (isNew) this.#begin();
      return {
        isNew,
        ...explaining(this.#file, () => rewriteAll(realpathSync(this.#file), from, to)),
      };
    });
  }

  #begin(): void {
    connectionToWrite(this.#file, { now: this.#now, patience: 0, migrations }).close();
  }
}

/** A file and the one that is to take its place. */
interface Replacement {
  readonly file: string;
  readonly part: string;
}

function rewriteAll(
  file: string,
  from: Passphrase | undefined,
  to: Passphrase | undefined,
): Omit<Rewritten, 'isNew'> {
  const held = hold(file, from, () => overwriteIfThere(`${file}-wal`));
  const parts: string[] = [];
  const written = (connection: Connection, place: string): Replacement => {
    const part = `${place}.rewrite-${process.pid}.part`;
    parts.push(part);
    writeRekeyedCopy(connection, part, to);
    return { file: place, part };
  };
  try {
    for (const part of leftParts(file)) overwriteAndRemove(part);
    const known = [from, to].filter((one) => one !== undefined);
    const copies = copiesBeside(file, known).map((copy) => rewritten(copy, to, written));
    const journal = written(held, file);
    if (process.platform === 'win32') held.close(); // there an open file cannot be replaced
    return replaceAll(journal, copies);
  } finally {
    held.close();
    for (const part of parts) rmSync(part, { force: true });
  }
}

/** What is to become of a copy: another file takes its place, or it is removed, left, or right as it is. */
type Fate = Replacement | { readonly file: string; readonly fate: 'remove' | 'leave' | 'right' };

function rewritten(
  { file, isBackup, opens }: CopyBeside,
  to: Passphrase | undefined,
  written: (connection: Connection, place: string) => Replacement,
): Fate {
  const unreadable: Fate = { file, fate: to === undefined || isBackup ? 'leave' : 'remove' };
  if (opens === 'damaged') return unreadable;
  if (opens === 'locked') return { file, fate: 'leave' };
  if (opens.with === to) return { file, fate: 'right' };
  let copy: Connection | undefined;
  try {
    copy = hold(file, opens.with, () => overwriteIfThere(`${file}-wal`));
    const replacement = written(copy, file);
    if (isBackup) {
      seal(replacement.part);
      syncFile(replacement.part);
    }
    return replacement;
  } catch (error) {
    if (isDamage(error)) return unreadable;
    throw error;
  } finally {
    copy?.close();
  }
}

/** The journal last: until then nothing has changed for whoever opens it. */
function replaceAll(journal: Replacement, copies: readonly Fate[]): Omit<Rewritten, 'isNew'> {
  const replaced = copies.filter((copy) => 'part' in copy);
  const withFate = (fate: string) =>
    copies.filter((copy) => 'fate' in copy && copy.fate === fate).map(({ file }) => file);
  const removed = withFate('remove');
  for (const { file } of [...replaced, journal]) removeRollbackJournal(file);
  const done = [
    ...removed.map((file) => overwriteAndRemove(file)),
    ...[...replaced, journal].map(({ part, file }) => replaceAndOverwrite(part, file)),
  ];
  syncFolderOf(journal.file);
  return {
    copies: replaced.length,
    removed,
    left: withFate('leave'),
    isOverwritten: done.every((isOver) => isOver),
  };
}

/** Who holds a journal alone keeps this file, empty but for a page, until they end: it belongs to what is replaced. */
function removeRollbackJournal(file: string): void {
  overwriteIfThere(`${file}-journal`);
  rmSync(`${file}-journal`, { force: true });
}
