import type { Block } from '../document/document.ts';

/**
 * The port through which questions are asked, with three adapters: a full terminal, plain lines, and a script
 * in tests. A prompt resolves to a reply; a writer who leaves (Ctrl-C, end of input, a signal) makes it reject
 * with LeftError, which carries what was half typed; a secret carries nothing and rejects with MenuLeftError.
 */
export interface Prompter {
  /** Free text: one line, or several where `lines` is more than 1. */
  text(prompt: TextPrompt): Promise<Reply<string>>;
  /** One of the options, or, where `other` allows it, words of the writer's own. */
  choose(prompt: ChoosePrompt): Promise<Reply<Pick>>;
  chooseMany(prompt: ChooseManyPrompt): Promise<Reply<readonly Pick[]>>;
  /** Option values, best first; possibly not all. */
  rank(prompt: RankPrompt): Promise<Reply<readonly string[]>>;
  rate(prompt: RatePrompt): Promise<Reply<number>>;
  /** Several short texts, in order. */
  list(prompt: ListPrompt): Promise<Reply<readonly string[]>>;
  /** What is typed, exactly and without being shown: a passphrase. It may be empty. */
  secret(prompt: SecretPrompt): Promise<string>;
  /** Something to read between two questions; nothing is awaited. */
  show(blocks: readonly Block[]): void;
  /** What the prompts to come hold in view (`inView`); an adapter that holds nothing in view shows it now. */
  recall(blocks: readonly Block[]): void;
  /** An answer that was given in parts (`isPart`), as a whole; an adapter that let each part stand shows nothing. */
  sumUp(ask: string, blocks: readonly Block[]): void;
}

/**
 * What came back. `skip` and the ways of moving are always possible, also while what stands in the prompt is
 * not a valid answer; `unfinished` is what stood there, to be put back when the question is asked again.
 */
export type Reply<A> = { readonly kind: 'answer'; readonly answer: A } | { readonly kind: 'skip' } | Move;

export type Move =
  | { readonly kind: 'back'; readonly unfinished?: unknown }
  /** To any question, which the writer picks from a list. */
  | { readonly kind: 'jump'; readonly unfinished?: unknown };

export interface Prompt {
  readonly ask: string;
  readonly hint?: string | undefined;
  /** Where the writer is: "3 of 11 · What I told myself". */
  readonly progress?: string | undefined;
  /** The question that comes after this one, as far as can be told: "How sure I was". */
  readonly next?: string | undefined;
  /** What stays in view while this is open: an earlier answer it is about, the rows of a table so far. */
  readonly inView?: readonly Block[] | undefined;
  /** Part of an answer that is summed up once it is whole: it leaves no line behind. */
  readonly isPart?: boolean | undefined;
  /** A choice of where to go, outside of any worksheet: there is nothing to keep. */
  readonly isMenu?: boolean | undefined;
  /** Leaving it empty ends what it would be the next part of: the rows of a table. */
  readonly mayEnd?: boolean | undefined;
  /** Shown on `?`: guidance and a worked example. Empty: there is nothing more to say. */
  readonly help: readonly Block[];
  /** A required question cannot be skipped. */
  readonly required: boolean;
  /** Whether going back and jumping lead anywhere; where not, their keys are not offered. */
  readonly canMove: boolean;
  /** Half-typed text from an earlier visit, as a prompt's `unfinished` gave it. Wins over `initial`. */
  readonly unfinished?: unknown;
  /** Puts what has been given so far on disk, while the question is still open; a list calls it for each item. */
  keep(unfinished: unknown): void;
}

export interface TextPrompt extends Prompt {
  readonly lines: number;
  readonly initial?: string | undefined;
  readonly suggest: readonly string[];
  /** What is typed first takes the place of what stands there, as a new date does of an old one. */
  readonly replaces?: boolean | undefined;
  /** Says what is wrong with a text in one sentence, or, when it is right, nothing. */
  check(text: string): string | undefined;
  /** What the text is understood as, when that is not plain from it: "Tuesday 24 November 2026". */
  understood?(text: string): string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** A word or two beside the label: "skipped". */
  readonly note?: string | undefined;
  /** Excludes every other option. */
  readonly alone?: boolean | undefined;
  /** Not in the list until it is searched for; such options stand behind the others. */
  readonly hidden?: boolean | undefined;
  /** Other words that a search finds it by. */
  readonly foundBy?: readonly string[] | undefined;
}

/** An option's value, or a free answer. */
export type Pick = string | { readonly other: string };

export interface ChoosePrompt extends Prompt {
  readonly options: readonly Choice[];
  readonly other: boolean;
  readonly initial?: Pick | undefined;
}

export interface ChooseManyPrompt extends Prompt {
  readonly options: readonly Choice[];
  readonly other: boolean;
  readonly initial?: readonly Pick[] | undefined;
  check(picks: readonly Pick[]): string | undefined;
}

export interface RankPrompt extends Prompt {
  readonly options: readonly Choice[];
  /** Words of the writer's own may be ranked as well. */
  readonly other: boolean;
  /** How many places there are. */
  readonly top: number;
  readonly initial?: readonly string[] | undefined;
}

export interface RatePrompt extends Prompt {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly minLabel?: string | undefined;
  readonly maxLabel?: string | undefined;
  readonly unit?: string | undefined;
  readonly initial?: number | undefined;
  /** The first rating, when this one re-rates it. */
  readonly before?: number | undefined;
}

export interface ListPrompt extends Prompt {
  readonly initial?: readonly string[] | undefined;
  readonly suggest: readonly string[];
  check(items: readonly string[]): string | undefined;
}

/** Outside of any worksheet: nothing of it is kept, and every key is a character of it. */
export interface SecretPrompt {
  readonly ask: string;
  readonly hint?: string | undefined;
  /** Says what is wrong in one sentence, which is shown and must not quote the text; it is then typed anew. */
  check?(text: string): string | undefined;
}
