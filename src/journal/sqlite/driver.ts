import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { JournalError } from '../../errors.ts';
import type { Passphrase } from '../passphrase.ts';
import { decrypted, isEncrypted, unlockingPragmas } from './encryption/encrypted-file.ts';

export const { SqliteError } = Database;

export interface ConnectOptions {
  /** How long to wait for another program's lock, in milliseconds. */
  readonly patience: number;
  /**
   * `copy` reads the file into memory and that copy, for folders in which SQLite cannot make its own files; `memory`
   * has no file at all.
   */
  readonly access: 'read-write' | 'read-only' | 'copy' | 'memory';
  /** Opens an encrypted file; one that is not encrypted needs none. */
  readonly passphrase?: Passphrase | undefined;
}

/** Opens a file that exists. Its name may not begin or end in white space: the driver trims it off. */
export function connect(file: string, { patience, access, passphrase }: ConnectOptions): Database.Database {
  const options = { fileMustExist: true, timeout: patience, nativeBinding: nativeBinding() };
  if (access === 'memory') return new Database(':memory:', { nativeBinding: nativeBinding() });
  const database =
    access === 'copy'
      ? new Database(withoutLog(plain(file, passphrase)), options)
      : opened(file, { ...options, readonly: access === 'read-only' }, passphrase);
  // Sorting and savepoints would put answers into files in the temporary folder; deleted words would stay in the file.
  return database.exec('PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON');
}

function opened(file: string, options: Database.Options, passphrase: Passphrase | undefined) {
  const unlocking = unlockingPragmas(file, passphrase);
  const database = new Database(file, options);
  // A page that is read again has to be deciphered again: what one search reads is kept until its end.
  return unlocking === undefined ? database : database.exec(`${unlocking}; PRAGMA cache_size = -32000`);
}

function plain(file: string, passphrase: Passphrase | undefined): Buffer {
  return isEncrypted(file) ? decrypted(file, passphrase) : readFileSync(file);
}

/** Marks a copy of a file as one that works without a write-ahead log, which a copy in memory cannot have. */
function withoutLog(file: Buffer): Buffer {
  return file.fill(1, 18, 20);
}

/**
 * The driver's compiled part for this machine, loaded. Left to itself the driver has Node write a diagnostic report
 * to learn which C library is in use, which takes several milliseconds at every start; and its own search looks
 * beside its source, which a bundle does not have.
 */
function nativeBinding(): string {
  const name = `${platform()}-${process.arch}`;
  const file = inPackages(`better-sqlite3/prebuilds/${name}.node`);
  try {
    if (file !== undefined) return createRequire(import.meta.url)(file);
  } catch {
    // there for this machine, and its libraries are too old for it: the same to the writer as not there
  }
  throw new JournalError(
    `The journal cannot be opened: there is no database driver for this machine (${name}).`,
    'Install selfsteer again on this machine: npm install --global selfsteer',
  );
}

/** Where Node would find a package's file from here; asking Node itself takes longer than to look. */
function inPackages(path: string, folder = import.meta.dirname): string | undefined {
  const file = join(folder, 'node_modules', path);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? undefined : inPackages(path, above);
}

function platform(): string {
  return process.platform === 'linux' && isMusl() ? 'linuxmusl' : process.platform;
}

/** Only a machine that has musl's loader needs the slow and certain way: it may have glibc as well. */
function isMusl(): boolean {
  const loader = `/lib/ld-musl-${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}.so.1`;
  if (!existsSync(loader)) return false;
  const report: { header?: { glibcVersionRuntime?: string } } = process.report.getReport();
  return report.header?.glibcVersionRuntime === undefined;
}
