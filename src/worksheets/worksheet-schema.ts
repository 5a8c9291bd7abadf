import * as z from 'zod';
import { isDay } from '../dates/calendar.ts';
import { questionTypes } from '../questions/questions.ts';
import { isMap } from '../questions/schema.ts';
import { schemaKit } from '../questions/schema-kit.ts';
import { headKeys, listOf } from './head-schema.ts';

const { condition, flag, oneWordOf, reference, ruled, strict, text, whole } = schemaKit;
const { id, title, aliases, summary, language } = headKeys;

const day = text.refine(isDay, { error: 'must be a date such as 2026-11-24' });

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
  title,
  aliases,
  summary,
  points: listOf(point, 'points such as [1, 4]').default([]),
  audience: listOf(oneWordOf('self', 'family', 'facilitator'), 'audiences such as [self, family]').default([
    'self',
  ]),
  minutes: positive.optional(),
  language,
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
    rows: ruled.optional(),
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

export const questionSchema = questionTypes.schema(schemaKit);
