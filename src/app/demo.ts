import type { Document } from '../document/document.ts';
import type { Entry } from '../journal/entry.ts';
import type { Context } from './context.ts';
import { type Exported, exportEntries } from './export-entries.ts';
import { fillFromAnswers } from './fill-from-answers.ts';
import { printBlanks } from './print-blanks.ts';
import { showEntry } from './show-entry.ts';

export interface Demo {
  readonly entry: Entry;
  readonly shown: Document;
  readonly exported: readonly Exported[];
  readonly blank: Document;
}

/** The three jobs on example answers: fill in, show and export, print a blank. The journal should be a throw-away one. */
export async function demo(
  { worksheet, answers, blank }: { worksheet: string; answers: string; blank: string },
  context: Context,
): Promise<Demo> {
  const entry = await fillFromAnswers(
    { worksheet, json: answers, source: 'the examples', draft: false, at: undefined, tags: ['example'] },
    context,
  );
  const shown = await showEntry(String(entry.id), context);
  const exported = [...(await exportEntries({ status: 'done' }, context))];
  const [sheet = shown] = await printBlanks({ worksheets: [blank], guidance: false, copies: 1 }, context);
  return { entry, shown, exported, blank: sheet };
}
