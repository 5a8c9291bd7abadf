import { JournalError } from '../../errors.ts';
import { SqliteError } from './driver.ts';

/** Does some work on a journal file; what a person can do something about is thrown as JournalError. */
export function explaining<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explained(error, file);
  }
}

/** The JournalError that says in a sentence what happened, or, where it is a bug of ours, the error itself. */
function explained(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof JournalError) return error;
  if (error instanceof SyntaxError) return causedBy(error, damaged(file)); // of all that is parsed here, only what is stored is JSON
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const explain = error instanceof SqliteError ? explainSqlite(error) : systemErrors[code];
  if (explain === undefined) return error;
  return causedBy(error, explain(file));
}

function causedBy(cause: Error, explanation: JournalError): JournalError {
  explanation.cause = cause;
  return explanation;
}

/** Also where a table that every journal has is not there, or what should be JSON is not. */
export function isDamage(error: unknown): boolean {
  const cause = error instanceof JournalError ? error.cause : error;
  if (cause instanceof SyntaxError) return true;
  return cause instanceof SqliteError && /^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(cause.code);
}

/** What SQLite says of a statement that is wrong itself, which is a bug of ours. */
const wrongStatement =
  /^(near |unrecognized token|incomplete input|too many|Expression tree|no such function|wrong number|fts5: syntax)/;

/** Any other statement was right for the tables that every journal has: these are no longer what they were. */
function explainSqlite({ code, message }: InstanceType<typeof SqliteError>): Explain | undefined {
  if (code === 'SQLITE_ERROR' && !wrongStatement.test(message)) return damaged;
  return sqliteErrors[primary(code)];
}

/** SQLITE_IOERR of SQLITE_IOERR_FSYNC. */
function primary(code: string): string {
  return code.split('_', 2).join('_');
}

type Explain = (file: string) => JournalError;

const busy: Explain = (file) =>
  new JournalError(
    `The journal "${file}" is busy: another program is writing to it.`,
    'Try again in a moment.',
  );

export const damaged: Explain = (file) =>
  new JournalError(`The journal "${file}" is damaged.`, 'Look closer: steer journal check');

const full: Explain = (file) =>
  new JournalError(
    `There is no room left on the disk of the journal "${file}".`,
    'Free some space, then try again; everything kept so far is safe.',
  );

const unopened: Explain = (file) =>
  new JournalError(
    `The journal "${file}" cannot be opened.`,
    'Check that its folder and the file are yours to read and write: steer doctor',
  );

export const unwritable: Explain = (file) =>
  new JournalError(
    `The journal "${file}" cannot be written.`,
    'Check that its folder and the file are yours to write: steer doctor',
  );

const unreliable: Explain = (file) =>
  new JournalError(
    `The disk of the journal "${file}" did not read or write as it should.`,
    'Make a copy while you can: steer backup create <file>',
  );

const sqliteErrors: Readonly<Record<string, Explain>> = {
  SQLITE_BUSY: busy,
  SQLITE_LOCKED: busy,
  SQLITE_PROTOCOL: busy,
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: damaged,
  SQLITE_FULL: full,
  SQLITE_CANTOPEN: unopened,
  SQLITE_PERM: unopened,
  SQLITE_AUTH: unopened,
  SQLITE_READONLY: unwritable,
  SQLITE_IOERR: unreliable,
};

const systemErrors: Readonly<Record<string, Explain>> = {
  EACCES: unopened,
  EPERM: unopened,
  ENOTDIR: unopened,
  EEXIST: unopened,
  EISDIR: unopened,
  ELOOP: unopened,
  ENAMETOOLONG: unopened,
  EROFS: unwritable,
  ENOSPC: full,
  EDQUOT: full,
  EIO: unreliable,
};
