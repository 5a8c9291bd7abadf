/**
 * Calendar arithmetic on local dates ("2026-11-24") and moments ("2026-11-24T21:30:00+01:00", ISO 8601 with an
 * offset). Pure: the clock and the zone are handed in.
 */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?$/;

/** Whether it names a day that exists: not 30 February. */
export function isDay(text: string): text is Day {
  const parts = dayPattern.exec(text);
  return parts !== null && dayOf(new Date(`${text}T00:00:00Z`)) === text;
}

/** "HH:MM", on a clock of 24 hours; seconds may follow where `seconds` says so. */
export function isTime(text: string, { seconds = false } = {}): boolean {
  const parts = timePattern.exec(text);
  if (parts === null || (parts[3] !== undefined && !seconds)) return false;
  return Number(parts[1]) < 24 && Number(parts[2]) < 60 && Number(parts[3] ?? 0) < 60;
}

/** The parts of an ISO date-time, with its offset where it has one; undefined when it is none or no such time exists. */
export function readIso(text: string): { day: Day; time: string; offset: string | undefined } | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ]([\d:.]+)(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  const [, day = '', time = '', offset] = parts ?? [];
  if (!isDay(day) || !isTime(time, { seconds: true })) return undefined;
  if (offset !== undefined && offset !== 'Z' && minutesOf(offset) === undefined) return undefined;
  return { day, time, offset };
}

/** An offset such as "+05:30" in minutes; undefined beyond 18 hours. */
export function minutesOf(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (parts === null || Number(parts[3]) > 59) return undefined;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return minutes > 18 * 60 ? undefined : (parts[1] === '-' ? -1 : 1) * minutes;
}

export function offsetFrom(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The day a moment falls on, where the writer was. */
export function dayIn(moment: string): Day {
  return moment.slice(0, 10);
}

/** "HH:MM" of a moment, where the writer was. */
export function timeIn(moment: string): string {
  return moment.slice(11, 16);
}

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Calendar arithmetic: a month after 31 January is the last day of February. */
export function shiftDay(day: Day, amount: number, unit: 'day' | 'week' | 'month' | 'year'): Day {
  const date = new Date(`${day}T00:00:00Z`);
  if (unit === 'day' || unit === 'week') {
    date.setUTCDate(date.getUTCDate() + amount * (unit === 'week' ? 7 : 1));
    return dayOf(date);
  }
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + amount * (unit === 'year' ? 12 : 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return dayOf(date);
}

/** Minutes later (or, negative, earlier), in the same offset. */
export function shiftMoment(moment: string, minutes: number): string {
  const [, written = '', offset = ''] = /^(.{16}(?::\d{2})?)(?:\.\d+)?(.*)/.exec(moment) ?? [];
  const local = new Date(`${written}Z`);
  return `${new Date(local.getTime() + minutes * 60_000).toISOString().slice(0, 19)}${offset}`;
}

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** 0 for Sunday to 6 for Saturday, from a name or its first three letters or more. */
export function weekdayNumber(name: string): number | undefined {
  const index = names.findIndex((full) => name.length >= 3 && full.startsWith(name.toLowerCase()));
  return index < 0 ? undefined : index;
}

export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** "Tue 2026-11-24": readable, and the date as it is stored. */
export function sayDay(day: Day): string {
  const name = names[weekdayOf(day)] ?? '';
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1, 3)} ${day}`;
}

function dayOf(date: Date): Day {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

const two = (value: number) => String(value).padStart(2, '0');
