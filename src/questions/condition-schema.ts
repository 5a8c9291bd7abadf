import * as z from 'zod';
import type { Condition, Wanted } from './condition.ts';
import { isMap, PlainScalar } from './schema.ts';
import { fitting, flag, id, number, oneOrMany, reference, strict, text } from './schema-parts.ts';

export const condition: z.ZodType<Condition> = fitting<Condition>((value) => {
  if (!isMap(value)) return 'must be a condition such as { question: kind, is: urge }';
  for (const key of ['all', 'any', 'not'] as const) if (key in value) return groups[key];
  const demand = demands.find((key) => key in value);
  if (demand === undefined) {
    const strange = Object.keys(value).some((key) => key !== 'question' && key !== 'column');
    return strange ? misspelt : `needs a test: ${demands.join(', ')}, or all, any, not`;
  }
  return strict({
    [subjectOf(value)]: subjectOf(value) === 'column' ? id : reference,
    [demand]: demandSchemas[demand],
  }) as unknown as z.ZodType<Condition>; // computed keys hide the shape, which is that of Test
});

const conditions = z
  .array(
    z.lazy(() => condition),
    { error: 'must be a list of conditions' },
  )
  .min(1, { error: 'must not be empty' });
const groups = {
  all: strict({ all: conditions }),
  any: strict({ any: conditions }),
  not: strict({ not: z.lazy(() => condition) }),
};

/** Knows every key there is, to name the one that was probably meant. */
const misspelt = strict({
  ...Object.fromEntries(
    ['question', 'column', 'all', 'any', 'not', 'is', 'includes', 'at-least', 'at-most', 'answered'].map(
      (key) => [key, z.unknown().optional()] as const,
    ),
  ),
}) as unknown as z.ZodType<Condition>; // only to complain

/** A number stays a number; anything else is the text it was written as. */
const wanted = fitting<Wanted>((value) =>
  typeof value === 'number' || (value instanceof PlainScalar && typeof value.value === 'number')
    ? number
    : text,
);
const demandSchemas = {
  is: oneOrMany(wanted),
  includes: oneOrMany(wanted),
  'at-least': number,
  'at-most': number,
  answered: flag,
};
const demands = ['is', 'includes', 'at-least', 'at-most', 'answered'] as const;

function subjectOf(value: Readonly<Record<string, unknown>>): 'question' | 'column' {
  return 'column' in value ? 'column' : 'question';
}
