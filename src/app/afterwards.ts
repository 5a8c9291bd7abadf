import { paragraph } from '../document/document.ts';
import type { Entry } from '../journal/entry.ts';
import type { Prompter } from '../questions/prompter.ts';
import { layOutResults } from '../worksheets/lay-out.ts';
import { WorksheetScope } from '../worksheets/scope.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { surroundingsOf } from './surroundings.ts';

/** What became of a filling-in. */
export interface Filled {
  readonly entry: Entry;
  readonly status: 'finished' | 'kept';
}

/** Gives something back after the last question: what was measured, and what might come next. */
export async function afterwards(
  finished: Entry | undefined,
  worksheet: Worksheet,
  keeper: DraftKeeper,
  prompter: Prompter,
  context: Context,
): Promise<Filled | undefined> {
  if (finished === undefined) {
    const journal = await keeper.journal();
    const draft = keeper.entryId === undefined ? undefined : journal.find({ by: 'id', id: keeper.entryId });
    return draft === undefined ? undefined : { entry: draft, status: 'kept' };
  }
  const surroundings = surroundingsOf(context);
  prompter.show([
    ...layOutResults(worksheet, finished.answers, surroundings),
    ...(await suggestions(worksheet, finished, context)),
  ]);
  return { entry: finished, status: 'finished' };
}

/** Only worksheets that are there are offered. */
async function suggestions(worksheet: Worksheet, { answers }: Entry, context: Context) {
  const scope = new WorksheetScope(worksheet, answers, surroundingsOf(context));
  const wanted = worksheet.next.filter(({ when }) => when === undefined || scope.holds(when));
  if (wanted.length === 0) return [];
  const there = new Set((await context.library.all()).map((shelved) => shelved.worksheet.id));
  const offered = wanted.filter((suggestion) => there.has(suggestion.worksheet));
  return offered.map((suggestion) =>
    paragraph(`${scope.expand(suggestion.say)} Try: steer fill ${suggestion.worksheet}`),
  );
}
