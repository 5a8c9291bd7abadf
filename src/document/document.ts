/**
 * What gets rendered: a worksheet with answers or without, as a few kinds of block in the words of worksheets.
 * Every text in it is literal: a renderer escapes it for its own format and changes nothing else.
 */
export interface Document {
  readonly title: string;
  /** BCP 47 language tag of the worksheet's own words. */
  readonly language: string;
  /** Facts about the entry, a line each: date, status, tags. Empty on a blank. */
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
  /** Small print at the end. */
  readonly footer: readonly string[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** What a version has that the one before it had not, and the other way round. */
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'break' };

export type Block =
  /** A section's or a card's title; the document's own title is level 1. */
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  /** Bullets or steps in guidance. */
  | { readonly kind: 'items'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  /** Help for the reader, set apart from the questions: guidance, a notice. */
  | { readonly kind: 'aside'; readonly title?: string; readonly blocks: readonly Block[] }
  | Question
  /** The writer's own words, several lines possible, exactly as typed. */
  | { readonly kind: 'answer'; readonly text: string }
  /** The writer's own words, an item each; ordered when the order is part of the answer. */
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  /** Said in place of an answer: "Skipped", "Not available yet". */
  | { readonly kind: 'remark'; readonly text: string }
  /** Room to write: ruled lines, numbered when each takes an item. */
  | { readonly kind: 'lines'; readonly count: number; readonly numbered: boolean }
  /** Room for something short, with its unit or its form behind it: "____ minutes". */
  | { readonly kind: 'gap'; readonly after: string }
  | Scale
  /** Options to tick; one or many. `other` leaves room for a free answer. */
  | {
      readonly kind: 'choices';
      readonly many: boolean;
      readonly options: readonly { readonly label: string; readonly hint?: string }[];
      readonly other: boolean;
    }
  | Table
  /** Questions printed two by two, as on a four-box sheet. */
  | { readonly kind: 'grid'; readonly boxes: readonly Question[] }
  /** Questions with the same options, the options once across. */
  | { readonly kind: 'matrix'; readonly options: readonly string[]; readonly rows: readonly MatrixRow[] };

/** A question with what stands below it: answer blocks when filled in, room to write when blank. */
export interface Question {
  readonly kind: 'question';
  /** Its number on paper, which conditions refer to; absent on filled-in documents. */
  readonly number?: number;
  readonly ask: string;
  readonly hint?: string;
  /** When to answer it, in words: "Only if you ticked “An urge” at 1." */
  readonly condition?: string;
  readonly blocks: readonly Block[];
}

export interface Scale {
  readonly kind: 'scale';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly minLabel?: string;
  readonly maxLabel?: string;
  readonly unit?: string;
  /** The rating given; absent on a blank. */
  readonly value?: number;
  /** The rating it re-rates, when there is one. */
  readonly before?: number;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** `cards`: each row a block of its own, headed by its first cell when `named`. */
  readonly layout: 'table' | 'cards';
  /** The first column names the rows (they were given, not added by the writer). */
  readonly named: boolean;
}

export interface Column {
  readonly label: string;
  /** How much room its cells want on paper: ticks and numbers little, texts much. */
  readonly width: 'narrow' | 'wide';
}

/** A cell: text exactly as it is, options to tick on paper, or room to write (text ''). */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'options'; readonly labels: readonly string[] }
  | { readonly kind: 'gap'; readonly after: string };

export interface MatrixRow {
  readonly number?: number;
  readonly ask: string;
  /** The label of the option chosen; absent on a blank or when skipped. */
  readonly chosen?: string;
}

/** A paragraph of plain, literal text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}
