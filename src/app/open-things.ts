import { dayIn, shiftDay } from '../dates/calendar.ts';
import type { EntrySummary } from '../journal/entry.ts';
import type { Definition, Journal } from '../journal/journal.ts';
import type { QuestionBase } from '../questions/question.ts';
import { answersThatApply, begin, type Filling, mayBeAsked } from '../worksheets/progress.ts';
import type { Surroundings } from '../worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { worksheetOf } from './stored-worksheet.ts';
import { surroundingsIn } from './surroundings.ts';

/** Something the writer may go on with, if they like. */
export interface OpenThing {
  /** A draft; a change left half typed; something to look at again, its day having come; what can be filled in. */
  readonly kind: 'draft' | 'change' | 'review' | 'later';
  readonly id: number;
  readonly title: string;
  readonly occurredAt: string;
  readonly since: string;
  /** Ids of the questions that are open, where they are known. */
  readonly questions: readonly string[];
}

/** So many of a kind for each worksheet: what is long past is no help, and a journal may hold any number. */
const most = { review: 20, later: 5 } as const;

/** A question's condition may rule an entry out only once it is read. */
const candidates = 50;

/** Everything that is open: drafts, half-typed changes, what is due, and what can be filled in; the newest first in each. */
export async function openThings(context: Context): Promise<OpenThing[]> {
  const journal = await context.journal.toRead();
  if (journal === undefined) return [];
  const waiting = waitingThings(journal, context);
  return [
    ...journal.list({ status: 'draft' }).map((entry) => thing('draft', entry, entry.createdAt)),
    ...journal.halfChanged().map((entry) => thing('change', entry, entry.updatedAt)),
    ...waiting.filter(({ kind }) => kind === 'review'),
    ...waiting.filter(({ kind }) => kind === 'later'),
  ];
}

/** Only what has come due. */
export async function dueThings(context: Context): Promise<OpenThing[]> {
  const journal = await context.journal.toRead();
  return journal === undefined ? [] : waitingThings(journal, context).filter(({ kind }) => kind === 'review');
}

/** The command that opens it. */
export function commandFor({ kind, id, questions }: OpenThing): string {
  return kind === 'draft' ? `steer resume ${id}` : ['steer edit', id, ...questions].join(' ');
}

function thing(
  kind: OpenThing['kind'],
  { id, title, occurredAt }: EntrySummary,
  since: string,
  questions: readonly string[] = [],
): OpenThing {
  return { kind, id, title, occurredAt, since, questions };
}

function waitingThings(journal: Journal, context: Context): OpenThing[] {
  const definitions = journal.definitions().filter(mayWait);
  const things = definitions.flatMap(waitingFor(journal, context));
  return things.toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since) || b.id - a.id);
}

/** Told from the text, so that only definitions worth it are read as worksheets. */
function mayWait({ json }: Definition): boolean {
  return json.includes('"later":') || (json.includes('"type":"date') && /review/i.test(json));
}

/** Questions that wait together: for a day that another question names, or for whenever the writer likes. */
interface Wait {
  /** The date question; undefined: no day was set. */
  readonly date: string | undefined;
  /** Empty: the date itself is all there is to look at again. */
  readonly questions: readonly string[];
}

function waitingFor(journal: Journal, context: Context): (definition: Definition) => OpenThing[] {
  return ({ fingerprint }) => {
    const worksheet = worksheetOf(journal, fingerprint);
    const surroundings = surroundingsIn(journal, { worksheet }, context);
    return waitsIn(worksheet).flatMap((wait) => {
      const kind = wait.date === undefined ? 'later' : 'review';
      const entries = journal.waiting({
        fingerprint,
        unanswered: wait.questions,
        due: wait.date === undefined ? undefined : { question: wait.date, before: dayAfter(surroundings) },
        limit: candidates,
      });
      const found = entries.flatMap((entry) => waitingIn(entry, wait, { journal, worksheet, surroundings }));
      return found.slice(0, most[kind]);
    });
  };
}

/** A moment elsewhere may have another day than the writer's; which have come is seen when they are read. */
const dayAfter = ({ now }: Surroundings) => shiftDay(dayIn(now), 2, 'day');

function waitsIn(worksheet: Worksheet): Wait[] {
  const questions = questionsOf(worksheet);
  const later = Map.groupBy(
    questions.filter((question) => question.later !== undefined),
    (question) => question.later,
  );
  const reviews = questions.filter((question) => isReview(question) && !later.has(question.id));
  return [
    ...[...later].map(([when, waiting]) => ({
      date: typeof when === 'string' ? when : undefined,
      questions: waiting.map(({ id }) => id),
    })),
    ...reviews.map(({ id }) => ({ date: id, questions: [] })),
  ];
}

function isReview({ type, id, label = '', later }: QuestionBase): boolean {
  return (type === 'date' || type === 'datetime') && later === undefined && /review/i.test(`${id} ${label}`);
}

interface Reading {
  readonly journal: Journal;
  readonly worksheet: Worksheet;
  readonly surroundings: Surroundings;
}

function waitingIn(
  summary: EntrySummary,
  { date, questions }: Wait,
  { journal, worksheet, surroundings }: Reading,
): OpenThing[] {
  const entry = journal.find({ by: 'id', id: summary.id });
  if (entry === undefined) return []; // deleted meanwhile
  const { answers, aside } = entry;
  const filling = begin(worksheet, surroundings, { answers, aside });
  const open = date !== undefined && questions.length === 0 ? [date] : stillOpen(questions, filling);
  const since = date === undefined ? entry.createdAt : answersThatApply(filling)[date];
  if (open.length === 0 || typeof since !== 'string' || !hasCome(since, surroundings)) return [];
  return [thing(date === undefined ? 'later' : 'review', entry, since, open)];
}

/** Skipped is answered: who did not want to say is not asked again. */
function stillOpen(questions: readonly string[], filling: Filling): string[] {
  return questions.filter((id) => !Object.hasOwn(filling.given, id) && mayBeAsked(filling, id));
}

function hasCome(moment: string, { now }: Surroundings): boolean {
  return moment.includes('T') ? Date.parse(moment) <= Date.parse(now) : moment <= dayIn(now);
}
