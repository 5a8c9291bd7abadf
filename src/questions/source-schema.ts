import * as z from 'zod';
import { condition } from './condition-schema.ts';
import { fitting, id, positive, text } from './schema-parts.ts';

const place = text.refine(
  (value) => /^([a-z][a-z0-9-]*\/)?[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/.test(value),
  {
    error: 'must name a question, table.column, or worksheet/question.column',
  },
);

export const from = fitting<readonly string[]>(
  (value) =>
    Array.isArray(value)
      ? z.array(place).min(1, { error: 'must not be empty' })
      : (place.transform((one) => [one]) as unknown as z.ZodType<readonly string[]>), // its input is any YAML value
);

export const sourceKeys = {
  from,
  where: condition.optional(),
  sort: id.optional(),
  top: positive.optional(),
};
