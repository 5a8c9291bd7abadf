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
      const aside = only(answers, 1);
      return {
        revision,
        at,
        answers: only(answers, 0),
        ...(Object.keys(aside).length === 0 ? {} : { aside }),
      };
    })
    .reverse();
}

type Versioned = Pick<Replaced, 'value' | 'aside'>;

function currentAnswers(connection: Connection, entry: number): Map<string, Versioned> {
  if (connection.get('SELECT 1 FROM entries WHERE id = ?', entry) === undefined) throw noSuchEntry(entry);
  const rows = connection.all<Replaced>(
    'SELECT question, value, aside FROM answers WHERE entry = ? ORDER BY aside, id',
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
  for (const row of replaced) {
    // a question without an answer takes no place in the order, so that the same versions always read the same
    if (row.value !== null || of.answers.has(row.question)) of.answers.set(row.question, row);
  }
}

function only(answers: ReadonlyMap<string, Versioned>, wanted: 0 | 1): StoredAnswers {
  const pairs: [string, StoredAnswers[string]][] = [];
  for (const [question, { value, aside }] of answers) {
    if (value !== null && aside === wanted) pairs.push([question, JSON.parse(value)]);
  }
  return Object.fromEntries(pairs);
}
