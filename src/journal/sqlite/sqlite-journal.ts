import type { Entry, EntrySummary, Moment, Revision } from '../entry.ts';
import type {
  Arrival,
  Change,
  Definition,
  EntryReference,
  Filter,
  Found,
  History,
  InboxKey,
  Journal,
  NewEntry,
  TagChange,
  TakenIn,
  Traces,
  UndoableChange,
  Waiting,
} from '../journal.ts';
import { listed } from '../listed.ts';
import type { SearchWords } from '../search-words.ts';
import { addEntry, beginEntry, finishEntry, keepAnswers, reviseEntry, writeOpen } from './change-entries.ts';
import type { Connection } from './connection.ts';
import { explaining } from './journal-errors.ts';
import { copyBeforeDeletion, removeCopies, replacedJournals } from './own-copies.ts';
import { entryWith, findEntry, listEntries, readDefinition } from './read-entries.ts';
import { readDefinitionsOf, readEntries, readHistories } from './read-in-bulk.ts';
import { readDefinitions, readHalfChanged, readWaiting } from './read-open.ts';
import { readRevisions } from './read-revisions.ts';
import { searchEntries } from './search-entries.ts';
import { sweep } from './sweep.ts';
import { type TakingIn, takeIn } from './take-in.ts';
import { eraseEntries, forgetVersion, restoreEntries, trashEntries } from './trash.ts';
import { lastChange, noteAdditions, recorded, undoLast } from './undo.ts';
import { changeTags, readTags } from './write-tags.ts';

/** Deleting more entries than these leaves a copy of the journal as it was. */
const few = 3;

export class SqliteJournal implements Journal {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  begin(entry: NewEntry): Entry {
    return this.#writing((connection) => entryWith(connection, beginEntry(connection, entry)));
  }

  add(entry: NewEntry, change: Change, { draft }: { readonly draft: boolean }): Entry {
    const at = entry.createdAt;
    return this.#writing((connection) => {
      const id = addEntry(connection, { entry, change, draft }); // before anything is noted: it is noted as one step
      recorded(connection, { label: 'adding an entry', at }, () => noteAdditions(connection, [id], at));
      return entryWith(connection, id);
    });
  }

  keep(id: number, change: Change, at: Moment): void {
    this.#writing((connection) => keepAnswers(connection, { id, change, at }));
  }

  finish(id: number, at: Moment): Entry {
    return this.#changing({ label: `finishing entry ${id}`, at }, (connection) => {
      finishEntry(connection, { id, at });
      return entryWith(connection, id);
    });
  }

  revise(id: number, change: Change, at: Moment, amending?: number): Entry {
    const label = `the changes to entry ${id}`;
    const continuing = amending === undefined ? undefined : label;
    return this.#writing((connection) => {
      writeOpen(connection, id, change); // what is half typed is no change to take back
      recorded(connection, { label, at, continuing }, () =>
        reviseEntry(connection, { id, change, at, amending }),
      );
      return entryWith(connection, id);
    });
  }

  find(reference: EntryReference): Entry | undefined {
    return explaining(this.#connection.file, () => findEntry(this.#connection, reference));
  }

  list(filter: Filter): EntrySummary[] {
    return explaining(this.#connection.file, () => listEntries(this.#connection, filter));
  }

  search(words: SearchWords, filter: Filter): Found[] {
    return this.#connection.reading(() => searchEntries(this.#connection, words, filter));
  }

  entries(filter: Filter): Iterable<Entry> {
    return readEntries(this.#connection, filter);
  }

  histories(filter: Filter): Iterable<History> {
    return readHistories(this.#connection, filter);
  }

  atOneMoment<T>(items: Iterable<T>): Iterable<T> {
    return this.#connection.iterating(items);
  }

  revisions(id: number): Revision[] {
    return this.#connection.reading(() => readRevisions(this.#connection, id));
  }

  tag(ids: readonly number[], tags: TagChange, at: Moment): void {
    this.#changing({ label: `the tags of ${listed(ids)}`, at }, (connection) =>
      changeTags(connection, ids, tags),
    );
  }

  tags(): { tag: string; entries: number }[] {
    return readTags(this.#connection);
  }

  trash(ids: readonly number[], at: Moment): void {
    if (ids.length > few) copyBeforeDeletion(this.#connection, at);
    this.#changing({ label: `deleting ${listed(ids)}`, at }, (connection) =>
      trashEntries(connection, ids, at),
    );
  }

  restore(ids: readonly number[], at: Moment): void {
    this.#changing({ label: `restoring ${listed(ids)}`, at }, (connection) =>
      restoreEntries(connection, ids),
    );
  }

  erase(ids: readonly number[]): Traces {
    return this.#erasing((connection) => eraseEntries(connection, ids));
  }

  sweep(): Traces {
    return this.#erasing(() => undefined);
  }

  replacedJournals(): readonly string[] {
    return replacedJournals(this.#connection.file);
  }

  forget(id: number, revision: number): Traces {
    return this.#erasing((connection) => forgetVersion(connection, id, revision));
  }

  takeIn(
    arrivals: readonly Arrival[],
    { isDry, ...options }: TakingIn & { readonly isDry: boolean },
  ): TakenIn {
    return isDry
      ? this.#connection.trying(() => takeIn(this.#connection, arrivals, options))
      : this.#writing((connection) => takeIn(connection, arrivals, options));
  }

  lastChange(): UndoableChange | undefined {
    return lastChange(this.#connection);
  }

  undo(): UndoableChange | undefined {
    return this.#writing((connection) => undoLast(connection));
  }

  halfChanged(): EntrySummary[] {
    return readHalfChanged(this.#connection);
  }

  waiting(waiting: Waiting): EntrySummary[] {
    return readWaiting(this.#connection, waiting);
  }

  definitions(): Definition[] {
    return readDefinitions(this.#connection);
  }

  definitionsOf(filter: Filter): Definition[] {
    return readDefinitionsOf(this.#connection, filter);
  }

  definition(fingerprint: string): Definition {
    return readDefinition(this.#connection, fingerprint);
  }

  inboxKeys(): InboxKey[] {
    return this.#connection.all<InboxKey>('SELECT public, secret FROM inbox_keys ORDER BY id DESC');
  }

  addInboxKey({ public: open, secret }: InboxKey): void {
    this.#writing((connection) => {
      connection.run('INSERT INTO inbox_keys (public, secret) VALUES (?, ?)', open, secret);
    });
  }

  close(): void {
    this.#connection.close();
  }

  /** Writes, and leaves no copy of what was there before: not in the log, not in a file beside. */
  #erasing(work: (connection: Connection) => void): Traces {
    this.#writing((connection) => {
      work(connection);
      removeCopies(connection.file); // before it counts: a program killed after it would leave the words in them
    });
    return sweep(this.#connection);
  }

  /** Writes, and notes how to take it back. */
  #changing<T>(change: Parameters<typeof recorded>[1], work: (connection: Connection) => T): T {
    return this.#writing((connection) => recorded(connection, change, () => work(connection)));
  }

  #writing<T>(work: (connection: Connection) => T): T {
    return this.#connection.writing(() => work(this.#connection));
  }
}
