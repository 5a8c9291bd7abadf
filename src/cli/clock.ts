import type { Clock } from '../app/context.ts';
import { minutesOf, offsetFrom, readIso } from '../dates/calendar.ts';
import { UsageError } from '../errors.ts';

/** The system's clock and zone, or, where STEER_NOW stops them, that time and its offset. */
export function clockFrom(stopped: string | undefined): Clock {
  return stopped === undefined || stopped === '' ? systemClock : stoppedClock(stopped);
}

const systemClock: Clock = {
  now() {
    const date = new Date();
    const minutes = -date.getTimezoneOffset();
    const local = new Date(date.getTime() + minutes * 60_000);
    return `${local.toISOString().slice(0, 19)}${offsetFrom(minutes)}`;
  },
  offsetAt: (local) => offsetFrom(-new Date(local).getTimezoneOffset()),
};

function stoppedClock(text: string): Clock {
  const iso = readIso(text);
  if (iso?.offset === undefined) {
    throw new UsageError(
      `STEER_NOW must be a date and time with an offset, not "${text}".`,
      'For example: STEER_NOW=2026-11-24T21:30:00+01:00',
    );
  }
  const seconds = iso.time.length === 5 ? `${iso.time}:00` : iso.time;
  const offset = offsetFrom(minutesOf(iso.offset) ?? 0);
  return { now: () => `${iso.day}T${seconds}${offset}`, offsetAt: () => offset };
}
