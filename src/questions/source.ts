import type { Condition } from './condition.ts';

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
