import type * as z from 'zod';
import { isTime } from '../../dates/calendar.ts';
import { isMap } from '../../questions/schema.ts';
import { schemaKit } from '../../questions/schema-kit.ts';
import { headKeys, listOf } from '../head-schema.ts';
import { type PackSheet, plannedMinutes } from './pack.ts';

const { fitting, flag, positive, strict, text } = schemaKit;

const anExample = 'worksheets such as [values, { worksheet: urge-log, copies: 4 }]';
const notEmpty = { error: 'must not be empty' };

const copies = positive.refine((value) => value <= 99, { error: 'must be 99 or less' });
const minutes = positive.refine((value) => value <= 1440, { error: 'must be 1440 or less, which is a day' });

const named: z.ZodType<PackSheet<string>> = text.transform((worksheet) => ({ worksheet, copies: 1 }));
const described: z.ZodType<PackSheet<string>> = strict({
  worksheet: text,
  copies: copies.default(1),
  guidance: flag.optional(),
});
const sheet = fitting((value) => (isMap(value) ? described : named));

const step = strict(
  { what: text, minutes, say: text.optional(), worksheet: text.optional() },
  'a step such as { what: Check-in, minutes: 15 }',
);

const agenda = strict(
  {
    minutes,
    start: text.refine((value) => isTime(value), { error: 'must be a time such as 19:00' }).optional(),
    steps: listOf(step, 'steps such as { what: Check-in, minutes: 15 }').min(1, notEmpty),
  },
  'a run sheet such as { minutes: 90, steps: […] }',
).superRefine((read, context) => {
  const planned = plannedMinutes(read);
  if (planned > read.minutes)
    context.addIssue({
      code: 'custom',
      path: ['minutes'],
      message: `is ${read.minutes}, but the steps come to ${planned}`,
    });
});

export const packSchema = strict({
  ...headKeys,
  note: text.optional(),
  cover: flag.default(true),
  sheets: listOf(sheet, anExample).min(1, notEmpty),
  agenda: agenda.optional(),
});
