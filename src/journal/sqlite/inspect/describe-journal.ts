import { statSync } from 'node:fs';
import { JournalError } from '../../../errors.ts';
import type { Description } from '../../custody.ts';
import type { Moment } from '../../entry.ts';
import type { Passphrase } from '../../passphrase.ts';
import type { Connection } from '../connection.ts';
import { isEncrypted } from '../encryption/encrypted-file.ts';
import { identify } from '../identify.ts';
import { migrations } from '../migrations/migrations.ts';
import { momentColumn } from '../moment-column.ts';
import { connectionUntouched } from '../open-connection.ts';
import { copiesBeside } from '../own-copies.ts';
import { copyAt } from './sound-copies.ts';

/** What lies in a file and beside it; undefined where there is no journal, and an older one stays as it is. */
export function describeJournal(file: string, passphrase: Passphrase | undefined): Description | undefined {
  const found = identify(file, migrations.length, passphrase);
  if (found === 'absent') return undefined;
  if (found === 'empty')
    throw new JournalError(`The journal "${file}" is empty.`, 'Look closer: steer journal check');
  const connection = connectionUntouched(file, { patience: 5000, passphrase });
  try {
    return { ...around(file), ...connection.reading(() => within(connection)) };
  } finally {
    connection.close();
  }
}

function around(file: string) {
  const log = `${file}-wal`;
  return {
    file,
    size: sizeOf(file),
    encrypted: isEncrypted(file),
    copies: copiesBeside(file).map(copyAt),
    log: { file: log, size: sizeOf(log) },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

interface Counts {
  readonly entries: number;
  readonly drafts: number;
  readonly trashed: number;
}

function within(connection: Connection) {
  const schema = connection.schemaVersion;
  const isThere = schema > 1 ? 'trashed_utc IS NULL' : 'TRUE'; // there was no trash at first
  const counts = connection.get<Counts>(
    `SELECT count(*) FILTER (WHERE ${isThere} AND status = 'done') AS entries,
       count(*) FILTER (WHERE ${isThere} AND status = 'draft') AS drafts,
       count(*) FILTER (WHERE NOT ${isThere}) AS trashed FROM entries`,
  );
  const happened = (direction: 'ASC' | 'DESC') =>
    connection.get<{ at: Moment }>(
      `SELECT ${momentColumn('occurred')} AS at FROM entries WHERE ${isThere}
       ORDER BY occurred_utc ${direction} LIMIT 1`,
    )?.at;
  const changed = connection.get<{ at: Moment }>(
    `SELECT ${momentColumn('updated')} AS at FROM entries ORDER BY updated_utc DESC LIMIT 1`,
  )?.at;
  const { entries = 0, drafts = 0, trashed = 0 } = counts ?? {};
  return { schema, entries, drafts, trashed, oldest: happened('ASC'), newest: happened('DESC'), changed };
}
