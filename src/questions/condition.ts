import * as z from 'zod';
import {
  fitting,
  flag,
  id,
  isMap,
  number,
  oneOrMany,
  PlainScalar,
  reference,
  strict,
  text,
} from './schema.ts';

/** When a question is asked: the shape of a condition. What it refers to is checked with the whole sheet. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Test;

/** One test on a question (`kind`, `urges.strength`), or on a column of the same row. */
export type Test = Subject & Demand;

export type Subject = { readonly question: string } | { readonly column: string };

export type Demand =
  | { readonly is: Wanted | readonly Wanted[] }
  | { readonly includes: Wanted | readonly Wanted[] }
  | { readonly 'at-least': number }
  | { readonly 'at-most': number }
  | { readonly answered: boolean };

export type Wanted = string | number;

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

/** Every test in a condition, with its place, in the order written. */
export function testsIn(
  condition: Condition,
  path: readonly PropertyKey[] = [],
): { test: Test; path: readonly PropertyKey[] }[] {
  if ('all' in condition)
    return condition.all.flatMap((inner, index) => testsIn(inner, [...path, 'all', index]));
  if ('any' in condition)
    return condition.any.flatMap((inner, index) => testsIn(inner, [...path, 'any', index]));
  if ('not' in condition) return testsIn(condition.not, [...path, 'not']);
  return [{ test: condition, path }];
}
