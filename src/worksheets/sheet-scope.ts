import type { QuestionBase } from '../questions/question.ts';
import type { Row, Scope } from '../questions/scope.ts';

/** A scope that also knows the sheet it is of: what computed values and conditions are worked out from. */
export interface SheetScope extends Scope {
  inRow(row: Row, table: QuestionBase): SheetScope;
  question(name: string): QuestionBase | undefined;
  /** Whether a question is asked, as its own condition and its section's say. */
  applies(question: QuestionBase | undefined): boolean;
  /** A column of the table whose row this is. */
  columnHere(id: string): QuestionBase | undefined;
  /** How many finished entries of another worksheet there are; undefined where no journal is looked into. */
  entries(counted: { readonly worksheet: string; readonly since?: 'last' | undefined }): number | undefined;
  rows(table: string): readonly Row[];
  nameOf(table: QuestionBase, row: Row): string;
  /** The row of a table that an item's name belongs to: given under it, or holding it in one of its cells. */
  rowNamed(table: QuestionBase, name: string): Row | undefined;
}
