import { statSync } from 'node:fs';
import type { Passphrase } from '../../passphrase.ts';
import { Connection } from '../connection.ts';
import { applicationId } from '../identify.ts';
import { isDamage } from '../journal-errors.ts';
import { passesQuickCheck } from './quick-check.ts';

/** Whether something waits in a log beside a file, to be written into it. */
export function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Why the log beside a journal must not be written into it: it is another journal's, an earlier one of this journal's,
 * it spoils a journal that is whole without it (and is one of these), or what comes out is damaged as the journal is. SQLite asks none of this: it takes whatever log lies there.
 *
 * The file is looked at first and the log after it, so that a journal that others write to at this moment can only be
 * further on the second time.
 */
export function faultOfLog(
  file: string,
  passphrase: Passphrase | undefined,
): 'of another' | 'older' | 'spoiling' | 'damaged' | undefined {
  const alone = stateOf(file, 'copy', passphrase);
  const together = stateOf(file, 'read-only', passphrase);
  if (together === undefined) return alone === undefined ? 'damaged' : 'spoiling';
  if (alone === undefined) return undefined;
  if (alone.uuids.some(([id, uuid]) => (together.uuidOf.get(id) ?? uuid) !== uuid)) return 'of another';
  return alone.counts.some(([name, count]) => (together.countOf.get(name) ?? 0) < count)
    ? 'older'
    : undefined;
}

interface State {
  readonly uuids: readonly (readonly [id: number, uuid: string])[];
  readonly uuidOf: ReadonlyMap<number, string>;
  /** The last number that a table gave away: they only grow. */
  readonly counts: readonly (readonly [table: string, count: number])[];
  readonly countOf: ReadonlyMap<string, number>;
}

/** Undefined where it is no whole journal. */
function stateOf(
  file: string,
  access: 'copy' | 'read-only',
  passphrase: Passphrase | undefined,
): State | undefined {
  try {
    const connection = new Connection(file, { access, patience: 5000, passphrase });
    try {
      return connection.reading(() => stateIn(connection));
    } finally {
      connection.close();
    }
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

function stateIn(connection: Connection): State | undefined {
  const marked = connection.get<{ application_id: number }>('PRAGMA application_id');
  if (!passesQuickCheck(connection) || marked?.application_id !== applicationId) return undefined;
  const uuids = connection
    .all<{ id: number; uuid: string }>('SELECT id, uuid FROM entries')
    .map(({ id, uuid }) => [id, uuid] as const);
  const counts = connection
    .all<{ name: string; seq: number }>('SELECT name, seq FROM sqlite_sequence')
    .map(({ name, seq }) => [name, seq] as const);
  return { uuids, uuidOf: new Map(uuids), counts, countOf: new Map(counts) };
}
