import type { Sheet } from '../exchange/exported.ts';
import { textsOf } from '../exchange/texts-of.ts';
import type { Moment } from '../journal/entry.ts';
import type { Arrival, WholeEntry } from '../journal/journal.ts';
import { nameUuid } from '../journal/name-uuid.ts';
import { isSkipped } from '../questions/combine.ts';
import { brief } from '../text/brief.ts';
import type { Filled, FilledForm } from '../worksheets/answers-from-fields.ts';
import { numbersOnPaper } from '../worksheets/paper-order.ts';
import { begin, type Filling, scopeOf } from '../worksheets/progress.ts';
import type { Surroundings } from '../worksheets/scope.ts';
import { questionsOf } from '../worksheets/worksheet.ts';
import { changeFrom, happenedAt } from './draft-keeper.ts';
import { momentFrom } from './moment-from.ts';

interface Place {
  readonly sheet: Sheet;
  readonly surroundings: Surroundings;
}

/** How one sees where an entry came from. */
const tag = 'form';

/** What was filled in as finished entries, with what the writer may want to know of it. */
export function formArrivals({ filled, date }: FilledForm, place: Place) {
  const times = new Map<string, number>();
  const dated = date === undefined ? undefined : momentOf(date, place.surroundings);
  const read = filled.map((one) => {
    const filling = fillingWith(one, place);
    const name = JSON.stringify([
      place.sheet.worksheet.id,
      place.sheet.worksheet.version,
      date ?? '',
      one.words,
    ]);
    const time = (times.get(name) ?? 0) + 1; // a log may have two lines that say the same
    times.set(name, time);
    return { filling, arrival: arrivalOf(nameUuid(`form ${time} ${name}`), filling, { ...place, dated }) };
  });
  const isMissed = date !== undefined && dated === undefined;
  const undated = isMissed && read.some(({ filling }) => happenedAt(filling) === undefined);
  return {
    arrivals: read.map(({ arrival }) => arrival),
    remarks: [
      ...(undated ? [`The date “${brief(date)}” could not be read; what was filled in is dated now.`] : []),
      ...read.flatMap(({ filling }) => setAside(filling)),
    ],
  };
}

/** A date as the writer put it. */
function momentOf(typed: string, { now, offsetAt }: Surroundings): Moment | undefined {
  return momentFrom(typed, { now: () => now, offsetAt });
}

/** Answers whose question does not apply are given all the same: progress keeps them aside. */
function fillingWith({ given, strays }: Filled, { sheet, surroundings }: Place): Filling {
  const aside = Object.fromEntries(Object.entries(strays).map(([id, rows]) => [`${id}.row`, rows]));
  return begin(sheet.worksheet, surroundings, { answers: given, aside });
}

interface Dated extends Place {
  readonly dated: Moment | undefined;
}

function arrivalOf(uuid: string, filling: Filling, { sheet, surroundings, dated }: Dated): Arrival {
  const at = surroundings.now;
  const { answers: kept, aside, occurredAt } = changeFrom(filling, { at: undefined, otherwise: dated ?? at });
  const answers = Object.fromEntries(Object.entries(kept).map(([id, { value }]) => [id, value]));
  const beside = Object.keys(aside).length === 0 ? {} : { aside };
  const whole: WholeEntry = {
    ...{ uuid, definition: sheet.definition, status: 'done', tags: [tag], open: undefined },
    ...{ answers, aside, revisions: [{ revision: 1, at, answers, ...beside }] },
    ...{ occurredAt, createdAt: at, updatedAt: at },
    texts: (current) => textsOf(sheet.worksheet, current, surroundings),
  };
  return { uuid, id: undefined, ifHere: 'leave', whole: () => whole };
}

/** On paper one may answer what is not to be answered: it is kept, and said. */
function setAside(filling: Filling): string[] {
  const { aside } = changeFrom(filling, { at: undefined, otherwise: filling.surroundings.now });
  const numbers = numbersOnPaper(filling.worksheet);
  const scope = scopeOf(filling);
  const held = new Set(
    Object.entries(aside).flatMap(([key, answer]) => (isSkipped(answer) ? [] : [key.split('.', 1)[0]])),
  );
  return questionsOf(filling.worksheet)
    .filter(({ id }) => held.has(id))
    .map((question) => {
      const isWhole = Object.hasOwn(aside, question.id);
      const what = isWhole ? 'what stands there' : 'a cell that is not for its row';
      return `${numbers.get(question.id)}. ${brief(scope.expand(question.ask))} This does not apply as the sheet is filled in; ${what} is kept aside.`;
    });
}
