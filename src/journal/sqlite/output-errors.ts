import { OutputError } from '../../errors.ts';
import { whyUnwritable } from '../../text/why-unwritable.ts';
import { SqliteError } from './driver.ts';

/** Does some work on a file that is no journal yet; what a person can do something about is thrown as OutputError. */
export async function explainingOutput<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new OutputError(`"${file}" cannot be written: ${reason}.`, 'Choose another place for it.');
  }
}

const reasons: Readonly<Record<string, string>> = {
  ...whyUnwritable,
  SQLITE_FULL: 'the disk is full',
  SQLITE_CANTOPEN: 'you may not write there',
  SQLITE_READONLY: 'you may not write there',
};

function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = error.cause ?? error; // what went wrong below, where it was said in words already
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons[cause instanceof SqliteError ? code.split('_', 2).join('_') : code];
}
