import type { Moment, StoredAnswers } from './entry.ts';
import type { Definition } from './journal.ts';

/** Looking after the journal as a file: a port, as the journal is. Nothing but `mend` changes the journal. */
export interface Custody {
  /** Undefined where there is no journal. Throws JournalError where it cannot be read. */
  describe(): Promise<Description | undefined>;
  /** Reads all of it; undefined where there is no file. */
  check(): Promise<Examined | undefined>;
  /** Whether it opens and holds together: a quick look, where `check` reads everything. */
  glance(): Promise<readonly Fault[]>;
  /** Copies of the journal that lie beside it and are sound, the newest first. */
  soundCopies(): Promise<readonly SoundCopy[]>;
  /** Makes anew what can be made of the rest of it, and nothing else, once a copy of the file lies beside it. */
  mend(): Promise<Mended>;
  /** Writes what can still be read into a new journal in another file, and proves that one sound. */
  rescue(file: string, rescue: Rescuing): Promise<Rescued>;
}

export interface Description {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly schema: number;
  /** Whether it takes a passphrase to read it. */
  readonly encrypted: boolean;
  /** Those that are finished; neither these nor the drafts are in the trash. */
  readonly entries: number;
  readonly drafts: number;
  readonly trashed: number;
  /** When the oldest and the newest of them happened. */
  readonly oldest: Moment | undefined;
  readonly newest: Moment | undefined;
  /** When the last of them was written, by the clock of then. */
  readonly changed: Moment | undefined;
  readonly copies: readonly Copy[];
  /** What was written and is not in the journal's own file yet; its size is 0 where nothing waits. */
  readonly log: { readonly file: string; readonly size: number };
}

/** A copy that was made without being asked, or the journal that a backup took the place of. */
export interface Copy {
  readonly file: string;
  readonly size: number;
  readonly madeAt: Moment;
}

export interface SoundCopy extends Copy {
  readonly entries: number;
}

export interface Examined {
  readonly file: string;
  readonly faults: readonly Fault[];
}

/** What is wrong, by what becomes of it: see `curesFor`. */
export type FaultKind =
  /** Nothing is in the file. */
  | 'empty'
  /** It is something else than a journal. */
  | 'foreign'
  | 'newer'
  /** The log beside it is another journal's, or older than it. */
  | 'log'
  /** Its pages, or what is in them, cannot be relied on. */
  | 'pages'
  | 'content'
  /** What can be made anew from the rest. */
  | 'index'
  | 'search';

export interface Fault {
  readonly kind: FaultKind;
  readonly message: string;
}

export interface Mended {
  /** Where the file as it was lies; undefined where nothing was to be mended. */
  readonly copy: string | undefined;
  /** What is wrong with it still. Where anything is, nothing was changed. */
  readonly left: readonly Fault[];
}

export interface Rescuing {
  /** Definitions that may stand in for those that are lost. */
  readonly known: readonly Definition[];
  /** The texts a search should find answers by. */
  texts(definition: Definition, answers: StoredAnswers): Readonly<Record<string, readonly string[]>>;
}

export interface Rescued {
  readonly file: string;
  readonly entries: number;
  readonly answers: number;
  /** Of finished entries, those before the newest included. */
  readonly versions: number;
  /** Entries that lost something, and what in words. */
  readonly touched: readonly { readonly entry: number; readonly lost: readonly string[] }[];
  /** Entries that are known of, and of which nothing could be saved. */
  readonly gone: readonly number[];
}
