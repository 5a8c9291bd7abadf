import { isDay, isTime } from '../dates/calendar.ts';
import { definitionOf } from '../journal/definition-of.ts';
import type { Moment, StoredAnswers } from '../journal/entry.ts';
import type { Arrival } from '../journal/journal.ts';
import { nameUuid } from '../journal/name-uuid.ts';
import { isMap } from '../questions/schema.ts';
import { withoutEnd, withoutStart } from '../text/ends.ts';
import { checkAnswers } from '../worksheets/check-answers.ts';
import type { Surroundings } from '../worksheets/scope.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { ReadExport, Sheet } from './exported.ts';
import { Faults } from './faults.ts';
import { type Outline, valueAt } from './json-outline.ts';
import { textsOf } from './texts-of.ts';

/** An entry of jrnl, as far as it has a place in ours. */
interface Note {
  readonly date: string;
  readonly time: string;
  readonly text: string;
  readonly tags: readonly string[];
}

/** What notes are entries of, and where. */
interface Place extends Sheet {
  readonly surroundings: Surroundings;
}

/** Reads the JSON that jrnl exports: each entry becomes a finished note, oldest first. */
export function fromJrnl(outline: Outline, worksheet: Worksheet, surroundings: Surroundings): ReadExport {
  const items = outline.keys.get('entries')?.items;
  if (items === undefined) return { problems: ['"entries" is not a list'] };
  const faults = new Faults();
  const place = { worksheet, definition: definitionOf(worksheet), surroundings };
  const times = new Map<string, number>();
  const dated = items.flatMap((slice, index) => {
    const path = ['entries', index + 1];
    const note = readNote(valueAt(outline.source, slice), path, faults);
    const answers = note === undefined ? undefined : answersOf(note, place, { path, faults });
    if (note === undefined || answers === undefined) return [];
    const name = JSON.stringify([note.date, note.time, note.text]);
    const time = (times.get(name) ?? 0) + 1; // the same may have been written twice within a minute
    times.set(name, time);
    return [
      {
        order: `${note.date} ${note.time}`,
        arrival: arrivalOf(nameUuid(`jrnl ${time} ${name}`), note, answers, place),
      },
    ];
  });
  if (faults.count > 0) return { problems: faults.lines };
  const inOrder = dated.sort((a, b) => (a.order === b.order ? 0 : a.order < b.order ? -1 : 1));
  return { arrivals: inOrder.map(({ arrival }) => arrival) };
}

function readNote(raw: unknown, path: readonly (string | number)[], faults: Faults): Note | undefined {
  const before = faults.count;
  const need = (isRight: boolean, key: string, sentence: string) => {
    if (!isRight) faults.add([...path, key], sentence);
  };
  if (!isMap(raw)) {
    faults.add(path, 'is not an entry');
    return undefined;
  }
  const { title, body = '', date, time, tags = [], starred = false } = raw;
  need(typeof title === 'string', 'title', 'must be a text');
  need(typeof body === 'string', 'body', 'must be a text');
  need(
    typeof date === 'string' && isDay(date) && date > '0001' && date < '9999',
    'date',
    'must be a date such as "2026-11-24"',
  );
  need(typeof time === 'string' && isTime(time, { seconds: true }), 'time', 'must be a time such as "21:30"');
  need(
    Array.isArray(tags) && tags.every((tag) => typeof tag === 'string'),
    'tags',
    'must be a list of texts',
  );
  need(typeof starred === 'boolean', 'starred', 'must be true or false');
  if (faults.count > before) return undefined;
  const words = (tags as string[]).map((tag) => tag.replace(/^[^\p{L}\p{N}]/u, '')).filter(Boolean); // looked at above
  return {
    date: String(date),
    time: String(time),
    text: joined(String(title), String(body)),
    tags: [...new Set([...words, ...(starred === true ? ['starred'] : [])])],
  };
}

/** jrnl ends a title or a body with a line break at times, and at times not. */
function joined(title: string, body: string): string {
  const [first, rest] = [withoutEnd(title, '\n'), withoutStart(withoutEnd(body, '\n'), '\n')];
  return [first, rest].filter((part) => part !== '').join('\n\n');
}

function answersOf(
  { text, tags }: Note,
  { worksheet, surroundings }: Place,
  { path, faults }: { readonly path: readonly (string | number)[]; readonly faults: Faults },
): StoredAnswers | undefined {
  const isWrong = tags.some((tag) => !/^[^\s,\u0000-\u001f]+$/u.test(tag) || !tag.isWellFormed());
  if (isWrong) faults.add([...path, 'tags'], 'must be words');
  if (text.trim() === '') faults.add(path, 'has no text');
  const checked = checkAnswers(worksheet, { text }, surroundings);
  if ('answers' in checked) return isWrong || text.trim() === '' ? undefined : checked.answers;
  for (const { sentence } of checked.problems) faults.add(path, sentence);
  return undefined;
}

function arrivalOf(uuid: string, { date, time, tags }: Note, answers: StoredAnswers, place: Place): Arrival {
  const { worksheet, definition, surroundings } = place;
  const local = `${date}T${time.length === 5 ? `${time}:00` : time}`;
  const at: Moment = `${local}${surroundings.offsetAt(local)}`;
  return {
    uuid,
    id: undefined,
    ifHere: 'leave',
    whole: () => ({
      ...{ uuid, definition, tags, answers, aside: {}, status: 'done', open: undefined },
      ...{ occurredAt: at, createdAt: at, updatedAt: at },
      revisions: [{ revision: 1, at, answers }],
      texts: (current) => textsOf(worksheet, current, surroundings),
    }),
  };
}
