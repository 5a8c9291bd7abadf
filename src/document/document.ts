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
  /** The worksheet it is of; absent where it is of none: a cover, a comparison. */
  readonly sheet?: Sheet;
}

/** Which worksheet a document is of, and how that is meant to lie on paper. */
export interface Sheet {
  readonly id: string;
  readonly version: number;
  /** Of its definition, by which a form of it is known; absent on filled-in documents. */
  readonly fingerprint?: string;
  /** There to be written on: it has room for a name and a date at its top. */
  readonly blank: boolean;
  readonly orientation: 'portrait' | 'landscape';
  /** `half` and `card`: so small that several copies lie on one sheet of paper, to be cut apart. */
  readonly size: 'page' | 'half' | 'card';
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
  /** What follows begins on a new page, where there are pages. */
  | { readonly kind: 'new-page' }
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
      readonly options: readonly Option[];
      readonly other: boolean;
    }
  | Table
  /** Questions printed two by two, as on a four-box sheet. */
  | { readonly kind: 'grid'; readonly boxes: readonly Question[] }
  /** Questions with the same options, the options once across. */
  | Matrix
  | Log
  /** The documents that follow this one in a pack, in their order. */
  | { readonly kind: 'contents'; readonly titles: readonly string[] };

/** A question with what stands below it: answer blocks when filled in, room to write when blank. */
export interface Question {
  readonly kind: 'question';
  /** Its id in the worksheet, by which an answer on a form is known; absent on filled-in documents. */
  readonly id?: string;
  /** Its number on paper, which conditions refer to; absent on filled-in documents. */
  readonly number?: number;
  readonly ask: string;
  readonly hint?: string;
  /** When to answer it, in words: "Only if you marked “An urge” in question 1." */
  readonly condition?: string;
  readonly blocks: readonly Block[];
}

export interface Option {
  /** As it is stored. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
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
  /** How the rows are stored that a blank gives; absent where the writer names or adds them. */
  readonly given?: readonly string[];
}

export interface Column {
  /** The question its cells answer; absent where they answer none: names, results. */
  readonly id?: string;
  readonly label: string;
  /** How much room its cells want on paper: ticks and numbers little, texts much. */
  readonly width: 'narrow' | 'wide';
}

/** A cell: text exactly as it is, options to tick on paper, or room to write (text ''). */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'options';
      readonly many: boolean;
      readonly options: readonly Option[];
      readonly other: boolean;
    }
  | { readonly kind: 'gap'; readonly after: string };

export interface Matrix {
  readonly kind: 'matrix';
  readonly many: boolean;
  readonly options: readonly Option[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly id?: string;
  readonly number?: number;
  readonly ask: string;
  /** The label of the option chosen; absent on a blank or when skipped. */
  readonly chosen?: string;
}

/** A line for each time it happened: the questions across, and so many rows to write in. */
export interface Log {
  readonly kind: 'log';
  readonly columns: readonly LogColumn[];
  readonly rows: number;
  /** The same for one time, below each other: where there is no room for columns. */
  readonly once: readonly Block[];
}

/** A question of a log, with the short name that stands at the head of its column. */
export interface LogColumn {
  readonly label: string;
  readonly question: Question;
}

/** A paragraph of plain, literal text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}
