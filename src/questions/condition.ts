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
