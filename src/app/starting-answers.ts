import { UsageError } from '../errors.ts';
import type { Entry } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import { isSkipped } from '../questions/combine.ts';
import { defaultFrom } from '../questions/default-from.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import type { Answers } from '../worksheets/progress.ts';
import { type Surroundings, WorksheetScope } from '../worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { findEntry } from './find-entry.ts';
import { worksheetOf } from './stored-worksheet.ts';
import { surroundingsIn } from './surroundings.ts';

/** The entry whose answers a worksheet starts with: one of the same sheet, or one that hands answers on to it. */
export type StartFrom = { readonly like: string } | { readonly after: string };

/** What stands in the questions of a worksheet before they are answered, there to be edited or accepted. */
export async function startingAnswers(
  worksheet: Worksheet,
  start: StartFrom | undefined,
  { surroundings, context }: { readonly surroundings: Surroundings; readonly context: Context },
): Promise<Answers> {
  if (start === undefined) return {};
  const { entry, journal } = await findEntry('like' in start ? start.like : start.after, context);
  const source = { entry, worksheet: worksheetOf(journal, entry.fingerprint), journal };
  const pairs = 'like' in start ? pairsLike(source.entry, worksheet) : pairsAfter(source, worksheet);
  return answersFrom(pairs, scopeOf(source, context), { worksheet, surroundings });
}

/** Which question here, by its id, is answered by which question there. */
type Pairs = Readonly<Record<string, string>>;

/** Each by itself, but what is asked later, and when it was: that is another time now. */
function pairsLike({ id, worksheet, title }: Entry, wanted: Worksheet): Pairs {
  if (worksheet !== wanted.id)
    throw new UsageError(`Entry ${id} is “${title}”, not “${wanted.title}”.`, `Try: steer fill --like ${id}`);
  const ids = questionsOf(wanted).flatMap((question) => (isOfItsTime(question) ? [] : [question.id]));
  return Object.fromEntries(ids.map((one) => [one, one]));
}

function isOfItsTime(question: QuestionBase): boolean {
  return question.later !== undefined || types.gives(question, 'moment');
}

interface Source {
  readonly entry: Entry;
  readonly worksheet: Worksheet;
  readonly journal: Journal;
}

function pairsAfter({ entry, worksheet }: Source, wanted: Worksheet): Pairs {
  const suggestions = worksheet.next.filter((suggestion) => suggestion.worksheet === wanted.id);
  if (suggestions.length === 0)
    throw new UsageError(
      `“${worksheet.title}” (entry ${entry.id}) hands nothing on to “${wanted.title}”.`,
      `Start without it: steer fill ${wanted.id}`,
    );
  return Object.assign({}, ...suggestions.map(({ carry }) => carry));
}

function scopeOf({ entry, worksheet, journal }: Source, context: Context): WorksheetScope {
  return new WorksheetScope(worksheet, entry.answers, surroundingsIn(journal, { worksheet, entry }, context));
}

/** As far as they are answers here; one after the other, for a later one may be built on those before it. */
function answersFrom(
  pairs: Pairs,
  there: WorksheetScope,
  { worksheet, surroundings }: { readonly worksheet: Worksheet; readonly surroundings: Surroundings },
): Answers {
  const soFar: Record<string, Json> = {}; // grows below
  const here = new WorksheetScope(worksheet, soFar, surroundings);
  for (const question of questionsOf(worksheet)) {
    const place = Object.hasOwn(pairs, question.id) ? pairs[question.id] : undefined;
    if (place === undefined || !types.stores(question)) continue;
    const isAnswer = (value: Json) => !isSkipped(value) && 'answer' in types.check(question, value, here);
    const answer = defaultFrom([place], question, there, isAnswer);
    if (answer !== undefined) soFar[question.id] = answer;
  }
  return soFar;
}
