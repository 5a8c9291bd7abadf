import type { Condition } from './condition.ts';
import type { Json } from './json.ts';
import type { QuestionBase } from './question.ts';
import type { Item, Source } from './source.ts';

/** One row of a table in stored form; `row` where the rows are given. */
export type Row = Readonly<Record<string, Json>>;

/**
 * What a question can know of the rest of the sheet: the answers that apply so far, the writer's own words, the
 * clock. On paper nothing is answered.
 */
export interface Scope {
  readonly onPaper: boolean;
  /** The time, with the writer's offset: ISO 8601. */
  readonly now: string;
  /** The writer's offset at a local date-time, such as "+01:00". */
  offsetAt(local: string): string;
  /** The same scope as a cell of this row of a table sees it. */
  inRow(row: Row, table: QuestionBase): Scope;
  /** A text with each {{placeholder}} replaced. */
  expand(template: string): string;
  /** The same with long answers cut short: for a question on the screen, where they stand in view in full. */
  expandBriefly(template: string): string;
  /** The same, or undefined while there is nothing to put in one of them: for words the writer is to have as theirs. */
  fill(template: string): string | undefined;
  /** The items found; none where nothing is answered, undefined on paper. */
  items(source: Source): readonly Item[] | undefined;
  /**
   * The answer to a question or the values of a column, here or (as `worksheet/question`) in another sheet's latest
   * entry, in stored form; undefined where there is none.
   */
  answer(reference: string): Json | undefined;
  holds(condition: Condition): boolean;
  /** An earlier rating: of a question, or, as `table.column`, in the row of the same name. */
  rating(reference: string): number | undefined;
}
