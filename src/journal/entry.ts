import type { Json } from '../questions/json.ts';

/** A point in time as the writer lived it: ISO 8601 with the offset of their zone, to the second or finer. */
export type Moment = string;

/** Answers by question id, in stored form; null where a question was asked and skipped. */
export type StoredAnswers = Readonly<Record<string, Json>>;

/** An entry as lists show it. */
export interface EntrySummary {
  /** Numbered from 1 in the order entries were begun; kept for good. */
  readonly id: number;
  readonly uuid: string;
  readonly worksheet: string;
  readonly version: number;
  readonly title: string;
  readonly status: 'draft' | 'done';
  /** When it happened: told by the writer, else when the entry was begun. */
  readonly occurredAt: Moment;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
  readonly tags: readonly string[];
}

/** A whole entry, with the definition it answers. */
export interface Entry extends EntrySummary {
  /** Of the definition, which the journal keeps. */
  readonly fingerprint: string;
  readonly answers: StoredAnswers;
  /** Answers that do not apply at present, kept in case they apply again. */
  readonly aside: StoredAnswers;
  /** Its newest version; 0 while it is a draft, 1 when it is first finished. */
  readonly revision: number;
  /** Where the writer was, and what stood in the prompt: in a draft, or in a change that was not ended. */
  readonly open: OpenQuestion | undefined;
}

export interface OpenQuestion {
  readonly question: string;
  /** What stood in prompts that were left without an answer, by question id. */
  readonly unfinished: Json | undefined;
}

/** One version of a finished entry's answers. */
export interface Revision {
  readonly revision: number;
  readonly at: Moment;
  readonly answers: StoredAnswers;
  /** What was kept aside then, where anything was. */
  readonly aside?: StoredAnswers;
}
