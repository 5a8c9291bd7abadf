import type { Key } from './key.ts';
import type { PromptStyles } from './styles.ts';

/** One kind of prompt: what stands in it, what a key makes of that, and how it looks. Pure throughout. */
export interface Field<S, A> {
  readonly start: S;
  /** `rows` is how high the terminal is. */
  press(state: S, key: Key, width: number, rows?: number): Step<S, A>;
  view(state: S, look: Look): Drawing;
  /** What to put back when the question is asked again. */
  unfinished(state: S): unknown;
  /** What to put on disk after a change, while the question is still open; undefined: nothing new. */
  toKeep?(before: S, after: S): unknown;
  /** Whether `?` asks for help in this state, as against being text. */
  takesHelp(state: S): boolean;
  /** Whether a new text begins in it, whatever was typed before: the next item of a list. */
  isFresh?(state: S): boolean;
  /** Whether it is a field for text, where `?` asks for help only as long as nothing was typed. */
  readonly takesText: boolean;
  /** The text that an editor may take over, and the state when it comes back. */
  readonly editor?: { text(state: S): string; withText(state: S, text: string): S };
  /** What the keys do now, a few words each. */
  keys(state: S): readonly string[];
  /** How the answer reads in a line each. */
  said(answer: A): readonly string[];
}

export type Step<S, A> =
  | { readonly kind: 'stay'; readonly state: S }
  | { readonly kind: 'answer'; readonly answer: A }
  /** Enter where nothing stands. */
  | { readonly kind: 'nothing' }
  /** With the state to go on from, where a refusal changes it. */
  | { readonly kind: 'refuse'; readonly problem: string; readonly state?: S }
  /** The key means nothing to this prompt; perhaps it does to all of them. */
  | { readonly kind: 'pass' };

export interface Look {
  readonly width: number;
  /** So many rows are there without leaving anything out; a view that can say the same in fewer does when it must. */
  readonly height: number;
  readonly styles: PromptStyles;
}

export interface Drawing {
  readonly lines: readonly string[];
  /** The line that must stay in view when there is no room for all. */
  readonly focus: number;
  /** Where the writer types; without one the cursor is hidden. */
  readonly cursor?: Cursor | undefined;
  /** Said beneath, whatever the room. */
  readonly beneath?: readonly string[];
}

export interface Cursor {
  readonly line: number;
  readonly column: number;
}

export function stay<S>(state: S): { readonly kind: 'stay'; readonly state: S } {
  return { kind: 'stay', state };
}

export const pass = { kind: 'pass' } as const;
export const nothing = { kind: 'nothing' } as const;

export function refuse(problem: string): { readonly kind: 'refuse'; readonly problem: string } {
  return { kind: 'refuse', problem };
}
