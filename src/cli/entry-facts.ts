import type { Clock } from '../app/context.ts';
import type { EntryFacts } from '../app/draft-keeper.ts';
import { momentFrom } from '../app/moment-from.ts';
import { UsageError } from '../errors.ts';

/** Reads --at and --tag. */
export function entryFacts(
  { at, tag = [] }: { readonly at?: string; readonly tag?: readonly string[] },
  clock: Clock,
): EntryFacts {
  return { at: at === undefined ? undefined : readWhen(at, clock), tags: tag.map(readTag) };
}

function readWhen(text: string, clock: Clock): string {
  const moment = momentFrom(text, clock);
  if (moment !== undefined) return moment;
  throw new UsageError(
    `"${text}" is no date and time that can be read.`,
    'For example: --at 2026-11-24T21:30, --at "yesterday 9pm", --at "2 hours ago"',
  );
}

export function readTag(text: string): string {
  const tag = text.trim().replace(/^#/, '');
  if (tag === '' || /[\s,\u0000-\u001f]/u.test(tag))
    throw new UsageError(`"${text}" cannot be a tag: a tag is one word.`, 'For example: --tag evening');
  return tag;
}
