import type { Json } from '../questions/json.ts';
import type { Entry, EntrySummary, Moment, OpenQuestion, Revision, StoredAnswers } from './entry.ts';
import type { SearchWords } from './search-words.ts';
import type { Where } from './where.ts';

/**
 * The store of entries: a port, so that nothing but its adapter knows SQL. Every change is durable when its call
 * returns, or it throws JournalError and nothing has changed.
 */
export interface Journal {
  /** Starts a draft and gives it its number. */
  begin(entry: NewEntry): Entry;
  /** Starts, fills and (unless `draft`) finishes an entry in one step, so that a refused one takes no number. */
  add(entry: NewEntry, change: Change, options: { readonly draft: boolean }): Entry;
  /** Keeps answers of a draft. */
  keep(id: number, change: Change, at: Moment): void;
  /** Makes a draft a finished entry: its first revision. */
  finish(id: number, at: Moment): Entry;
  /**
   * Appends a version to a finished entry; the answers it replaces stay readable by revision. Answers that are
   * all as they were make no version. Where the newest version is the one that `amending` names, it is gone on
   * with instead: one sitting is one version, however often it is kept on the way.
   */
  revise(id: number, change: Change, at: Moment, amending?: number): Entry;

  find(reference: EntryReference): Entry | undefined;
  list(filter: Filter): EntrySummary[];
  /** Entries that hold these words in their answers, best first. */
  search(words: SearchWords, filter: Filter): Found[];
  /** Whole entries in the order of `list`, a few at a time, so that any number fits in memory. */
  entries(filter: Filter): Iterable<Entry>;
  /** The same with all their versions. */
  histories(filter: Filter): Iterable<History>;
  /**
   * Items that are worked out from this journal one by one, all of them from one state of it, whatever others write
   * meanwhile. Nothing may be written here until they end.
   */
  atOneMoment<T>(items: Iterable<T>): Iterable<T>;
  /** Every version of an entry, oldest first. */
  revisions(id: number): Revision[];

  /** Puts tags on entries and takes others off. */
  tag(ids: readonly number[], tags: TagChange, at: Moment): void;
  /** Every tag there is, the most used first. */
  tags(): { readonly tag: string; readonly entries: number }[];
  /**
   * Moves entries to the trash: nothing but `trashed` lists finds them there. Where they are more than a few, a copy
   * of the journal as it was is kept for a while.
   */
  trash(ids: readonly number[], at: Moment): void;
  restore(ids: readonly number[], at: Moment): void;
  /** Removes entries for good: from every version, the index, what undo knows and the file's unused parts. */
  erase(ids: readonly number[]): Traces;
  /** Clears away traces that an earlier removal had to leave. */
  sweep(): Traces;
  /** Where whole journals lie that a restored backup took the place of: what is erased here may be in them still. */
  replacedJournals(): readonly string[];
  /** Removes a version that is not the newest for good. */
  forget(id: number, revision: number): Traces;
  /**
   * Takes in entries of another journal, all as one change. One that is not here comes in whole, with its number
   * where that is free; of one that is here the versions that are missing are added. With `isDry` it only says
   * what would become of them.
   */
  takeIn(
    arrivals: readonly Arrival[],
    options: { readonly at: Moment; readonly isDry: boolean; readonly progress?: Progress | undefined },
  ): TakenIn;
  /** What `undo` would take back: the last change to entries or tags. */
  lastChange(): UndoableChange | undefined;
  undo(): UndoableChange | undefined;

  /** Finished entries with a change that was left half typed, newest first. */
  halfChanged(): EntrySummary[];
  /** Finished entries that wait for something; the latest day first, or else the newest. */
  waiting(waiting: Waiting): EntrySummary[];
  /** Every definition that was ever answered here. */
  definitions(): Definition[];
  /** Those that the entries of a list answer, in the order in which the list comes to them. */
  definitionsOf(filter: Filter): Definition[];
  /** The definition an entry answers, as it was kept. */
  definition(fingerprint: string): Definition;
  /** What opens entries that were sealed while it was locked, the newest first. */
  inboxKeys(): InboxKey[];
  /** From now on this is the newest. */
  addInboxKey(key: InboxKey): void;
  close(): void;
}

/** A pair of keys, each in base64: with the public one anybody can seal what the secret one alone opens. */
export interface InboxKey {
  readonly public: string;
  readonly secret: string;
}

/**
 * What is left of removed words where nobody but a curious program finds them, in unused parts of the file or its log:
 * nothing; or something that stays while another program uses the journal, or until there is room to write it anew.
 */
export type Traces = 'none' | 'in use' | 'no room';

/** An entry with every version of it, oldest first. */
export interface History {
  readonly entry: Entry;
  readonly revisions: readonly Revision[];
}

/** Told how many entries of how many were dealt with, each time it is one more. */
export type Progress = (done: number, total: number) => void;

/** An entry of another journal. */
export interface Arrival {
  readonly uuid: string;
  /** The number it would like to keep. */
  readonly id: number | undefined;
  /**
   * What becomes of it where it is here already. One to `revise` with comes without the versions before: it is a
   * version more where it says what none of those here does.
   */
  readonly ifHere: 'merge' | 'revise' | 'leave';
  /** Read when it is its turn, so that any number of them fits in memory. */
  whole(): WholeEntry;
}

/** All there is to an entry but its number. */
export interface WholeEntry
  extends Omit<Entry, 'id' | 'worksheet' | 'version' | 'title' | 'fingerprint' | 'revision'> {
  readonly definition: Definition;
  /** Oldest first; the last is what a finished entry says. */
  readonly revisions: readonly Revision[];
  /** The texts a search should find answers to its questions by. */
  texts(answers: StoredAnswers): Readonly<Record<string, readonly string[]>>;
}

/** What became of the entries that were taken in, by the numbers they have here. */
export interface TakenIn {
  readonly added: readonly number[];
  readonly same: readonly number[];
  readonly changed: readonly number[];
}

/** An entry that was searched for. */
export interface Found extends EntrySummary {
  /** How well it fits, by BM25: the higher the better. */
  readonly score: number;
  readonly matches: readonly Match[];
}

/** A line of an answer, and where in it what was looked for stands: offsets from and to, the longest first. */
export interface Match {
  readonly question: string;
  readonly text: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** A change in words that follow "taken back": "the tags of entry 3". */
export interface UndoableChange {
  readonly label: string;
  readonly at: Moment;
}

/** What finished entries with a definition may wait for. */
export interface Waiting {
  readonly fingerprint: string;
  /** Any of these was neither answered nor skipped; none named: whatever was answered. */
  readonly unanswered: readonly string[];
  /** A date or date-time that was answered with a day before this one. */
  readonly due: { readonly question: string; readonly before: string } | undefined;
  readonly limit: number;
}

/** A definition as stored: by fingerprint, once, for good. */
export interface Definition {
  readonly fingerprint: string;
  readonly worksheet: string;
  readonly version: number;
  readonly title: string;
  /** The whole normalised worksheet, as JSON. */
  readonly json: string;
}

export interface NewEntry {
  readonly definition: Definition;
  readonly createdAt: Moment;
  readonly occurredAt: Moment;
  readonly tags: readonly string[];
}

/** All an entry holds after a step of filling in; the journal writes what differs from what it has. */
export interface Change {
  /** Every answer that applies, by question id, with the texts a search should find it by. */
  readonly answers: Readonly<Record<string, { readonly value: Json; readonly texts: readonly string[] }>>;
  /** Every answer kept aside. */
  readonly aside: StoredAnswers;
  /** Where the writer is now, in a draft or in a change to a finished entry. */
  readonly open: OpenQuestion | undefined;
  readonly occurredAt: Moment;
}

/** A number, the word "last" (the entry begun most recently), or a uuid of which 8 characters are enough. */
export type EntryReference =
  | { readonly by: 'id'; readonly id: number }
  | { readonly by: 'last' }
  | { readonly by: 'uuid'; readonly prefix: string };

/** What has to hold of an entry: all that is given, and of each list any of its items. */
export interface Filter {
  readonly worksheets?: readonly string[];
  readonly ids?: readonly number[];
  readonly tags?: readonly string[];
  readonly status: 'draft' | 'done' | 'all';
  /** When they happened: from this moment on. */
  readonly from?: Moment;
  /** When they happened: before this moment. */
  readonly before?: Moment;
  /** All of these hold. */
  readonly where?: readonly Where[];
  /** Those in the trash, and no others. */
  readonly trashed?: boolean;
  readonly limit?: number;
  /** Newest first by when they happened, unless reversed. */
  readonly reverse?: boolean;
}
