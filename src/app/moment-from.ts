import { minutesOf, offsetFrom, readIso } from '../dates/calendar.ts';
import { readMoment } from '../dates/plain-words.ts';
import type { Clock } from './context.ts';

/** Of these days every moment is in a year of four digits, on every side of the world. */
const [firstDay, lastDay] = ['0002-01-01', '9998-12-31'];

/** When something happened, from words or ISO 8601, with the writer's offset; a day alone stands for its noon. */
export function momentFrom(text: string, clock: Clock): string | undefined {
  const moment = readIso(readMoment(text, clock.now()) ?? '');
  if (moment === undefined) return undefined;
  const { day, time, offset } = moment;
  if (day < firstDay || day > lastDay) return undefined;
  const local = `${day}T${time.length === 5 ? `${time}:00` : time}`;
  return `${local}${offset === undefined ? clock.offsetAt(local) : offsetFrom(minutesOf(offset) ?? 0)}`;
}
