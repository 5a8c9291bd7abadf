import { NotFoundError, UsageError } from '../../errors.ts';
import type { Entry, EntrySummary, OpenQuestion } from '../entry.ts';
import type { Definition, EntryReference, Filter } from '../journal.ts';
import type { Connection, Value } from './connection.ts';
import { prepareFilter, restricting } from './filtering.ts';
import { damaged } from './journal-errors.ts';
import { momentColumn } from './moment-column.ts';

/** An entry as the SQL below gives it: what is a list or a map is JSON. */
export interface SummaryRow extends Omit<EntrySummary, 'tags' | 'createdAt' | 'updatedAt'> {
  readonly tags: string;
  /** null: the same as `occurredAt`. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
}

interface EntryRow extends SummaryRow {
  readonly fingerprint: string;
  readonly revision: number;
  readonly openQuestion: string | null;
  readonly unfinished: string | null;
  readonly answers: string;
  readonly aside: string;
}

/** Most entries are begun, and many finished, when they happened: what is the same is not put together again. */
function otherMoment(name: 'created' | 'updated'): string {
  const isSame = `${name}_utc = occurred_utc AND ${name}_offset IS occurred_offset`;
  return `iif(${isSame}, NULL, ${momentColumn(name)})`;
}

export const summaryColumns = `
  entries.id, uuid, worksheet, version, title, status,
  ${momentColumn('occurred')} AS occurredAt,
  ${otherMoment('created')} AS createdAt,
  ${otherMoment('updated')} AS updatedAt,
  (SELECT json_group_array(tag ORDER BY place) FROM tags WHERE entry = entries.id) AS tags`;

const answerColumns = `
  (SELECT json_group_object(question, json(value) ORDER BY id) FROM answers
    WHERE entry = entries.id AND NOT aside) AS answers,
  (SELECT json_group_object(question, json(value) ORDER BY id) FROM answers
    WHERE entry = entries.id AND aside) AS aside`;

/** Everything in one statement, so that it is of one moment. */
const entryColumns = `${summaryColumns},
  fingerprint, revision, open_question AS openQuestion, unfinished, ${answerColumns}`;

export const source = 'FROM entries JOIN definitions ON definitions.id = entries.definition';

export function findEntry(connection: Connection, reference: EntryReference): Entry | undefined {
  const select = `SELECT ${entryColumns} ${source}`;
  switch (reference.by) {
    case 'id':
      return found(connection.get(`${select} WHERE trashed_utc IS NULL AND entries.id = ?`, reference.id));
    case 'last':
      return found(connection.get(`${select} WHERE trashed_utc IS NULL ORDER BY entries.id DESC LIMIT 1`));
    case 'uuid':
      return findByPrefix(connection, select, reference.prefix.toLowerCase());
    default:
      return reference satisfies never;
  }
}

/** Those of some entries that are there, in the order of their numbers as given, with one statement. */
export function entriesOf(connection: Connection, ids: readonly number[]): Entry[] {
  const rows = connection.all<EntryRow>(
    `SELECT ${entryColumns} FROM json_each(?) AS wanted CROSS JOIN entries ON entries.id = wanted.value
     JOIN definitions ON definitions.id = entries.definition ORDER BY wanted.key`,
    JSON.stringify(ids),
  );
  return rows.map(toEntry);
}

/** What an entry says now, also in the trash; undefined where there is none. */
export function answersOf(connection: Connection, id: number): Pick<Entry, 'answers' | 'aside'> | undefined {
  const row = connection.get<Pick<EntryRow, 'answers' | 'aside'>>(
    `SELECT ${answerColumns} FROM entries WHERE id = ?`,
    id,
  );
  return row === undefined ? undefined : { answers: JSON.parse(row.answers), aside: JSON.parse(row.aside) };
}

/** An entry that must be there. */
export function entryWith(connection: Connection, id: number): Entry {
  const entry = findEntry(connection, { by: 'id', id });
  if (entry === undefined) throw noSuchEntry(id);
  return entry;
}

export function noSuchEntry(id: number): NotFoundError {
  return new NotFoundError(`There is no entry ${id}.`, 'See all: steer list');
}

export function listEntries(connection: Connection, filter: Filter): EntrySummary[] {
  prepareFilter(connection, filter);
  const { sql, values } = listQuery(filter);
  return connection.all<SummaryRow>(sql, ...values).map(toSummary);
}

/** One statement for the whole list, tags included. */
export function listQuery(filter: Filter): { readonly sql: string; readonly values: readonly Value[] } {
  const { conditions, values } = restricting(filter);
  return { sql: `SELECT ${summaryColumns} ${source} ${conditions}`, values };
}

/** The numbers of the entries in a list, in its order. */
export function listIds(connection: Connection, filter: Filter): number[] {
  prepareFilter(connection, filter);
  const { conditions, values } = restricting(filter);
  return connection
    .all<{ id: number }>(`SELECT entries.id ${source} ${conditions}`, ...values)
    .map(({ id }) => id);
}

export function readDefinition(connection: Connection, fingerprint: string): Definition {
  const definition = connection.get<Definition>(
    'SELECT fingerprint, worksheet, version, title, json FROM definitions WHERE fingerprint = ?',
    fingerprint,
  );
  if (definition === undefined) throw damaged(connection.file); // entries are kept with theirs
  return definition;
}

function findByPrefix(connection: Connection, select: string, prefix: string): Entry | undefined {
  const beyond = `${prefix}~`; // sorts behind everything a uuid is made of
  const rows = connection.all<EntryRow>(
    `${select} WHERE trashed_utc IS NULL AND uuid >= ? AND uuid < ? LIMIT 2`,
    prefix,
    beyond,
  );
  if (rows.length > 1) {
    throw new UsageError(`More than one entry has a uuid that begins with "${prefix}".`, 'Give more of it.');
  }
  return found(rows[0]);
}

const noTags = '[]';

export function toSummary(row: SummaryRow): EntrySummary {
  return {
    id: row.id,
    uuid: row.uuid,
    worksheet: row.worksheet,
    version: row.version,
    title: row.title,
    status: row.status,
    occurredAt: row.occurredAt,
    createdAt: row.createdAt ?? row.occurredAt,
    updatedAt: row.updatedAt ?? row.occurredAt,
    tags: row.tags === noTags ? [] : JSON.parse(row.tags), // most entries have none
  };
}

function found(row: EntryRow | undefined): Entry | undefined {
  return row === undefined ? undefined : toEntry(row);
}

const nothing = '{}';

function toEntry(row: EntryRow): Entry {
  return {
    ...toSummary(row),
    fingerprint: row.fingerprint,
    answers: JSON.parse(row.answers),
    aside: row.aside === nothing ? {} : JSON.parse(row.aside),
    revision: row.revision,
    open:
      row.openQuestion === null
        ? undefined
        : { question: row.openQuestion, unfinished: parsed(row.unfinished) },
  };
}

function parsed(json: string | null): OpenQuestion['unfinished'] {
  return json === null ? undefined : JSON.parse(json);
}
