import type { Journal } from '../journal/journal.ts';
import type { Passphrase } from '../journal/passphrase.ts';
import type { Prompter } from '../questions/prompter.ts';
import type { Pack } from '../worksheets/packs/pack.ts';
import type { Words } from '../worksheets/scope.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';

/** The ports a use-case may ask for. Each is opened on first use. */
export interface Context {
  readonly journal: JournalPort;
  readonly library: Library;
  readonly clock: Clock;
  /** The writer's own words for their behaviour, goal and loved one. */
  readonly words: Words;
  /**
   * Throws UsageError, naming `what` is missing, when there is nobody to ask; `instead` says how else to give it,
   * where that is not all answers at once.
   */
  prompter(what: string, instead?: string): Promise<Prompter>;
}

export interface JournalPort {
  /** Undefined where there is none yet: reading never creates one. */
  toRead(): Promise<Journal | undefined>;
  toWrite(): Promise<Journal>;
}

export interface Passphrases {
  /** One to encrypt with, from a file or asked for: `next` takes the place of another. */
  fresh(place: 'first' | 'next'): Promise<Passphrase>;
  /** Whether it stands in a file, so that nobody is asked. */
  isGiven(place: 'first' | 'next'): Promise<boolean>;
}

export interface Clock {
  /** ISO 8601 with the writer's offset. */
  now(): string;
  /** The writer's offset at a local date-time. */
  offsetAt(local: string): string;
}

export interface Library {
  /** By id, alias or the path of a YAML file. Throws NotFoundError with the nearest name. */
  find(name: string): Promise<Worksheet>;
  /** Every worksheet, with the group it stands in. */
  all(): Promise<readonly Shelved[]>;
}

/** For whoever prints packs. */
export interface PackContext extends Context {
  readonly packs: Packs;
}

export interface Packs {
  /** By id, alias or the path of a YAML file. Throws NotFoundError with the nearest name. */
  find(name: string): Promise<Pack>;
  /** Every pack that can be read, and what is wrong with the others. */
  readable(): Promise<{ readonly packs: readonly Pack[]; readonly broken: readonly string[] }>;
}

export interface Shelved {
  readonly worksheet: Worksheet;
  readonly group: string;
}
