import { JournalError } from '../../../errors.ts';
import type { Examined, Fault } from '../../custody.ts';
import type { Passphrase } from '../../passphrase.ts';
import { Connection } from '../connection.ts';
import { identify } from '../identify.ts';
import { isDamage } from '../journal-errors.ts';
import { migrations } from '../migrations/migrations.ts';
import { connectionUntouched } from '../open-connection.ts';
import { faultOfLog, hasLog } from './fault-of-log.ts';
import { faultsOf, withoutFiles } from './faults-of.ts';
import { passesQuickCheck } from './quick-check.ts';

const newest = migrations.length;

/** All that is wrong with a journal; undefined where there is neither it nor a log. No byte of the file or its log is changed. */
export function examine(file: string, passphrase: Passphrase | undefined): Examined | undefined {
  const found = look(file, passphrase);
  if (found === 'absent') return hasLog(file) ? { file, faults: [alone] } : undefined;
  if (found !== 'journal') return { file, faults: [found] };
  const ofLog = hasLog(file) ? saidOfLog(faultOfLog(file, passphrase)) : [];
  // A log that is not its own hides how the journal is: that is looked at without it.
  const open =
    ofLog.length === 0
      ? () => connectionUntouched(file, { patience: 5000, passphrase })
      : () => withoutLog(file, passphrase);
  return {
    file,
    faults: [...ofLog, ...reading(open, (opened) => (isBlank(opened) ? [empty] : faultsOf(opened)))],
  };
}

/** Whether it opens and SQLite's quick check finds nothing: no more than a start may take. */
export function glance(file: string, passphrase: Passphrase | undefined): readonly Fault[] {
  const found = look(file, passphrase);
  if (found === 'absent') return [];
  if (found !== 'journal') return [found];
  return reading(
    () => connectionUntouched(file, { patience: 5000, passphrase }),
    (connection) => (passesQuickCheck(connection) ? [] : [unreadable]),
  );
}

/** As SQLite leaves it once it has taken back what a killed program had begun. */
function isBlank(connection: Connection): boolean {
  return connection.get('SELECT 1 FROM sqlite_schema') === undefined;
}

/** What lies there, or, where that is nothing to open, what is wrong with it. */
function look(file: string, passphrase: Passphrase | undefined): 'absent' | 'journal' | Fault {
  try {
    const found = identify(file, newest, passphrase);
    return found === 'empty' ? empty : found;
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    return refused(error);
  }
}

function refused(error: JournalError): Fault {
  if (/newer version/.test(error.message)) return { kind: 'newer', message: error.message };
  if (/is damaged/.test(error.message)) return { kind: 'pages', message: 'The head of the file is damaged.' };
  if (/is not a journal/.test(error.message)) return { kind: 'foreign', message: error.message };
  throw error;
}

const empty: Fault = { kind: 'empty', message: 'The file is empty.' };

/** It goes into no new journal: what is written next would be refused. */
const alone: Fault = { kind: 'log', message: 'A log lies there without its journal.' };

const unreadable: Fault = { kind: 'pages', message: 'Some of what it holds cannot be read.' };

function withoutLog(file: string, passphrase: Passphrase | undefined): Connection {
  return new Connection(file, { access: 'copy', patience: 0, passphrase });
}

function reading(open: () => Connection, look: (connection: Connection) => Fault[]): Fault[] {
  let connection: Connection | undefined;
  try {
    connection = open();
    withoutFiles(connection);
    return look(connection);
  } catch (error) {
    if (isDamage(error)) return [unreadable];
    throw error;
  } finally {
    connection?.close();
  }
}

function saidOfLog(fault: ReturnType<typeof faultOfLog>): Fault[] {
  switch (fault) {
    case undefined:
      return [];
    case 'damaged':
      return []; // found again, with where it is, by what reads all of it
    case 'older':
      return [{ kind: 'log', message: 'The log beside it is older than the journal.' }];
    case 'spoiling':
      return [
        { kind: 'log', message: 'With the log beside it the journal cannot be read; without it, it can.' },
      ];
    case 'of another':
      return [{ kind: 'log', message: 'The log beside it is of another journal.' }];
    default:
      return fault satisfies never;
  }
}
