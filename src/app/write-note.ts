import { isSkipped } from '../questions/combine.ts';
import { withoutEnd } from '../text/ends.ts';
import type { Filled } from './afterwards.ts';
import type { Context } from './context.ts';
import type { EntryFacts } from './draft-keeper.ts';
import { fillFromAnswers } from './fill-from-answers.ts';
import { fillWorksheet } from './fill-worksheet.ts';

/** Asks for free writing, which is finished once it is there. Undefined: nothing was written, or all taken away again. */
export async function askForNote(facts: EntryFacts, context: Context): Promise<Filled | undefined> {
  const filled = await fillWorksheet({ worksheet: 'note', ...facts, fresh: false, isBrief: true }, context);
  if (filled === undefined || filled.status === 'finished') return filled;
  if (!Object.values(filled.entry.answers).every(isSkipped)) return filled;
  (await context.journal.toWrite()).erase([filled.entry.id]); // it began with words that were half typed
  return undefined;
}

export interface WrittenNote extends EntryFacts {
  readonly text: string;
  /** How messages name where the text came from. */
  readonly source: string;
  /** The writer was called away: it can be gone on with. */
  readonly isDraft: boolean;
}

/** Keeps a text that was written elsewhere. Undefined: there are no words in it. */
export async function keepNote(
  { text, isDraft, ...facts }: WrittenNote,
  context: Context,
): Promise<Filled | undefined> {
  const words = withoutEnd(text.replace(/\r\n?/g, '\n'), '\n');
  if (words.trim() === '') return undefined;
  const json = JSON.stringify({ text: words });
  const entry = await fillFromAnswers({ worksheet: 'note', ...facts, json, draft: isDraft }, context);
  return { entry, status: isDraft ? 'kept' : 'finished', next: [] };
}
