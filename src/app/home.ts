import type { Document } from '../document/document.ts';
import { DraftKeptError, LeftError } from '../errors.ts';
import type { EntrySummary } from '../journal/entry.ts';
import { sayMoment } from '../questions/datetime.ts';
import type { Choice, Prompter } from '../questions/prompter.ts';
import type { Filled } from './afterwards.ts';
import type { Context } from './context.ts';
import { fillWorksheet } from './fill-worksheet.ts';
import { resumeDraft } from './resume-draft.ts';
import { showEntry } from './show-entry.ts';

export type Ending =
  | { readonly kind: 'filled'; readonly filled: Filled | undefined }
  | { readonly kind: 'entry'; readonly document: Document }
  | { readonly kind: 'left' };

/** So many entries are offered to look back at; the rest are in `steer list`. */
const latest = 20;

/** The menu that leads everywhere: drafts first, then worksheets, then what is written already. */
export async function home(context: Context): Promise<Ending> {
  const prompter = await context.prompter('what to do');
  for (;;) {
    const picked = await pick(prompter, 'What would you like to do?', await menu(context));
    if (picked === undefined || picked === 'leave') return { kind: 'left' };
    const [verb, name = ''] = picked.split(' ');
    if (verb === 'resume') return { kind: 'filled', filled: await resumeDraft(name, context) };
    if (verb === 'fill')
      return {
        kind: 'filled',
        filled: await fillWorksheet({ worksheet: name, at: undefined, tags: [], fresh: false }, context),
      };
    const entry = await pick(prompter, 'Which entry?', await entries(context));
    if (entry !== undefined && entry !== 'back')
      return { kind: 'entry', document: await showEntry(entry, context) };
  }
}

async function menu(context: Context): Promise<Choice[]> {
  const journal = await context.journal.toRead();
  const drafts = journal?.list({ status: 'draft', limit: 3 }) ?? [];
  const written = journal?.list({ status: 'all', limit: 1 }) ?? [];
  const shelf = await context.library.all();
  return [
    ...drafts.map((draft) => ({
      value: `resume ${draft.id}`,
      label: `Go on with “${draft.title}”`,
      hint: `draft of ${sayMoment(draft.occurredAt)}`,
    })),
    ...shelf.map(({ worksheet: { id, title, summary } }) => ({
      value: `fill ${id}`,
      label: title,
      hint: summary,
    })),
    ...(written.length === 0 ? [] : [{ value: 'look', label: 'Look back at what you wrote' }]),
    { value: 'leave', label: 'Leave' },
  ];
}

async function entries({ journal: port }: Context): Promise<Choice[]> {
  const journal = await port.toRead();
  const found = journal?.list({ status: 'all', limit: latest }) ?? [];
  return [
    ...found.map((entry) => ({ value: String(entry.id), label: lineFor(entry) })),
    { value: 'back', label: 'Back' },
  ];
}

function lineFor({ id, title, occurredAt, status }: EntrySummary): string {
  return `${id}. ${title}, ${sayMoment(occurredAt)}${status === 'draft' ? ' (draft)' : ''}`;
}

async function pick(
  prompter: Prompter,
  ask: string,
  options: readonly Choice[],
): Promise<string | undefined> {
  try {
    const reply = await prompter.choose({
      ask,
      options,
      other: false,
      help: [],
      required: true,
      canMove: false,
      keep: () => undefined,
    });
    return reply.kind === 'answer' ? String(reply.answer) : undefined;
  } catch (error) {
    throw error instanceof LeftError ? new DraftKeptError(error.how, undefined) : error;
  }
}
