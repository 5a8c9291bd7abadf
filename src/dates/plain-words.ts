import {
  type Day,
  dayIn,
  isDay,
  isTime,
  readIso,
  shiftDay,
  shiftMoment,
  timeIn,
  type Unit,
  weekdayNumber,
  weekdayOf,
} from './calendar.ts';

/** Reads a day: ISO, "today", "yesterday", "last monday", "next fri", "3 weeks ago", "in 2 days", "+14d". */
export function readDay(typed: string, now: string): Day | undefined {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[a-z]{3} (?=\d{4}-)/, '');
  const today = dayIn(now);
  if (isDay(words)) return words;
  const named = namedDays.get(words);
  const day =
    named === undefined ? (offsetDay(words, today) ?? weekday(words, today)) : shiftDay(today, named, 'day');
  return day !== undefined && isDay(day) ? day : undefined; // beyond the year 9999 there are no dates to write
}

const namedDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['now', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** What people mean by them, near enough: what was understood is shown before it is taken. */
const partsOfDay: ReadonlyMap<string, string> = new Map([
  ['morning', '09:00'],
  ['afternoon', '15:00'],
  ['evening', '20:00'],
  ['night', '22:00'],
]);

/** Reads a time of day as "HH:MM": "21:30", "9pm", "9.30 pm", "noon", "midnight", "now". */
export function readTime(typed: string, now: string): string | undefined {
  const words = typed.trim().toLowerCase().replace(/^at /, '');
  if (words === 'now') return timeIn(now);
  if (words === 'noon' || words === 'midday') return '12:00';
  if (words === 'midnight') return '00:00';
  const part = partsOfDay.get(words);
  if (part !== undefined) return part;
  const parts = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|a\.m\.|p\.m\.)?$/.exec(words);
  if (parts === null || (parts[2] === undefined && parts[3] === undefined)) return undefined;
  const time = `${String(hourOf(Number(parts[1]), parts[3])).padStart(2, '0')}:${parts[2] ?? '00'}`;
  return isTime(time) ? time : undefined;
}

/** Longer than any words for a moment: of these, each space may be the one between a day and a time. */
const longest = 100;

/**
 * Reads a point in time: ISO with or without an offset, "now", "2 hours ago", a day, a time (of today), or both
 * ("yesterday 9pm"). Returns its local date-time, with an offset only where the text gave one; a day alone is noon,
 * which is that day in whatever zone it is read.
 */
export function readMoment(typed: string, now: string): string | undefined {
  const words = typed
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^this (?=morning|afternoon|evening)/i, 'today ')
    .replace(/^tonight$/i, 'today evening')
    .replace(/^last (night|evening)$/i, 'yesterday $1');
  if (words.length > longest) return undefined;
  const iso = readIso(words.replace(' ', 'T'));
  if (iso !== undefined) return words.replace(' ', 'T');
  if (words.toLowerCase() === 'now') return now;
  const ago = /^(?:in )?(\d{1,4}|an?) ?(minutes?|mins?|min|hours?|h)( ago)?$/i.exec(words);
  if (ago !== null && (ago[3] !== undefined) !== /^in /i.test(words)) {
    const minutes = amountOf(ago[1]) * (ago[2]?.toLowerCase().startsWith('h') ? 60 : 1);
    return shiftMoment(now, ago[3] === undefined ? minutes : -minutes);
  }
  return dayAndTime(words, now);
}

function dayAndTime(words: string, now: string): string | undefined {
  const day = readDay(words, now);
  if (day !== undefined) return `${day}T12:00:00`;
  const time = readTime(words, now);
  if (time !== undefined) return `${dayIn(now)}T${time}:00`;
  for (let space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
    const [first, second] = [words.slice(0, space).replace(/,$/, ''), words.slice(space + 1)];
    const [firstDay, secondTime] = [readDay(first, now), readTime(second, now)];
    if (firstDay !== undefined && secondTime !== undefined) return `${firstDay}T${secondTime}:00`;
    const [firstTime, secondDay] = [readTime(first, now), readDay(second, now)];
    if (firstTime !== undefined && secondDay !== undefined) return `${secondDay}T${firstTime}:00`;
  }
  return undefined;
}

const units = { d: 'day', w: 'week', m: 'month', y: 'year' } as const;

function offsetDay(words: string, today: Day): Day | undefined {
  const short = /^([+-])(\d{1,4})([dwmy])$/.exec(words);
  if (short !== null) {
    const amount = Number(short[2]) * (short[1] === '-' ? -1 : 1);
    return shiftDay(today, amount, units[short[3] as keyof typeof units]); // the pattern lets no other letter through
  }
  const long = /^(in )?(\d{1,4}|an?) (day|week|month|year)s?( ago)?$/.exec(words);
  if (long === null || (long[1] === undefined) === (long[4] === undefined)) return undefined;
  const amount = amountOf(long[2]);
  return shiftDay(
    today,
    long[4] === undefined ? amount : -amount,
    long[3] as Exclude<Unit, 'minute' | 'hour'>,
  ); // as above
}

/** "3", or "a" and "an" for one. */
function amountOf(words = ''): number {
  return /^an?$/i.test(words) ? 1 : Number(words);
}

/** "monday" and "last monday" are the latest before today, "next monday" and "this monday" the first after. */
function weekday(words: string, today: Day): Day | undefined {
  const parts = /^(?:(last|next|this|on) )?([a-z]+)$/.exec(words);
  const wanted = weekdayNumber(parts?.[2] ?? '');
  if (parts === null || wanted === undefined) return undefined;
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  if (parts[1] === 'next' || parts[1] === 'this') return shiftDay(today, ahead === 0 ? 7 : ahead, 'day');
  return shiftDay(today, ahead === 0 ? -7 : ahead - 7, 'day');
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}
