import { JournalError } from '../../errors.ts';
import type { Passphrase } from '../passphrase.ts';
import { Connection } from './connection.ts';

/**
 * The only connection there is to a journal until it is closed: whoever opens it meanwhile waits. All of it is in its
 * file, and its log is gone; `beforeLogGoes` is called while that is still there. Throws JournalError where somebody
 * has it open already.
 */
export function hold(
  file: string,
  passphrase: Passphrase | undefined,
  beforeLogGoes: () => void = () => undefined,
): Connection {
  const connection = new Connection(file, { access: 'read-write', patience: 2000, passphrase });
  try {
    connection.execute(
      'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA wal_checkpoint(FULL)',
    );
    beforeLogGoes();
    connection.execute('PRAGMA journal_mode = DELETE');
    return connection;
  } catch (error) {
    connection.close();
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
