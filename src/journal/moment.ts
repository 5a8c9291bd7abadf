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

const pattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})((?::\d{2}(?:\.\d+)?)?)(?:Z|([+-])(\d{2}):?(\d{2}))$/;

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

/** The moment that was stored so; undefined where it is none. */
export function fromStored({ utc, offset }: StoredMoment): Moment | undefined {
  if (offset === null) return isMoment(`${utc}Z`) ? `${utc}Z` : undefined;
  const minutes = Date.parse(`${utc.slice(0, minuteLength)}Z`);
  if (Number.isNaN(minutes) || Math.abs(offset) >= 24 * 60) return undefined;
  const local = new Date(minutes + offset * 60_000).toISOString().slice(0, minuteLength);
  const [hours, rest] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map(twoDigits);
  const moment = `${local}${utc.slice(minuteLength)}${offset < 0 ? '-' : '+'}${hours}:${rest}`;
  return isMoment(moment) ? moment : undefined;
}

const minuteLength = 'YYYY-MM-DDTHH:MM'.length;

const twoDigits = (number: number) => String(number).padStart(2, '0');

function isMoment(text: string): boolean {
  return pattern.test(text) && !Number.isNaN(Date.parse(`${text.slice(0, minuteLength)}Z`));
}
