import * as z from 'zod';
import { isDay } from '../dates/calendar.ts';
import { type Condition, condition } from '../questions/condition.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes } from '../questions/questions.ts';
import { flag, id, isMap, oneWordOf, reference, strict, text, whole } from '../questions/schema.ts';

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

const day = text.refine(isDay, { error: 'must be a date such as 2026-11-24' });
const listOf = <T extends z.ZodType>(schema: T, what: string) =>
  z.array(schema, { error: `must be a list of ${what}` });

const suggestions = listOf(
  strict(
    {
      worksheet: id,
      say: text,
      when: condition.optional(),
      carry: z
        .record(id, reference, { error: 'must be a map from its questions to questions here' })
        .default({}),
    },
    'a suggestion such as { worksheet: goal, say: Turn it into a goal. }',
  ),
  'suggestions such as { worksheet: goal, say: Set a goal. }',
).default([]);

const point = whole.refine((value) => value >= 1 && value <= 4, { error: 'must be a point from 1 to 4' });
const positive = whole.refine((value) => value > 0, { error: 'must be 1 or more' });

/** The sheet without its questions, each of which is read on its own so that every problem is found at once. */
export const headSchema = strict({
  id,
  version: positive,
  title: text,
  aliases: listOf(text, 'names such as [cpw]').default([]),
  summary: text
    .transform((value) => value.trimEnd()) // a folded text (>) ends in a line break
    .refine((value) => !value.includes('\n'), { error: 'must be one line' }),
  points: listOf(point, 'points such as [1, 4]').default([]),
  audience: listOf(oneWordOf('self', 'family', 'facilitator'), 'audiences such as [self, family]').default([
    'self',
  ]),
  minutes: positive.optional(),
  language: text
    .refine((value) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value), {
      error: 'must be a language tag such as en or pt-BR',
    })
    .default('en'),
  guidance: text.optional(),
  credit: text.optional(),
  licence: text.optional(),
  source: text.optional(),
  'verified-on': day.optional(),
  'exact-wording': flag.optional(),
  sections: listOf(z.unknown(), 'sections').min(1, { error: 'must not be empty' }),
  happened: id.optional(),
  first: suggestions,
  next: suggestions,
  print: strict({
    orientation: oneWordOf('portrait', 'landscape').optional(),
    size: oneWordOf('page', 'half', 'card').optional(),
    as: oneWordOf('log').optional(),
    rows: positive.optional(),
  }).default({}),
});

export const sectionSchema = strict(
  {
    title: text.optional(),
    guidance: text.optional(),
    layout: oneWordOf('stack', 'grid', 'matrix').default('stack'),
    when: condition.optional(),
    questions: listOf(z.unknown(), 'questions').min(1, { error: 'must not be empty' }),
    shared: z
      .unknown()
      .refine((value) => value === undefined || isMap(value), { error: 'must be a map of keys and values' })
      .optional(),
    later: z.unknown().optional(),
    print: strict({ page: oneWordOf('new').optional(), order: whole.optional() }).default({}),
  },
  'a section such as { title: My day, questions: […] }',
);

export const questionSchema = questionTypes.schema;

/** Every question in the order of asking, with the section it stands in. */
export function questionsOf(worksheet: Worksheet): QuestionBase[] {
  return worksheet.sections.flatMap(({ questions }) => questions);
}

export function findQuestion(worksheet: Worksheet, wanted: string): QuestionBase | undefined {
  return questionsOf(worksheet).find(({ id }) => id === wanted);
}
