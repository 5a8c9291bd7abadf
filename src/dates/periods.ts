import { dayIn, isDay, readIso, shiftDay, shiftMoment, weekdayOf } from './calendar.ts';
import { readDay, readMoment } from './plain-words.ts';

/** A stretch of local time, from its first moment up to, and without, the first one after it. */
export interface Period {
  readonly from: string;
  readonly before: string;
}

/**
 * Reads a stretch of time: a day in any form `readDay` takes, a month ("2026-11"), a year, "this week", "last month",
 * or a moment, which stands for its minute. Weeks begin on Monday.
 */
export function readPeriod(typed: string, now: string): Period | undefined {
  const words = typed.trim().toLowerCase().replace(/\s+/gu, ' ');
  const day = readDay(words, now);
  if (day !== undefined) return daysFrom(day, shiftDay(day, 1, 'day'));
  const relative = /^(this|last) (week|month|year)$/.exec(words);
  if (relative !== null)
    return unitBefore(dayIn(now), relative[2] as 'week' | 'month' | 'year', relative[1] === 'last' ? 1 : 0); // the pattern says so
  if (/^\d{4}-\d{2}$/.test(words) && isDay(`${words}-01`))
    return daysFrom(`${words}-01`, shiftDay(`${words}-01`, 1, 'month'));
  if (/^\d{4}$/.test(words) && isDay(`${words}-01-01`))
    return daysFrom(`${words}-01-01`, shiftDay(`${words}-01-01`, 1, 'year'));
  const moment = readMoment(typed, now);
  if (moment === undefined) return undefined;
  const after = shiftMoment(moment, 1);
  return { from: moment, before: readIso(after) === undefined ? moment : after };
}

function unitBefore(today: string, unit: 'week' | 'month' | 'year', count: number): Period {
  const first = {
    week: shiftDay(today, -((weekdayOf(today) + 6) % 7), 'day'),
    month: `${today.slice(0, 7)}-01`,
    year: `${today.slice(0, 4)}-01-01`,
  }[unit];
  const from = shiftDay(first, -count, unit);
  return daysFrom(from, shiftDay(from, 1, unit));
}

/** There is no date to write behind the last: entries are before it. */
const last = '9999-12-31';

function daysFrom(first: string, after: string): Period {
  return { from: `${first}T00:00:00`, before: `${isDay(after) ? after : last}T00:00:00` };
}
