import type { Moment } from '../entry.ts';
import { toStored } from '../moment.ts';
import type { Connection } from './connection.ts';
import type { Replaced } from './write-answers.ts';

/** Keeps what the newest version of an entry had and the next one changes. */
export function supersede(connection: Connection, entry: number, replaced: readonly Replaced[]): void {
  for (const { question, value, aside } of replaced) {
    connection.run(
      `INSERT INTO superseded (entry, revision, question, value, aside)
       SELECT id, revision, ?, ?, ? FROM entries WHERE id = ?`,
      question,
      value,
      aside,
      entry,
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
