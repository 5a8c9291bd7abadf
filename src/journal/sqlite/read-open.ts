import type { EntrySummary } from '../entry.ts';
import type { Definition, Waiting } from '../journal.ts';
import type { Connection, Value } from './connection.ts';
import { type SummaryRow, summaryColumns, toSummary } from './read-entries.ts';

/** Finished entries with a change that was left half typed, newest first. */
export function readHalfChanged(connection: Connection): EntrySummary[] {
  return summariesOf(
    connection,
    `SELECT id, occurred_utc AS rank FROM entries
     WHERE unfinished IS NOT NULL AND status = 'done' AND trashed_utc IS NULL`,
  );
}

export function readDefinitions(connection: Connection): Definition[] {
  return connection.all<Definition>(
    'SELECT fingerprint, worksheet, version, title, json FROM definitions ORDER BY id',
  );
}

/** Only entries of one definition are looked at, newest first, and no more of them than fill the limit. */
export function readWaiting(connection: Connection, waiting: Waiting): EntrySummary[] {
  const { fingerprint, unanswered, due, limit } = waiting;
  const conditions = `definition = (SELECT id FROM definitions WHERE fingerprint = ?)
    AND status = 'done' AND trashed_utc IS NULL
    AND (? = 0 OR ? > (SELECT count(*) FROM answers WHERE entry = entries.id
      AND question IN (SELECT value FROM json_each(?))))
    ORDER BY rank DESC, entries.id DESC LIMIT ?`;
  const values = [fingerprint, unanswered.length, unanswered.length, JSON.stringify(unanswered), limit];
  if (due === undefined)
    return summariesOf(
      connection,
      `SELECT id, occurred_utc AS rank FROM entries WHERE ${conditions}`,
      ...values,
    );
  // A date and a date-time, as JSON, sort by their day; a skipped one ("null") sorts behind every day.
  return summariesOf(
    connection,
    `SELECT entries.id, date.value AS rank FROM entries JOIN answers AS date ON date.entry = entries.id
     WHERE date.question = ? AND NOT date.aside AND date.value < ? AND ${conditions}`,
    due.question,
    `"${due.before}`,
    ...values,
  );
}

/** Entries of which SQL gives the id and what they are ranked by: what a list shows is put together for those alone. */
function summariesOf(connection: Connection, found: string, ...values: readonly Value[]): EntrySummary[] {
  const sql = `WITH found AS MATERIALIZED (${found})
    SELECT ${summaryColumns} FROM found CROSS JOIN entries ON entries.id = found.id
    JOIN definitions ON definitions.id = entries.definition
    ORDER BY rank DESC, entries.id DESC`;
  return connection.all<SummaryRow>(sql, ...values).map(toSummary);
}
