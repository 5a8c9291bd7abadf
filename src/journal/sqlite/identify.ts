import { type Stats, statSync } from 'node:fs';
import { JournalError } from '../../errors.ts';
import type { Passphrase } from '../passphrase.ts';
import { cipherIfAny, isEncrypted } from './encryption/encrypted-file.ts';
import { magic, pageSize } from './encryption/page-cipher.ts';
import { damaged, explaining } from './journal-errors.ts';
import { ifThere, type Pieces, withPieces } from './pieces.ts';
import { hasRollbackJournal, leavesNothing } from './rollback-journal.ts';

/** Marks a SQLite file as a journal: "Stee" in ASCII, in the application_id of its header. */
export const applicationId = 0x53746565;

const headerLength = 100;
const versionAt = 60;
const applicationAt = 68;

/**
 * What lies at a path, told from its bytes before SQLite gets to touch it: opening a foreign file could write to
 * it, or leave files beside it. Throws JournalError for what is not a journal or newer than `newest`, and
 * PassphraseError for an encrypted file that the passphrase does not open.
 */
export function identify(
  file: string,
  newest: number,
  passphrase: Passphrase | undefined,
): 'absent' | 'empty' | 'journal' {
  refuseUnopenableName(file);
  const stats = explaining(file, () => statSync(file, { throwIfNoEntry: false }));
  if (stats === undefined) return 'absent';
  refuseOtherThanFile(file, stats);
  if (stats.size === 0) return 'empty';

  const firstPage = explaining(file, () => pageReader(file, passphrase));
  const inLog = explaining(file, () => headerInLog(`${file}-wal`, firstPage));
  const header = explaining(file, () => firstPage(file, 0)) ?? inLog; // half written when a log went into the file
  if (header === undefined && isEncrypted(file)) {
    if (hasRollbackJournal(file)) return 'journal'; // half written when a program was killed: SQLite takes that back
    throw damaged(file);
  }
  const isOurs =
    header?.toString('latin1', 0, magic.length) === magic &&
    header.readInt32BE(applicationAt) === applicationId;
  if (!isOurs && explaining(file, () => leavesNothing(file))) return 'journal'; // the power went while it was begun
  if (!isOurs) throw explaining(file, () => hasOurTables(file)) ? damaged(file) : notAJournal(file);
  const version = (inLog ?? header).readInt32BE(versionAt);
  if (version < 0 || version > farFuture) throw damaged(file);
  if (version > newest) throw newerThanProgram(file, version, newest);
  return 'journal';
}

/** More schemas than this there will not be. */
const farFuture = 1000;

/** How SQLite writes tables down that no other program has, as far into a file as they stand in the first journals. */
const ourTables = ['CREATE TABLE superseded (', 'CREATE TABLE definitions ('] as const;
const searched = 1 << 20;

/** Whether a file that has no head of a journal was one. */
export function hasOurTables(file: string): boolean {
  const length = Math.min(statSync(file).size, searched);
  const bytes = withPieces(file, (pieces) => pieces.at(0, length));
  return bytes !== undefined && ourTables.every((table) => bytes.includes(table)) && bytes.includes(0);
}

export function newerThanProgram(file: string, version: number, newest: number): JournalError {
  return new JournalError(
    `The journal "${file}" was written by a newer version of this program (its schema is ${version}, this one knows up to ${newest}).`,
    'Update: npm install --global selfsteer@latest',
  );
}

function notAJournal(file: string): JournalError {
  return new JournalError(
    `"${file}" is not a journal of this program.`,
    'Name another file: steer list --journal <file>',
  );
}

/** The database driver would trim the name and open another file. */
function refuseUnopenableName(file: string): void {
  if (file === file.trim()) return;
  throw new JournalError(
    `The name of the journal "${file}" ends in white space.`,
    'Name another file: steer list --journal <file>',
  );
}

function refuseOtherThanFile(file: string, stats: Stats): void {
  if (stats.isFile()) return;
  const kind = stats.isDirectory() ? 'a folder' : 'not a file';
  throw new JournalError(`"${file}" is ${kind}.`, 'Name a file: steer list --journal <file>');
}

/** The first bytes of a database, as they are where it is not encrypted. */
export function headerOf(file: string, passphrase: Passphrase | undefined): Buffer | undefined {
  return explaining(file, () => pageReader(file, passphrase)(file, 0));
}

/**
 * Reads the first page from a place in a file of this database, as far as its header. Undefined where it is not all
 * there, or, encrypted, is not as it was written.
 */
type FirstPage = (file: string, offset: number) => Buffer | undefined;

function pageReader(file: string, passphrase: Passphrase | undefined): FirstPage {
  const cipher = withPieces(file, (pieces) => cipherIfAny(file, pieces, passphrase));
  if (cipher === undefined)
    return (from, offset) => withPieces(from, (other) => other.at(offset, headerLength));
  return (from, offset) => {
    const page = withPieces(from, (other) => other.at(offset, pageSize));
    return page === undefined ? undefined : cipher.read(page, 1);
  };
}

/**
 * The newest header that a write-ahead log holds, if it holds one: a program that was
 * killed before its log went into the file leaves the file's own header behind the times. The log begins with
 * 32 bytes; a frame is 24 bytes and a page. Frames of an older round carry another salt, and frames after the
 * last commit do not count.
 */
function headerInLog(log: string, firstPage: FirstPage): Buffer | undefined {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return undefined;
  return ifThere(() => {
    const at = withPieces(log, (pieces) => newestFirstPage(pieces, size));
    return at === undefined ? undefined : firstPage(log, at);
  });
}

function newestFirstPage(pieces: Pieces, size: number): number | undefined {
  const start = pieces.at(0, 32);
  if (start === undefined) return undefined;
  let [written, committed]: (number | undefined)[] = [];
  const frameLength = 24 + start.readUInt32BE(8);
  for (let at = 32; at + frameLength <= size; at += frameLength) {
    const frame = pieces.at(at, 24);
    if (frame === undefined || frame.compare(start, 16, 24, 8, 16) !== 0) break;
    if (frame.readUInt32BE(0) === 1) written = at + 24;
    if (frame.readUInt32BE(4) !== 0) committed = written;
  }
  return committed;
}
