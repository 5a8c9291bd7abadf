import type * as z from 'zod';
import type { Block } from '../document/document.ts';
import type { Json } from './json.ts';
import type { Prompt, Prompter, Reply } from './prompter.ts';
import type { QuestionBase } from './question.ts';
import type { SchemaKit } from './schema-kit.ts';
import type { Row, Scope } from './scope.ts';
import type { Item, Source } from './source.ts';

/** Something wrong inside a question's definition or an answer: where, and a sentence that begins after the place's name. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
}

export type Checked<A> = { readonly answer: A } | { readonly faults: readonly Fault[] };

export function wrong(sentence: string, path: Fault['path'] = []): { faults: readonly Fault[] } {
  return { faults: [{ path, sentence }] };
}

/** A name in a definition that must stand for something earlier: a question, or a column as table.column. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly name: string;
  /** An earlier rating, a number, rows or items to count, either of the two, a table, a column with options. */
  readonly needs: 'rating' | 'number' | 'count' | 'amount' | 'table' | 'options';
}

/** A place in a definition that takes items from elsewhere. */
export interface Sourced {
  readonly source: Source;
  readonly path: readonly (string | number)[];
}

/** What a question type needs to ask one of its questions. */
export interface Asking<A> {
  readonly prompter: Prompter;
  readonly scope: Scope;
  /** All that a prompt says whatever its type: the words, the help, the way back. */
  readonly prompt: Prompt;
  /** The answer given before, or the default: there to be edited. */
  readonly current: A | undefined;
  /** Help on one of its columns, which comes before the table's own. */
  helpFor?(column: QuestionBase): readonly Block[];
  /** Texts the writer gave here before, or in one of its columns, newest first: to be offered again. */
  earlier?(column?: QuestionBase): readonly string[];
}

/**
 * Everything the program knows about one kind of question. One file implements it; questions.ts lists it.
 * `Q` is its definition after parsing, `A` its answer in stored form (JSON).
 */
export interface QuestionType<Q extends QuestionBase = QuestionBase, A extends Json = Json> {
  readonly type: Q['type'];
  /** From YAML to `Q`. Whatever it returns must be valid input for it again: definitions are stored in that form. */
  schema(kit: SchemaKit): z.ZodType<Q>;
  /** False for what is shown and never answered. */
  readonly stores: boolean;
  /** How much room an answer wants as a table cell on paper. */
  readonly width: 'narrow' | 'wide';
  /** Definitions as they would stand in YAML, with answers that are right and answers that are not. */
  readonly examples: readonly Example[];

  /** The questions each row of it holds. */
  columns?(question: Q): readonly QuestionBase[];
  /** Whether its rows have names: given, not added by the writer. */
  hasNamedRows?(question: Q): boolean;
  /** How a row is called: by its item, or by what stands first in it. */
  nameRow?(question: Q, row: Row, scope: Scope): string;

  /** What is wrong within one definition that its schema cannot see: min above max. */
  faults?(question: Q): readonly Fault[];
  /** Completes a definition before it is read, from an earlier question it builds on. */
  inherit?(
    raw: Readonly<Record<string, unknown>>,
    find: (name: string) => QuestionBase | undefined,
  ): Readonly<Record<string, unknown>>;
  references?(question: Q): readonly Reference[];
  sources?(question: Q): readonly Sourced[];

  /** Reads a value from outside (JSON) as an answer, or says all that is wrong with it. Empty values never come here. */
  check(question: Q, value: unknown, scope: Scope): Checked<A>;
  /** Reads an answer a person typed as one text. */
  parse?(question: Q, text: string, scope: Scope): Checked<A>;
  ask(question: Q, asking: Asking<A>): Promise<Reply<A>>;
  /** What stands there before anything is answered. */
  initial?(question: Q, scope: Scope): A | undefined;

  /** The answer in one line of plain text. */
  say(question: Q, answer: A, scope: Scope): string;
  filled(question: Q, answer: A, scope: Scope): readonly Block[];
  blank(question: Q, scope: Scope): readonly Block[];

  /** The words in an answer that a search should find. */
  texts(question: Q, answer: A, scope: Scope): readonly string[];
  /** What later questions may take from it as items. */
  items?(question: Q, answer: A, scope: Scope): readonly Item[];
  /** What it counts as in a sum. */
  number?(question: Q, answer: A): number | undefined;
  /** The day or moment it names, ISO 8601. */
  moment?(question: Q, answer: A): string;
  /** Whether `is` or `includes` holds for an answer. */
  matches?(question: Q, answer: A, wanted: string | number): boolean;
  /** How it is answered on paper, as conditions say it there; absent for a value: “question 3 is 7”. */
  readonly givenBy?: GivenBy;
  /** The words that `is` and `includes` may name; absent when any will do. */
  matchable?(question: Q): readonly string[] | undefined;
  /** What becomes of an answer whose items were renamed or removed: what has no item any more is kept aside. */
  follow?(question: Q, held: Followed<A>, scope: Scope, moved: Moved): Followed<A>;
}

/** “You marked “Yes” in question 1”: `mark one` where there can be one answer only. */
export type GivenBy = 'mark one' | 'mark' | 'list' | 'rank' | 'write';

/** An answer, and the parts of it that have lost their item, in the same form. */
export interface Followed<A> {
  readonly answer: A;
  readonly orphans?: A | undefined;
}

/** What happened to the items an answer is built on. */
export interface Moved {
  readonly renamed: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

export interface Example {
  readonly definition: Readonly<Record<string, unknown>>;
  readonly answers: readonly Json[];
  readonly wrong: readonly Json[];
}
