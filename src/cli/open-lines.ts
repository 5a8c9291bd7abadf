import { commandFor, type OpenThing } from '../app/open-things.ts';
import { dayIn, sayDay, timeIn } from '../dates/calendar.ts';
import { visible } from '../text/controls.ts';
import { wrap } from '../text/wrap.ts';
import { inOneField } from './entry-lines.ts';

/** For a screen what is open and the command for it, two lines each; for a pipe, a line of fields. */
export function openLines(things: readonly OpenThing[], width: number | undefined): string {
  const lines = things.flatMap((thing) =>
    width === undefined
      ? [fieldsOf(thing)]
      : [...wrap(visible(said(thing)), width), `    ${commandFor(thing)}`],
  );
  return lines.map((line) => `${line}\n`).join('');
}

function fieldsOf(thing: OpenThing): string {
  const { kind, id, since, title } = thing;
  return [kind, id, since, inOneField(title), commandFor(thing)].join('\t');
}

function said({ kind, title, occurredAt, since }: OpenThing): string {
  const which = `“${title.replace(/\s+/gu, ' ')}”, ${sayWhen(occurredAt)}`;
  switch (kind) {
    case 'draft':
      return `Draft: ${which}`;
    case 'change':
      return `A change left half typed: ${which}`;
    case 'review':
      return `To look at again from ${sayWhen(since)}: ${which}`;
    case 'later':
      return `Can be filled in: ${which}`;
    default:
      return kind satisfies never;
  }
}

function sayWhen(moment: string): string {
  return moment.includes('T') ? `${sayDay(dayIn(moment))} ${timeIn(moment)}` : sayDay(moment);
}
