import * as z from 'zod';
import { type Condition, condition } from './condition.ts';
import { fitting, id, positive, text } from './schema.ts';

/** Where items come from: earlier questions, table columns, or another worksheet's latest entry. */
export interface Source {
  readonly from: readonly string[];
  /** Only the rows of the same table for which this holds. */
  readonly where?: Condition | undefined;
  /** A column of the same table, largest first. */
  readonly sort?: string | undefined;
  readonly top?: number | undefined;
}

/** Something that can be picked, ranked or given a row: how it is stored and how it reads. */
export interface Item {
  readonly value: string;
  readonly label: string;
}

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

/** The parts of a place in `from`. */
export function placeOf(reference: string): { worksheet?: string; question: string; column?: string } {
  const [path = '', worksheet] = reference.split('/').reverse();
  const [question = '', column] = path.split('.');
  return {
    ...(worksheet === undefined ? {} : { worksheet }),
    question,
    ...(column === undefined ? {} : { column }),
  };
}

/** Whether a place is in another worksheet. */
export function isElsewhere(reference: string): boolean {
  return placeOf(reference).worksheet !== undefined;
}
