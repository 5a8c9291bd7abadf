import type { Condition } from '../questions/condition.ts';
import type { QuestionBase } from '../questions/question.ts';

/**
 * A worksheet after parsing, with every default filled in. It is plain JSON and valid input for the parser again:
 * the journal keeps definitions in this form.
 */
export interface Worksheet {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** Of the 4-Point Program. */
  readonly points: readonly number[];
  readonly audience: readonly Audience[];
  readonly minutes?: number | undefined;
  /** BCP 47. */
  readonly language: string;
  readonly guidance?: string | undefined;
  readonly credit?: string | undefined;
  readonly licence?: string | undefined;
  readonly source?: string | undefined;
  readonly 'verified-on'?: string | undefined;
  readonly 'exact-wording'?: boolean | undefined;
  readonly sections: readonly Section[];
  /** The date or datetime question that says when it happened. */
  readonly happened?: string | undefined;
  readonly first: readonly Suggestion[];
  readonly next: readonly Suggestion[];
  readonly print: PrintHints;
}

export type Audience = 'self' | 'family' | 'facilitator';

export interface Section {
  readonly title?: string | undefined;
  readonly guidance?: string | undefined;
  readonly layout: 'stack' | 'grid' | 'matrix';
  readonly when?: Condition | undefined;
  readonly questions: readonly QuestionBase[];
  readonly print: { readonly page?: 'new' | undefined; readonly order?: number | undefined };
}

/** Another worksheet worth offering, with answers to start it with: its question by a question here. */
export interface Suggestion {
  readonly worksheet: string;
  readonly say: string;
  readonly when?: Condition | undefined;
  readonly carry: Readonly<Record<string, string>>;
}

export interface PrintHints {
  readonly orientation?: 'portrait' | 'landscape' | undefined;
  readonly size?: 'page' | 'half' | 'card' | undefined;
  readonly as?: 'log' | undefined;
  readonly rows?: number | undefined;
}

/** A file larger than this is no worksheet. */
export const largestFile = 256 * 1024;

/** Every question in the order of asking, with the section it stands in. */
export function questionsOf(worksheet: Worksheet): QuestionBase[] {
  return worksheet.sections.flatMap(({ questions }) => questions);
}

export function findQuestion(worksheet: Worksheet, wanted: string): QuestionBase | undefined {
  return questionsOf(worksheet).find(({ id }) => id === wanted);
}

/** For those who are close to somebody, and for nobody else. */
export function isForFamilyAlone({ audience }: Worksheet): boolean {
  return audience.length === 1 && audience[0] === 'family';
}
