import type Database from 'better-sqlite3';
import { Passphrase } from '../src/journal/passphrase.ts';
import { connect } from '../src/journal/sqlite/driver.ts';

/** All that a journal holds, read past the program: each entry by its uuid, with every row that is its own. */
export interface Held {
  readonly schema: number;
  readonly entries: ReadonlyMap<string, HeldEntry>;
}

export interface HeldEntry {
  readonly id: number;
  readonly uuid: string;
  readonly worksheet: string;
  readonly status: 'draft' | 'done';
  readonly isTrashed: boolean;
  readonly answers: Readonly<Record<string, unknown>>;
  /** What was half typed when the writer left it. */
  readonly unfinished: unknown;
  readonly tags: readonly string[];
  readonly revision: number;
  /** Every row of it as text: two that differ anywhere differ here. */
  readonly whole: string;
}

export const nothing: Held = { schema: 0, entries: new Map() };

/** Opens a journal as SQLite alone would; a passphrase where it is encrypted. */
export function openRaw(file: string, passphrase?: string): Database.Database {
  return connect(file, { access: 'read-write', patience: 5000, passphrase: passphraseOf(passphrase) });
}

const known = new Map<string, Passphrase>();

/** The same for the same words, as each works out its keys anew. */
export function passphraseOf(words: string | undefined): Passphrase | undefined {
  if (words === undefined) return undefined;
  const passphrase = known.get(words) ?? new Passphrase(words);
  known.set(words, passphrase);
  return passphrase;
}

export function heldIn(database: Database.Database): Held {
  const schema = Number(database.pragma('user_version', { simple: true }));
  if (schema === 0) return nothing;
  const rows = database
    .prepare('SELECT entries.*, worksheet FROM entries JOIN definitions ON definitions.id = definition')
    .all() as EntryRow[]; // the columns that every schema has
  return { schema, entries: new Map(rows.map((row) => [row.uuid, entryOf(database, row)])) };
}

interface EntryRow {
  readonly id: number;
  readonly uuid: string;
  readonly worksheet: string;
  readonly status: 'draft' | 'done';
  readonly revision: number;
  readonly unfinished: string | null;
  readonly trashed_utc?: string | null;
}

function entryOf(database: Database.Database, row: EntryRow): HeldEntry {
  const of = (table: string, order: string) =>
    database.prepare(`SELECT * FROM ${table} WHERE entry = ? ORDER BY ${order}`).all(row.id) as Row[];
  const answers = of('answers', 'question').map(({ id, ...rest }) => rest); // its number may be another's later
  const tags = of('tags', 'place');
  const versions = [of('revisions', 'revision'), of('superseded', 'revision, question')];
  const present = Object.fromEntries(Object.entries(row).filter(([name, value]) => isToCompare(name, value)));
  return {
    id: row.id,
    uuid: row.uuid,
    worksheet: row.worksheet,
    status: row.status,
    isTrashed: (row.trashed_utc ?? null) !== null,
    answers: Object.fromEntries(answers.map(({ question, value }) => [question, JSON.parse(String(value))])),
    unfinished: row.unfinished === null ? undefined : JSON.parse(row.unfinished),
    tags: tags.map(({ tag }) => String(tag)),
    revision: row.revision,
    whole: JSON.stringify([present, answers, tags, versions]),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Later schemas have more columns, with nothing in them. */
function isToCompare(name: string, value: unknown): boolean {
  return name !== 'definition' && value !== null;
}
