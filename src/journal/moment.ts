import type { Moment } from './entry.ts';

/**
 * A moment as it is stored. The text is ISO 8601 in UTC and, as it ends in its digits rather than in a "Z",
 * sorts by instant also where fractions of a second are of different lengths.
 */
export interface StoredMoment {
  readonly utc: string;
  /** Minutes east of UTC; null where the moment was written with a "Z". */
  readonly offset: number | null;
}

const pattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})((?::\d{2}(?:\.\d+)?)?)(?:Z|([+-])(\d{2}):(\d{2}))$/;

export function toStored(moment: Moment): StoredMoment {
  const [, minute = '', rest = '', sign, hours, minutes] = pattern.exec(moment) ?? [];
  const local = Date.parse(`${minute}Z`);
  if (Number.isNaN(local)) throw new RangeError(`"${moment}" is not an ISO 8601 date-time with an offset.`);
  if (sign === undefined) return { utc: minute + rest, offset: null };

  const distance = Number(hours) * 60 + Number(minutes);
  const offset = sign === '-' ? 0 - distance : distance;
  // Only whole minutes are shifted and the digits behind them left alone, so that none is lost.
  const utc = new Date(local - offset * 60_000).toISOString().slice(0, minute.length);
  return { utc: utc + rest, offset };
}
