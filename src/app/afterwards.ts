import { type Block, paragraph } from '../document/document.ts';
import type { Entry } from '../journal/entry.ts';
import type { Prompter } from '../questions/prompter.ts';
import { layOutResults } from '../worksheets/lay-out.ts';
import { WorksheetScope } from '../worksheets/scope.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import { comparison } from './comparison.ts';
import type { Context } from './context.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { type Offer, offerCommand, offersAfter } from './offers.ts';
import { surroundingsIn } from './surroundings.ts';

/** What became of a filling-in. */
export interface Filled {
  readonly entry: Entry;
  readonly status: 'finished' | 'kept';
  /** Worksheets that might come next. */
  readonly next: readonly Offer[];
}

/** Gives something back after the last question: what was measured, the last time beside it, what might come next. */
export async function afterwards(
  finished: Entry | undefined,
  worksheet: Worksheet,
  keeper: DraftKeeper,
  prompter: Prompter,
  context: Context,
): Promise<Filled | undefined> {
  if (finished === undefined) return keptBy(keeper, finished);
  const journal = await keeper.journal();
  const surroundings = surroundingsIn(journal, { worksheet, entry: finished }, context);
  const scope = new WorksheetScope(worksheet, finished.answers, surroundings);
  const next = await offersAfter(finished, { worksheet, scope }, context.library);
  const blocks: Block[] = [
    ...layOutResults(worksheet, finished.answers, surroundings),
    ...comparison({ worksheet, entry: finished, journal }, context),
    ...next.map((offer) => paragraph(`${offer.say} Try: ${offerCommand(offer)}`)),
  ];
  if (blocks.length > 0) prompter.show(blocks);
  return { entry: finished, status: 'finished', next };
}

/** The same with nothing given back: what was copied from paper is looked at in its own time. */
export async function keptBy(keeper: DraftKeeper, finished: Entry | undefined): Promise<Filled | undefined> {
  if (finished !== undefined) return { entry: finished, status: 'finished', next: [] };
  if (keeper.entryId === undefined) return undefined;
  const draft = (await keeper.journal()).find({ by: 'id', id: keeper.entryId });
  return draft === undefined ? undefined : { entry: draft, status: 'kept', next: [] };
}

/** What became of the writing, and how to see it again. */
export function whatBecameOf(filled: Filled | undefined): string {
  if (filled === undefined) return 'Nothing was written, so nothing is kept.';
  const { id } = filled.entry;
  if (filled.status === 'kept') return `Kept as a draft. Go on with it: steer resume ${id}`;
  return `Kept as entry ${id}. Read it: steer show ${id}`;
}
