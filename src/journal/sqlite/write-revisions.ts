import type { Moment } from '../entry.ts';
import { toStored } from '../moment.ts';
import type { Connection } from './connection.ts';
import type { Replaced } from './write-answers.ts';

export function newestRevision(connection: Connection, entry: number): number {
  return (
    connection.get<{ revision: number }>('SELECT revision FROM entries WHERE id = ?', entry)?.revision ?? 0
  );
}

/** Versions in between may have been forgotten; undefined where all were. */
export function revisionBefore(connection: Connection, entry: number, revision: number): number | undefined {
  const sql =
    'SELECT revision FROM revisions WHERE entry = ? AND revision < ? ORDER BY revision DESC LIMIT 1';
  return connection.get<{ revision: number }>(sql, entry, revision)?.revision;
}

/** Keeps what a version of an entry had and the next one changes; what it had first, where that changes again. */
export function supersede(
  connection: Connection,
  entry: number,
  { revision, replaced }: { readonly revision: number; readonly replaced: readonly Replaced[] },
): void {
  for (const { question, value, aside } of replaced) {
    connection.run(
      `INSERT INTO superseded (entry, revision, question, value, aside) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      entry,
      revision,
      question,
      value,
      aside,
    );
  }
}

/** Gives an entry its next version. */
export function writeRevision(
  connection: Connection,
  { id, at }: { readonly id: number; readonly at: Moment },
): void {
  const { utc, offset } = toStored(at);
  connection.run('UPDATE entries SET revision = revision + 1 WHERE id = ?', id);
  connection.run(
    'INSERT INTO revisions (entry, revision, at_utc, at_offset) SELECT id, revision, ?, ? FROM entries WHERE id = ?',
    utc,
    offset,
    id,
  );
}
