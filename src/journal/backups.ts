import type { Moment } from './entry.ts';

/** Whole copies of the journal, each one file: a port, as the journal is. */
export interface Backups {
  /** Writes a copy, and proves that it can be read before it is called by its name. */
  create(file: string, options: { readonly force: boolean }): Promise<Holding>;
  /** Throws where there is no such file, or where it is not a sound copy of a journal. */
  verify(file: string): Promise<Holding>;
  /** What the journal holds now; undefined where there is none. */
  present(): Promise<Present | undefined>;
  /** Puts a copy in the journal's place; where the journal that was there lies now, if there was one. */
  restore(file: string): Promise<string | undefined>;
}

export interface Holding {
  /** Those in the trash left out. */
  readonly entries: number;
  /** When the newest of them happened. */
  readonly newest: Moment | undefined;
}

export interface Present {
  /** How many there are; or why that cannot be told. */
  readonly entries: number | 'damaged' | 'locked';
}
