import * as z from 'zod';
import type { Json } from './json.ts';
import { didYouMean, isMap, listed, PlainScalar, wordIn } from './schema.ts';

const asText = (value: unknown) => (value instanceof PlainScalar ? value.source : value);
const asValue = (value: unknown) => (value instanceof PlainScalar ? value.value : value);

export const text = z.preprocess(
  asText,
  z
    .string({
      error: ({ input }) => `must be a text${isMap(input) ? '; one with ": " in it stands in quotes' : ''}`,
    })
    .refine((value) => value.trim() !== '', { error: 'must not be empty', abort: true }),
);

export const number = z.preprocess(asValue, z.number({ error: 'must be a number' }));

export const whole = z.preprocess(
  asValue,
  z.int({ error: 'must be a whole number' }).min(0, { error: 'must be 0 or more' }),
);

export const positive = z.preprocess(
  asValue,
  z.int({ error: 'must be a whole number' }).min(1, { error: 'must be 1 or more' }),
);

/** How many lines or rows are ruled on paper: more are no sheet any more. */
export const ruled = positive.refine((value) => value <= 200, { error: 'must be 200 or less' });

export const flag = z.preprocess(asValue, z.boolean({ error: 'must be true or false' }));

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const id = text.refine((value) => idPattern.test(value), {
  error: 'must be lower-case words joined by hyphens, beginning with a letter',
});

/** `question` or `table.column`. */
export const reference = text.refine(
  (value) => value.split('.').every((part) => idPattern.test(part)) && value.split('.').length <= 2,
  {
    error: 'must name a question, or a column as table.column',
  },
);

export function oneWordOf<const T extends string>(...words: readonly [T, ...T[]]) {
  return z.preprocess(
    asText,
    z.enum(words, {
      error: ({ input }) =>
        `must be ${words.length === 1 ? '' : 'one of '}${listed(words)}${didYouMean(wordIn(input), words)}`,
    }),
  );
}

/** A map with exactly these keys; a key it does not know is named with the nearest one it does. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape, what = 'a map of keys and values') {
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return `must be ${what}`;
      return issue.keys
        .map((key) => `is not a known key here${didYouMean(key, Object.keys(shape)) || orText(key)}`)
        .join('\n');
    },
  });
}

/** A text with ": " in it is a key and its value to YAML. */
function orText(key: string): string {
  return /\s|^\p{Lu}/u.test(key) ? '; if it begins a text, write the whole text in quotes' : '';
}

/** Hands a value to the schema that fits its looks, so that what is wrong with it is said in that schema's words. */
export function fitting<T>(choose: (value: unknown) => z.ZodType<T> | string): z.ZodType<T> {
  return z.unknown().transform((value, context) => {
    const schema = choose(value);
    if (typeof schema === 'string') {
      context.addIssue({ code: 'custom', message: schema });
      return z.NEVER;
    }
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
    return z.NEVER;
  }) as unknown as z.ZodType<T>; // its input is whatever YAML holds, which ZodType<T> says as well
}

export const oneOrMany = <T>(schema: z.ZodType<T>) =>
  fitting<T | T[]>((value) =>
    Array.isArray(value) ? z.array(schema).min(1, { error: 'must not be empty' }) : schema,
  );

/** Any value that JSON can say; words without quotes are what YAML takes them for. */
export const json: z.ZodType<Json> = z.unknown().transform((value, context) => {
  const plain = toJson(value);
  if (plain === undefined) {
    context.addIssue({ code: 'custom', message: 'must be a plain value' });
    return z.NEVER;
  }
  return plain;
}) as unknown as z.ZodType<Json>; // as in `fitting`

function toJson(value: unknown): Json | undefined {
  if (value instanceof PlainScalar)
    return toJson(typeof value.value === 'bigint' ? Number(value.value) : value.value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    const items = value.map(toJson);
    return items.includes(undefined) ? undefined : (items as Json[]); // none of them is undefined
  }
  if (typeof value !== 'object') return undefined;
  const entries = Object.entries(value).map(([key, inner]) => [key, toJson(inner)] as const);
  return entries.some(([, inner]) => inner === undefined) ? undefined : (Object.fromEntries(entries) as Json);
}
