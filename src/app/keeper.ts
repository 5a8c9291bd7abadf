import type { Departure } from '../errors.ts';
import type { Entry } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { Json } from '../questions/json.ts';
import type { Filling } from '../worksheets/progress.ts';

/** What stood in prompts that were left without an answer, by question id. */
export type LeftOver = Readonly<Record<string, Json>>;

/** Puts answers in the journal as they are given: those of a draft, or those that change a finished entry. */
export interface Keeper {
  readonly entryId: number | undefined;
  readonly worksheetId: string;
  /** Whether the writer may stop at the review and leave it for later. */
  readonly mayStay: boolean;
  journal(): Promise<Journal>;
  keep(filling: Filling, unfinished: LeftOver): Promise<void>;
  /** For prompts, which keep what they hold while they are open; opens nothing that is not open yet. */
  keepNow(journal: Journal, filling: Filling, unfinished: LeftOver): void;
  finish(filling: Filling): Promise<Entry>;
  /** What a writer who leaves is told: what is kept, and how to come back. */
  left(how: Departure): Error;
}
