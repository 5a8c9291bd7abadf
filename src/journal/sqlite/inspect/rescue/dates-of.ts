import { fromStored } from '../../../moment.ts';
import type { FoundEntry } from './found-rows.ts';

export interface Dates {
  readonly occurredAt: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly areWhole: boolean;
}

const atAllEvents = '1970-01-01T00:00Z';

/** When an entry happened and was written; a date that cannot be read is taken to be one of the others. */
export function datesOf({ occurred, created, updated }: FoundEntry): Dates {
  const moments = [occurred, created, updated].map(fromStored);
  const any = moments.find((moment) => moment !== undefined) ?? atAllEvents;
  const [occurredAt = any, createdAt = any, updatedAt = any] = moments;
  return { occurredAt, createdAt, updatedAt, areWhole: !moments.includes(undefined) };
}
