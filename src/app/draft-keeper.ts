import { type Departure, DraftKeptError } from '../errors.ts';
import { definitionOf } from '../journal/definition-of.ts';
import type { Entry, OpenQuestion } from '../journal/entry.ts';
import type { Change, Journal } from '../journal/journal.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { answersAside, answersThatApply, type Filling, scopeOf } from '../worksheets/progress.ts';
import { findQuestion, type Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { hasHalfTyped } from './in-prompts.ts';
import type { Keeper, LeftOver } from './keeper.ts';

export interface EntryFacts {
  /** When it happened, where the writer said so; it wins over the worksheet's own question. */
  readonly at: string | undefined;
  /** When it happened, where not even that question says so: the day on the paper. */
  readonly otherwise?: string | undefined;
  readonly tags: readonly string[];
}

/**
 * Puts each answer in the journal as it is given. The entry begins, and takes its number, with the first thing
 * there is to keep: an untouched worksheet leaves no trace.
 */
export class DraftKeeper implements Keeper {
  #entry: Entry | undefined;
  #journal: Journal | undefined;
  readonly #worksheet: Worksheet;
  readonly #facts: EntryFacts;
  readonly #context: Context;
  readonly #createdAt: string;

  constructor(worksheet: Worksheet, facts: EntryFacts, context: Context, entry?: Entry) {
    this.#worksheet = worksheet;
    this.#facts = facts;
    this.#context = context;
    this.#entry = entry;
    this.#createdAt = entry?.createdAt ?? context.clock.now();
  }

  get entryId(): number | undefined {
    return this.#entry?.id;
  }

  readonly mayStay = true;

  get worksheetId(): string {
    return this.#worksheet.id;
  }

  async keep(filling: Filling, unfinished: LeftOver): Promise<void> {
    const nothing =
      !hasHalfTyped(unfinished) && Object.values(filling.given).every((answer) => answer === null);
    if (this.#entry === undefined && nothing) return;
    const journal = await this.#open();
    this.keepNow(journal, filling, unfinished);
  }

  keepNow(journal: Journal, filling: Filling, unfinished: LeftOver): void {
    const { at, otherwise = this.#createdAt } = this.#facts;
    const change = changeFrom(filling, { at, otherwise, unfinished });
    const { id } = this.#begun(journal, change.occurredAt);
    journal.keep(id, change, this.#context.clock.now());
  }

  async journal(): Promise<Journal> {
    return this.#open();
  }

  async finish(filling: Filling): Promise<Entry> {
    const journal = await this.#open();
    this.keepNow(journal, filling, {});
    return journal.finish(this.#begun(journal, this.#createdAt).id, this.#context.clock.now());
  }

  left(how: Departure): DraftKeptError {
    return new DraftKeptError(how, this.entryId);
  }

  async #open(): Promise<Journal> {
    this.#journal ??= await this.#context.journal.toWrite();
    return this.#journal;
  }

  #begun(journal: Journal, occurredAt: string): Entry {
    this.#entry ??= journal.begin({
      definition: definitionOf(this.#worksheet),
      createdAt: this.#createdAt,
      occurredAt,
      tags: this.#facts.tags,
    });
    return this.#entry;
  }
}

/** The date a draft was given with --at: neither when it was begun nor what the worksheet's own question says. */
export function dateGiven(filling: Filling, { occurredAt, createdAt }: Entry): string | undefined {
  const own = happenedAt(filling) ?? createdAt;
  return Date.parse(own) === Date.parse(occurredAt) ? undefined : occurredAt;
}

/** The same for a sheet copied from paper: the day on the paper gives way to what the worksheet's own question says. */
export function datesOnPaper(filling: Filling, entry: Entry): Pick<EntryFacts, 'at' | 'otherwise'> {
  const given = dateGiven(filling, entry);
  const isOpen = filling.worksheet.happened !== undefined && happenedAt(filling) === undefined;
  return isOpen ? { at: undefined, otherwise: given } : { at: given };
}

/** All an entry holds at this point, with the texts a search should find. What is not to be kept is left out. */
export function changeFrom(
  filling: Filling,
  { at, otherwise, unfinished }: { at: string | undefined; otherwise: string; unfinished?: LeftOver },
): Change {
  const scope = scopeOf(filling);
  const kept = Object.entries(answersThatApply(filling)).flatMap(([id, value]) => {
    const question = findQuestion(filling.worksheet, id);
    if (question === undefined || !question.keep) return [];
    return [[id, { value, texts: types.texts(question, value, scope) }] as const];
  });
  return {
    answers: Object.fromEntries(kept),
    aside: Object.fromEntries(Object.entries(answersAside(filling)).filter(([id]) => isKept(filling, id))),
    open: filling.at === undefined ? undefined : openQuestion(filling, filling.at, unfinished),
    occurredAt: at ?? happenedAt(filling) ?? otherwise,
  };
}

function openQuestion(filling: Filling, question: string, unfinished: LeftOver = {}): OpenQuestion {
  const kept = Object.entries(unfinished).filter(([id]) => isKept(filling, id));
  return { question, unfinished: kept.length === 0 ? undefined : Object.fromEntries(kept) };
}

/** `keep: false` holds for everything a question brings: its answer, set aside or not, and what is half typed. */
function isKept({ worksheet }: Filling, key: string): boolean {
  return findQuestion(worksheet, key.split('.', 1)[0] ?? key)?.keep ?? false;
}

/** What the worksheet's own question says; a day alone stands for its noon. */
export function happenedAt(filling: Filling): string | undefined {
  const { worksheet, surroundings } = filling;
  const question = worksheet.happened === undefined ? undefined : findQuestion(worksheet, worksheet.happened);
  const moment =
    question === undefined ? undefined : types.moment(question, answersThatApply(filling)[question.id]);
  if (moment === undefined || moment.includes('T')) return moment;
  const noon = `${moment}T12:00:00`;
  return `${noon}${surroundings.offsetAt(noon)}`;
}
