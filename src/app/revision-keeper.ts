import { type Departure, EditKeptError } from '../errors.ts';
import type { Entry } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { Filling } from '../worksheets/progress.ts';
import type { Context } from './context.ts';
import { changeFrom } from './draft-keeper.ts';
import type { Keeper, LeftOver } from './keeper.ts';

/** Puts changed answers of a finished entry in the journal as they are given; all of a sitting is one version. */
export class RevisionKeeper implements Keeper {
  readonly mayStay = false;
  #entry: Entry;
  readonly #before: Entry;
  /** When it happened, where that is not what its own answers say. */
  readonly #at: string | undefined;
  readonly #context: Context;

  constructor(entry: Entry, at: string | undefined, context: Context) {
    this.#entry = entry;
    this.#before = entry;
    this.#at = at;
    this.#context = context;
  }

  get entryId(): number {
    return this.#entry.id;
  }

  get worksheetId(): string {
    return this.#entry.worksheet;
  }

  journal(): Promise<Journal> {
    return this.#context.journal.toWrite();
  }

  async keep(filling: Filling, unfinished: LeftOver): Promise<void> {
    this.keepNow(await this.journal(), filling, unfinished);
  }

  keepNow(journal: Journal, filling: Filling, unfinished: LeftOver): void {
    const { id, createdAt, revision } = this.#entry;
    const change = changeFrom(filling, { at: this.#at, otherwise: createdAt, unfinished });
    const amending = revision > this.#before.revision ? revision : undefined;
    this.#entry = journal.revise(id, change, this.#context.clock.now(), amending);
  }

  async finish(filling: Filling): Promise<Entry> {
    await this.keep(filling, {});
    return this.#entry;
  }

  left(how: Departure): EditKeptError {
    const { id, revision, open } = this.#entry;
    const isChanged = revision > this.#before.revision || open?.unfinished !== undefined;
    return new EditKeptError(how, { entry: id, isChanged });
  }
}
