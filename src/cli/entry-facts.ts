import type { Clock } from '../app/context.ts';
import type { EntryFacts } from '../app/draft-keeper.ts';
import { minutesOf, offsetFrom, readIso } from '../dates/calendar.ts';
import { readMoment } from '../dates/plain-words.ts';
import { UsageError } from '../errors.ts';

/** Reads --at and --tag. */
export function entryFacts(
  { at, tag = [] }: { readonly at?: string; readonly tag?: readonly string[] },
  clock: Clock,
): EntryFacts {
  return { at: at === undefined ? undefined : readWhen(at, clock), tags: tag.map(readTag) };
}

function readWhen(text: string, clock: Clock): string {
  const moment = readIso(readMoment(text, clock.now()) ?? '');
  if (moment === undefined) {
    throw new UsageError(
      `"${text}" is no date and time that can be read.`,
      'For example: --at 2026-11-24T21:30, --at "yesterday 9pm", --at "2 hours ago"',
    );
  }
  const { day, time, offset } = moment;
  const local = `${day}T${time.length === 5 ? `${time}:00` : time}`;
  return `${local}${offset === undefined ? clock.offsetAt(local) : offsetFrom(minutesOf(offset) ?? 0)}`;
}

export function readTag(text: string): string {
  const tag = text.trim().replace(/^#/, '');
  if (tag === '' || /[\s,\u0000-\u001f]/u.test(tag))
    throw new UsageError(`"${text}" cannot be a tag: a tag is one word.`, 'For example: --tag evening');
  return tag;
}
