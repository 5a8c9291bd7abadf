import { paragraph } from '../document/document.ts';
import { UsageError } from '../errors.ts';
import type { Entry } from '../journal/entry.ts';
import { sayMoment } from '../questions/datetime.ts';
import type { Prompter } from '../questions/prompter.ts';
import { begin } from '../worksheets/progress.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import { afterwards, type Filled } from './afterwards.ts';
import type { Context } from './context.ts';
import { converse } from './converse.ts';
import { DraftKeeper, type EntryFacts } from './draft-keeper.ts';
import { worksheetOptions } from './home-menu.ts';
import { pickFrom } from './menu.ts';
import { resumeEntry } from './resume-draft.ts';
import { surroundingsOf } from './surroundings.ts';

export interface FillOptions extends EntryFacts {
  /** An id, alias or path; undefined: ask which. */
  readonly worksheet: string | undefined;
  /** Start afresh, also where a draft is open. */
  readonly fresh: boolean;
  /** Finished without a look over it. */
  readonly isBrief?: boolean;
}

/** Fills in a worksheet, or goes on with the draft of it that is open. Undefined: nothing was written. */
export async function fillWorksheet(options: FillOptions, context: Context): Promise<Filled | undefined> {
  const worksheet =
    options.worksheet === undefined ? undefined : await context.library.find(options.worksheet);
  const prompter = await context.prompter(
    worksheet === undefined ? 'which worksheet to fill in' : 'the answers',
  );
  const chosen = worksheet ?? (await pickWorksheet(prompter, context));
  const draft = options.fresh ? undefined : await openDraft(chosen, prompter, context);
  const { isBrief = false } = options;
  if (draft !== undefined) return resumeEntry(draft, prompter, { context, isBrief });
  prompter.show(opening(chosen));
  const keeper = new DraftKeeper(chosen, options, context);
  const start = begin(chosen, surroundingsOf(context));
  const entry = await converse(start, keeper, prompter, { isBrief });
  return afterwards(entry, chosen, keeper, prompter, context);
}

function opening({ title, summary, minutes, guidance }: Worksheet) {
  const time = minutes === undefined ? '' : ` About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  return [
    { kind: 'heading', level: 2, text: title } as const,
    paragraph(`${summary}${time}`),
    paragraph(
      `Every answer is kept as you give it, and every question may be skipped.${guidance === undefined ? '' : ' ? shows help.'}`,
    ),
  ];
}

async function pickWorksheet(prompter: Prompter, { library }: Context): Promise<Worksheet> {
  const worksheets = (await library.all()).map(({ worksheet }) => worksheet);
  if (worksheets.length === 0) throw new UsageError('There is no worksheet here to fill in.');
  const options = worksheetOptions('any', worksheets);
  const picked = await pickFrom(
    { ask: 'Which worksheet would you like to fill in?', options, hasWayBack: false },
    prompter,
  );
  const found = worksheets.find(({ id }) => picked === `fill ${id}`);
  if (found === undefined) throw new TypeError('a menu without a way back gives one of its options');
  return found;
}

/** The newest open draft of a worksheet, when the writer would rather go on with it. */
async function openDraft(
  { id, title }: Worksheet,
  prompter: Prompter,
  { journal: port }: Context,
): Promise<Entry | undefined> {
  const journal = await port.toRead();
  const [latest] = journal?.list({ worksheets: [id], status: 'draft', limit: 1 }) ?? [];
  if (journal === undefined || latest === undefined) return undefined;
  const picked = await pickFrom(
    {
      ask: `There is a draft of “${title}” from ${sayMoment(latest.occurredAt)}.`,
      options: [
        { value: 'resume', label: 'Go on with it' },
        { value: 'fresh', label: 'Start a new one; the draft stays' },
      ],
      hasWayBack: false,
    },
    prompter,
  );
  return picked === 'resume' ? journal.find({ by: 'id', id: latest.id }) : undefined;
}
