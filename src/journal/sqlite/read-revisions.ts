import type { Revision, StoredAnswers } from '../entry.ts';
import type { Connection } from './connection.ts';
import { momentColumn } from './moment-column.ts';
import { noSuchEntry } from './read-entries.ts';
import type { Replaced } from './write-answers.ts';

/** Every version of an entry, oldest first. Only the newest is whole; each one before it is undone from the next. */
export function readRevisions(connection: Connection, entry: number): Revision[] {
  const answers = currentAnswers(connection, entry);
  return connection
    .all<Omit<Revision, 'answers'>>(
      `SELECT revision, ${momentColumn('at')} AS at FROM revisions WHERE entry = ? ORDER BY revision DESC`,
      entry,
    )
    .map(({ revision, at }) => {
      undo(connection, { entry, revision, answers });
      return { revision, at, answers: inForce(answers) };
    })
    .reverse();
}

type Versioned = Pick<Replaced, 'value' | 'aside'>;

function currentAnswers(connection: Connection, entry: number): Map<string, Versioned> {
  if (connection.get('SELECT 1 FROM entries WHERE id = ?', entry) === undefined) throw noSuchEntry(entry);
  const rows = connection.all<Replaced>(
    'SELECT question, value, aside FROM answers WHERE entry = ? ORDER BY id',
    entry,
  );
  return new Map(rows.map((row) => [row.question, row]));
}

/** Puts back what the version after this one changed; the newest has nothing to put back. */
function undo(
  connection: Connection,
  of: { readonly entry: number; readonly revision: number; readonly answers: Map<string, Versioned> },
): void {
  const replaced = connection.all<Replaced>(
    'SELECT question, value, aside FROM superseded WHERE entry = ? AND revision = ?',
    of.entry,
    of.revision,
  );
  for (const row of replaced) of.answers.set(row.question, row);
}

function inForce(answers: ReadonlyMap<string, Versioned>): StoredAnswers {
  const pairs: [string, StoredAnswers[string]][] = [];
  for (const [question, { value, aside }] of answers) {
    if (value !== null && aside === 0) pairs.push([question, JSON.parse(value)]);
  }
  return Object.fromEntries(pairs);
}
