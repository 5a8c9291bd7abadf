import type { Fault } from '../../custody.ts';
import { isOwnFingerprint } from '../../is-own-fingerprint.ts';
import { listed } from '../../listed.ts';
import type { Connection } from '../connection.ts';

/** Answers and definitions that cannot be read, and entries that do not hang together. */
export function faultsOfContent(connection: Connection): Fault[] {
  const hasTrash = connection.schemaVersion > 1;
  const checks = hasTrash ? [...entryChecks, ...laterChecks] : entryChecks;
  const ofEntries = checks.flatMap(({ sql, say }) => {
    const ids = connection.all<{ id: number }>(sql).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ kind: 'content' as const, message: say(listed(ids)) }];
  });
  return [...ofEntries, ...faultsOfDefinitions(connection)];
}

interface EntryCheck {
  readonly sql: string;
  say(entries: string): string;
}

/** Whether a text is a moment as `toStored` writes it, of a day that there is. */
const isMoment = (column: string) =>
  `(${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]*' AND strftime('%s', ${column}) IS NOT NULL)`;

const entryChecks: readonly EntryCheck[] = [
  {
    sql: 'SELECT DISTINCT entry AS id FROM answers WHERE NOT json_valid(value) ORDER BY entry',
    say: (entries) => `Answers of ${entries} cannot be read.`,
  },
  {
    sql: `SELECT DISTINCT entry AS id FROM superseded WHERE value IS NOT NULL AND NOT json_valid(value) ORDER BY entry`,
    say: (entries) => `Earlier answers of ${entries} cannot be read.`,
  },
  {
    sql: 'SELECT id FROM entries WHERE unfinished IS NOT NULL AND NOT json_valid(unfinished)',
    say: (entries) => `What was left half typed in ${entries} cannot be read.`,
  },
  {
    sql: `SELECT id FROM entries WHERE NOT (${['occurred_utc', 'created_utc', 'updated_utc'].map(isMoment).join(' AND ')})`,
    say: (entries) => `The dates of ${entries} cannot be read.`,
  },
  {
    sql: `SELECT id FROM entries WHERE revision IS NOT
      (SELECT coalesce(max(revision), 0) FROM revisions WHERE entry = entries.id)
      OR (status = 'draft') <> (revision = 0)`,
    say: (entries) => `Versions of ${entries} are missing.`,
  },
  {
    sql: `SELECT DISTINCT entry AS id FROM superseded
      WHERE revision >= (SELECT revision FROM entries WHERE id = superseded.entry) ORDER BY entry`,
    say: (entries) => `Versions of ${entries} are out of order.`,
  },
  {
    sql: `SELECT DISTINCT entry AS id FROM revisions WHERE NOT ${isMoment('at_utc')} ORDER BY entry`,
    say: (entries) => `The dates of versions of ${entries} cannot be read.`,
  },
  {
    sql: `SELECT id FROM entries WHERE id > (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'entries')`,
    say: (entries) => `The number of ${entries} might be given to another.`,
  },
];

const laterChecks: readonly EntryCheck[] = [
  {
    sql: `SELECT id FROM entries WHERE trashed_utc IS NOT NULL AND NOT ${isMoment('trashed_utc')}`,
    say: (entries) => `When ${entries} went to the trash cannot be read.`,
  },
  {
    sql: 'SELECT DISTINCT entry AS id FROM undo_steps WHERE NOT json_valid(row) ORDER BY entry',
    say: (entries) => `What "steer undo" knows of ${entries} cannot be read.`,
  },
];

interface DefinitionRow {
  readonly fingerprint: string;
  readonly worksheet: string;
  readonly version: number;
  readonly json: string;
}

function faultsOfDefinitions(connection: Connection): Fault[] {
  const rows = connection.all<DefinitionRow>('SELECT fingerprint, worksheet, version, json FROM definitions');
  return rows
    .filter(({ fingerprint, json }) => !isOwnFingerprint(fingerprint, json))
    .map(({ worksheet, version }) => ({
      kind: 'content',
      message: `The worksheet "${worksheet}" (version ${version}) is not as it was when it was answered.`,
    }));
}
