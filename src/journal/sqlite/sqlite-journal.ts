import type { Entry, EntrySummary, Moment, Revision } from '../entry.ts';
import type { Change, Definition, EntryReference, Filter, Found, Journal, NewEntry } from '../journal.ts';
import type { SearchWords } from '../search-words.ts';
import { addEntry, beginEntry, finishEntry, keepAnswers, reviseEntry } from './change-entries.ts';
import type { Connection } from './connection.ts';
import { entryWith, findEntry, listEntries, listIds, readDefinition } from './read-entries.ts';
import { readRevisions } from './read-revisions.ts';
import { searchEntries } from './search-entries.ts';

export class SqliteJournal implements Journal {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  begin(entry: NewEntry): Entry {
    return this.#writing((connection) => entryWith(connection, beginEntry(connection, entry)));
  }

  add(entry: NewEntry, change: Change, { draft }: { readonly draft: boolean }): Entry {
    return this.#writing((connection) =>
      entryWith(connection, addEntry(connection, { entry, change, draft })),
    );
  }

  keep(id: number, change: Change, at: Moment): void {
    this.#writing((connection) => keepAnswers(connection, { id, change, at }));
  }

  finish(id: number, at: Moment): Entry {
    return this.#writing((connection) => {
      finishEntry(connection, { id, at });
      return entryWith(connection, id);
    });
  }

  revise(id: number, change: Change, at: Moment, amending?: number): Entry {
    return this.#writing((connection) => {
      reviseEntry(connection, { id, change, at, amending });
      return entryWith(connection, id);
    });
  }

  find(reference: EntryReference): Entry | undefined {
    return findEntry(this.#connection, reference);
  }

  list(filter: Filter): EntrySummary[] {
    return listEntries(this.#connection, filter);
  }

  search(words: SearchWords, filter: Filter): Found[] {
    return this.#connection.reading(() => searchEntries(this.#connection, words, filter));
  }

  *entries(filter: Filter): Iterable<Entry> {
    for (const id of listIds(this.#connection, filter)) {
      const entry = findEntry(this.#connection, { by: 'id', id });
      if (entry !== undefined) yield entry; // else it was deleted meanwhile
    }
  }

  revisions(id: number): Revision[] {
    return this.#connection.reading(() => readRevisions(this.#connection, id));
  }

  definition(fingerprint: string): Definition {
    return readDefinition(this.#connection, fingerprint);
  }

  close(): void {
    this.#connection.close();
  }

  #writing<T>(work: (connection: Connection) => T): T {
    return this.#connection.writing(() => work(this.#connection));
  }
}
