import type { Migration } from '../migrate.ts';

/**
 * Entries in the trash stay where they are, with the moment they were put there. While a row stands in `recording`,
 * triggers note what each row of an entry was before a change, so that the change can be taken back.
 */
export const trashAndUndo: Migration = (connection) => {
  connection.execute(`
    ALTER TABLE entries ADD COLUMN trashed_utc TEXT;
    ALTER TABLE entries ADD COLUMN trashed_offset INTEGER;
    CREATE INDEX trashed_entries ON entries (trashed_utc) WHERE trashed_utc IS NOT NULL;

    CREATE TABLE changes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      label TEXT NOT NULL,
      at_utc TEXT NOT NULL,
      at_offset INTEGER
    ) STRICT;
    CREATE TABLE undo_steps (
      id INTEGER PRIMARY KEY,
      change INTEGER NOT NULL REFERENCES changes ON DELETE CASCADE,
      entry INTEGER NOT NULL,
      subject TEXT NOT NULL,
      deed TEXT NOT NULL CHECK (deed IN ('added', 'changed', 'removed')),
      row TEXT NOT NULL
    ) STRICT;
    CREATE INDEX undo_steps_by_change ON undo_steps (change, id);
    CREATE INDEX undo_steps_by_entry ON undo_steps (entry);
    CREATE TABLE recording (change INTEGER NOT NULL REFERENCES changes) STRICT;
  `);
  for (const [name, table] of Object.entries(noted)) connection.execute(triggersFor(name, table));
};

/** The tables as they were when this step was written: what it made in one journal, it makes in every other. */
const noted: Readonly<Record<string, NotedTable>> = {
  entries: {
    key: ['id'],
    rest: [
      ...['uuid', 'definition', 'status', 'revision', 'occurred_utc', 'occurred_offset', 'created_utc'],
      ...['created_offset', 'updated_utc', 'updated_offset', 'open_question', 'unfinished'],
      ...['trashed_utc', 'trashed_offset'],
    ],
    entry: 'id',
  },
  tags: { key: ['entry', 'place'], rest: ['tag'], entry: 'entry' },
  answers: { key: ['entry', 'question'], rest: ['id', 'value', 'aside'], entry: 'entry' },
  revisions: { key: ['entry', 'revision'], rest: ['at_utc', 'at_offset'], entry: 'entry' },
  superseded: { key: ['entry', 'revision', 'question'], rest: ['value', 'aside'], entry: 'entry' },
};

interface NotedTable {
  readonly key: readonly string[];
  readonly rest: readonly string[];
  readonly entry: string;
}

/** An answer is noted with the texts a search finds it by, for the numbers of both may be others' by then. */
function triggersFor(name: string, { key, rest, entry }: NotedTable): string {
  const rowOf = (which: 'old' | 'new', columns: readonly string[]) => {
    const pairs = columns.map((column) => `'${column}', ${which}.${column}`);
    const texts = name === 'answers' && which === 'old' ? [`'texts', (${textsOf})`] : [];
    return `json_object(${[...pairs, ...texts].join(', ')})`;
  };
  const trigger = (event: string, deed: string, which: 'old' | 'new', columns: readonly string[]) => `
    CREATE TRIGGER ${name}_${deed} ${event} ON ${name} WHEN EXISTS (SELECT 1 FROM recording) BEGIN
      INSERT INTO undo_steps (change, entry, subject, deed, row)
      SELECT change, ${which}.${entry}, '${name}', '${deed}', ${rowOf(which, columns)} FROM recording;
    END;`;
  return [
    trigger('AFTER INSERT', 'added', 'new', key),
    trigger('BEFORE UPDATE', 'changed', 'old', [...key, ...rest]),
    trigger('BEFORE DELETE', 'removed', 'old', [...key, ...rest]),
  ].join('\n');
}

/** Without an ORDER BY inside the aggregate, which older SQLite shells cannot read: they are to open the file too. */
const textsOf = `SELECT json_group_array(json_object('place', place, 'text', text, 'spaced', spaced))
  FROM (SELECT place, text, spaced FROM texts WHERE answer = old.id ORDER BY place)`;
