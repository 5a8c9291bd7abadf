import type * as z from 'zod';
import type { Condition } from './condition.ts';
import type { Json } from './json.ts';
import type { QuestionBase } from './question.ts';
import { type Fault, type QuestionType, type Reference, wrong } from './question-type.ts';
import { didYouMean, isMap, listed } from './schema.ts';
import type { SchemaKit } from './schema-kit.ts';
import type { Source } from './source.ts';

/** Worked out from earlier answers whenever it is shown; never stored. */
export interface ComputedQuestion extends QuestionBase {
  readonly type: 'computed';
  readonly value: Operation;
}

/** Places of numbers: questions, or columns as table.column. */
export type Places = string | readonly string[];

export type Operation =
  | { readonly difference: readonly string[] }
  | { readonly sum: Places }
  | { readonly mean: Places }
  | { readonly min: Places }
  | { readonly max: Places }
  | { readonly count: string | { readonly table: string; readonly where?: Condition | undefined } }
  | { readonly crosstab: { readonly tables: readonly string[]; readonly by: string } }
  | { readonly items: Source }
  | { readonly share: readonly string[] }
  | { readonly entries: { readonly worksheet: string; readonly since?: 'last' | undefined } }
  | { readonly score: Score };

export interface Score {
  readonly sum: readonly string[];
  readonly missing?: { readonly 'at-most': number; readonly fill?: 'mean' | undefined } | undefined;
  readonly bands: readonly Band[];
}

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** What a computed value comes to. */
export type Result =
  | number
  | null
  | {
      readonly rows: readonly { readonly row: string; readonly value: number | null }[];
      readonly mean: number | null;
    }
  | { readonly [table: string]: { readonly [value: string]: number } }
  | {
      readonly total: number | null;
      readonly label: string | null;
      readonly answered: number;
      readonly missing: number;
    }
  | readonly string[];

function schema(kit: SchemaKit) {
  return kit.strict({
    ...kit.questionKeys('computed'),
    value: operationWith(kit),
  }) as unknown as z.ZodType<ComputedQuestion>;
}

function operationWith(kit: SchemaKit) {
  const operations = operationsWith(kit);
  return kit.fitting<Operation>((value) => {
    if (!isMap(value)) return 'must be one of the operators, such as { difference: [after, before] }';
    const names = Object.keys(operations);
    const key = names.find((name) => name in value);
    if (key === undefined) {
      const written = Object.keys(value)[0] ?? '';
      return `names "${written}", which is no operator; there are ${listed(names, 'and')}${didYouMean(written, names)}`;
    }
    return kit.strict({
      [key]: operations[key as keyof typeof operations],
    }) as unknown as z.ZodType<Operation>; // the key is one of them
  });
}

function operationsWith(kit: SchemaKit) {
  const { z, condition, fitting, id, oneWordOf, reference, sourceKeys, strict } = kit;
  const { several, places, two } = placesWith(kit);
  return {
    difference: two,
    sum: places,
    mean: places,
    min: places,
    max: places,
    count: fitting(
      (value) =>
        (isMap(value)
          ? strict({ table: id, where: condition.optional() })
          : reference) as unknown as z.ZodType<string>, // its input is any YAML value
    ),
    crosstab: strict({
      tables: z.array(id, { error: 'must be a list of tables' }).min(1, { error: 'must not be empty' }),
      by: id,
    }),
    items: strict(sourceKeys),
    share: two,
    entries: strict({ worksheet: id, since: oneWordOf('last').optional() }),
    score: scoreWith(kit, several),
  };
}

function placesWith({ z, fitting, reference }: SchemaKit) {
  const several = z.array(reference, { error: 'must be a list' }).min(1, { error: 'must not be empty' });
  const places = fitting<Places>(
    (value) => (Array.isArray(value) ? several : reference) as unknown as z.ZodType<Places>,
  ); // its input is any YAML value
  const two = fitting<readonly string[]>((value) =>
    Array.isArray(value)
      ? z.array(reference).length(2, { error: 'must name exactly two' })
      : 'must be a list of two',
  );
  return { several, places, two };
}

function scoreWith({ z, number, oneWordOf, strict, text, whole }: SchemaKit, several: z.ZodType) {
  return strict({
    sum: several,
    missing: strict({ 'at-most': whole, fill: oneWordOf('mean').optional() }).optional(),
    bands: z
      .array(strict({ from: number, to: number, label: text }), { error: 'must be a list of bands' })
      .default([]),
  });
}

function faults({ value }: ComputedQuestion): Fault[] {
  if ('difference' in value && value.difference.filter(isColumn).length === 1) {
    return [{ path: ['value', 'difference'], sentence: 'must name two questions or two columns' }];
  }
  if (!('score' in value)) return [];
  return value.score.bands.flatMap((band, index): Fault[] => {
    const at = (sentence: string) => [{ path: ['value', 'score', 'bands', index], sentence }];
    if (band.from > band.to) return at('must have "from" below "to"');
    const before = value.score.bands[index - 1];
    if (before === undefined) return [];
    if (band.from <= before.to) return at(`overlaps the band before it, which ends at ${before.to}`);
    if (band.from - before.to > 1)
      return at(`leaves a gap after the band before it, which ends at ${before.to}`);
    return [];
  });
}

const isColumn = (place: string) => place.includes('.');

/** Every place an operation reads, with what must stand there. */
function references({ value }: ComputedQuestion): Reference[] {
  if ('count' in value) {
    const { count } = value;
    if (typeof count !== 'string')
      return [{ path: ['value', 'count', 'table'], name: count.table, needs: 'table' }];
    return [{ path: ['value', 'count'], name: count, needs: 'count' }];
  }
  if ('crosstab' in value) {
    const { tables, by } = value.crosstab;
    const path = ['value', 'crosstab', 'tables'];
    return tables.map((table, index) => ({
      path: [...path, index],
      name: `${table}.${by}`,
      needs: 'options',
    }));
  }
  if ('score' in value) return numbersAt(value.score.sum, ['value', 'score', 'sum']);
  const [operator, places] = Object.entries(value)[0] ?? [];
  if (operator === undefined || operator === 'items' || operator === 'entries') return [];
  if ('share' in value)
    return numbersAt(value.share, ['value', 'share']).map((one) => ({ ...one, needs: 'amount' }));
  return numbersAt(places as Places, ['value', operator]); // the operators left all take places of numbers
}

function numbersAt(places: Places, path: readonly string[]): Reference[] {
  if (typeof places === 'string') return [{ path, name: places, needs: 'number' }];
  return places.map((name, index) => ({ path: [...path, index], name, needs: 'number' }));
}

/** A number as people read it: at most one decimal. */
export function sayNumber(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** What later conditions and values count with: of a score its total, of changes row by row their mean. */
function numberIn(result: Json): number | undefined {
  const number = isMap(result) ? (result.total ?? result.mean) : result;
  return typeof number === 'number' ? number : undefined;
}

export const computedType: QuestionType<ComputedQuestion, Json> = {
  type: 'computed',
  schema,
  stores: false,
  width: 'narrow',
  examples: [
    {
      definition: {
        id: 'change',
        type: 'computed',
        ask: 'Change',
        value: { difference: ['after', 'before'] },
      },
      answers: [],
      wrong: [3],
    },
  ],
  faults,
  references,
  sources: ({ value }) =>
    'items' in value ? [{ source: value.items, path: ['value', 'items', 'from'] }] : [],
  check: () => wrong('is worked out by the program and takes no answer'),
  ask: async () => ({ kind: 'skip' }),
  say: () => '',
  filled: () => [],
  blank: () => [],
  texts: () => [],
  number: (_, result: Json) => numberIn(result),
};
