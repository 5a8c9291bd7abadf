import { type Block, paragraph } from '../document/document.ts';
import type { Entry } from '../journal/entry.ts';
import type { Prompter } from '../questions/prompter.ts';
import { layOutResults } from '../worksheets/lay-out.ts';
import { WorksheetScope } from '../worksheets/scope.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import { comparison } from './comparison.ts';
import type { Context } from './context.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { surroundingsOf } from './surroundings.ts';

/** What became of a filling-in. */
export interface Filled {
  readonly entry: Entry;
  readonly status: 'finished' | 'kept';
  /** Worksheets that might come next. */
  readonly next: readonly Offer[];
}

/** A worksheet that is there, and why it might help. */
export interface Offer {
  readonly worksheet: string;
  readonly title: string;
  readonly say: string;
}

/** Gives something back after the last question: what was measured, the last time beside it, what might come next. */
export async function afterwards(
  finished: Entry | undefined,
  worksheet: Worksheet,
  keeper: DraftKeeper,
  prompter: Prompter,
  context: Context,
): Promise<Filled | undefined> {
  const journal = await keeper.journal();
  if (finished === undefined) {
    const draft = keeper.entryId === undefined ? undefined : journal.find({ by: 'id', id: keeper.entryId });
    return draft === undefined ? undefined : { entry: draft, status: 'kept', next: [] };
  }
  const surroundings = surroundingsOf(context);
  const next = await offers(worksheet, finished, context);
  const blocks: Block[] = [
    ...layOutResults(worksheet, finished.answers, surroundings),
    ...comparison({ worksheet, entry: finished, journal, surroundings }),
    ...next.map(({ worksheet: id, say }) => paragraph(`${say} Try: steer fill ${id}`)),
  ];
  if (blocks.length > 0) prompter.show(blocks);
  return { entry: finished, status: 'finished', next };
}

/** What became of the writing, and how to see it again. */
export function whatBecameOf(filled: Filled | undefined): string {
  if (filled === undefined) return 'Nothing was written, so nothing is kept.';
  const { id } = filled.entry;
  if (filled.status === 'kept') return `Kept as a draft. Go on with it: steer resume ${id}`;
  return `Kept as entry ${id}. Read it: steer show ${id}`;
}

/** Only worksheets that are there are offered. */
async function offers(worksheet: Worksheet, { answers }: Entry, context: Context): Promise<Offer[]> {
  const scope = new WorksheetScope(worksheet, answers, surroundingsOf(context));
  const wanted = worksheet.next.filter(({ when }) => when === undefined || scope.holds(when));
  if (wanted.length === 0) return [];
  const titles = new Map((await context.library.all()).map((one) => [one.worksheet.id, one.worksheet.title]));
  return wanted.flatMap(({ worksheet: id, say }) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ worksheet: id, title, say: scope.expand(say) }];
  });
}
