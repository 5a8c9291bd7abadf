import type { Entry } from '../entry.ts';
import type { Definition, Filter, History } from '../journal.ts';
import type { Connection } from './connection.ts';
import { prepareFilter, restricting } from './filtering.ts';
import { momentColumn } from './moment-column.ts';
import { entriesOf, listIds } from './read-entries.ts';
import { type Replacement, type Stamp, versionsOf } from './versions.ts';

/** So many entries are read with one statement: enough that statements cost nothing, and still little memory. */
const batchSize = 200;

/** Whole entries in the order of a list. */
export function* readEntries(connection: Connection, filter: Filter): Generator<Entry> {
  for (const ids of batchesOf(listIds(connection, filter))) yield* entriesOf(connection, ids);
}

/** Whole entries in the order of a list, with all their versions. */
export function* readHistories(connection: Connection, filter: Filter): Generator<History> {
  for (const ids of batchesOf(listIds(connection, filter))) {
    const stamps = stampsOf(connection, ids);
    const replaced = replacedIn(connection, ids);
    for (const entry of entriesOf(connection, ids)) {
      const revisions = versionsOf(entry, stamps.get(entry.id) ?? [], replaced.get(entry.id) ?? []);
      yield { entry, revisions };
    }
  }
}

/** The definitions that the entries of a list answer, in the order in which the list comes to them. */
export function readDefinitionsOf(connection: Connection, filter: Filter): Definition[] {
  prepareFilter(connection, filter);
  const { conditions, values } = restricting(filter);
  return connection.all<Definition>(
    `WITH listed AS (SELECT definition FROM entries JOIN definitions ON definitions.id = definition ${conditions}),
       met AS (SELECT definition, row_number() OVER () AS place FROM listed)
     SELECT fingerprint, worksheet, version, title, json FROM met JOIN definitions ON definitions.id = definition
     GROUP BY definition ORDER BY min(place)`,
    ...values,
  );
}

function* batchesOf(ids: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < ids.length; from += batchSize) yield ids.slice(from, from + batchSize);
}

function stampsOf(connection: Connection, ids: readonly number[]): Map<number, Stamp[]> {
  return byEntry(
    connection.all<Stamp & OfEntry>(
      `SELECT entry, revision, ${momentColumn('at')} AS at FROM revisions
       WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, revision DESC`,
      JSON.stringify(ids),
    ),
  );
}

function replacedIn(connection: Connection, ids: readonly number[]): Map<number, Replacement[]> {
  return byEntry(
    connection.all<Replacement & OfEntry>(
      `SELECT entry, revision, question, value, aside FROM superseded
       WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, revision, question`,
      JSON.stringify(ids),
    ),
  );
}

interface OfEntry {
  readonly entry: number;
}

function byEntry<Row extends OfEntry>(rows: readonly Row[]): Map<number, Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const others = found.get(row.entry);
    if (others === undefined) found.set(row.entry, [row]);
    else others.push(row);
  }
  return found;
}
