import type { QuestionBase } from '../questions/question.ts';

/** How a question is called on paper: by its number where it has one. */
export type NumberOf = (question: QuestionBase) => number | undefined;

/** A condition as it is said: every `not` stands at a test, and what can be said in one go is one clause. */
export type Clause = Leaf | { readonly kind: 'all' | 'any'; readonly of: readonly Clause[] };

export interface Leaf {
  readonly kind: 'leaf';
  /** Several are joined by `places`: all of them, or any. */
  readonly at: readonly Place[];
  readonly places: 'and' | 'or';
  readonly says: Says;
}

/** Where on the paper; what has no number, such as a computed value, goes by its name. */
export type Place =
  | { readonly kind: 'question'; readonly number: number }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'column'; readonly name: string; readonly table: string | undefined };

export type Says =
  | {
      readonly kind: 'picked';
      readonly verb: 'mark' | 'list' | 'rank' | 'write';
      readonly words: readonly string[];
      readonly join: 'and' | 'or';
      readonly how: 'yes' | 'not' | 'anything but';
      /** Whether there is nothing else beside it: one answer only, or an option that excludes all others. */
      readonly isSingle: boolean;
    }
  | { readonly kind: 'is'; readonly sizes: readonly Size[]; readonly denied: boolean }
  | { readonly kind: 'answered'; readonly filled: boolean; readonly rows: 'any' | 'every' };

/** A number as it is printed, alone or as a bound. */
export interface Size {
  readonly from: string | undefined;
  readonly to: string | undefined;
}
