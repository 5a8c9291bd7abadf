import { type Block, paragraph } from '../document/document.ts';
import type { Entry } from '../journal/entry.ts';
import type { Prompter } from '../questions/prompter.ts';
import { begin } from '../worksheets/progress.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import { keptBy } from './afterwards.ts';
import { askDayOnPaper } from './ask-day-on-paper.ts';
import { chosenWorksheet } from './chosen-worksheet.ts';
import type { Context } from './context.ts';
import { converse } from './converse.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { FillOptions } from './fill-worksheet.ts';
import { pickFrom } from './menu.ts';
import { openDraft } from './open-draft.ts';
import { paperTag, withPaperTag } from './paper-tag.ts';
import { resumeEntry } from './resume-draft.ts';
import { startingAnswers } from './starting-answers.ts';
import { surroundingsIn } from './surroundings.ts';

/** What a stack of paper became. */
export interface Copied {
  /** What one of them is called: each line of a log is an entry. */
  readonly kind: 'sheet' | 'line';
  readonly added: readonly Entry[];
  readonly drafts: readonly Entry[];
}

/** Copies sheets of one kind that were filled in on paper, one after the other, until there is no other. */
export async function fillFromPaper(given: FillOptions, context: Context): Promise<Copied> {
  const { worksheet, prompter } = await chosenWorksheet(given, context);
  const options = { ...given, tags: withPaperTag(given.tags) };
  let copied: Copied = { kind: worksheet.print.as === 'log' ? 'line' : 'sheet', added: [], drafts: [] };
  let count = 0;
  const draft = options.fresh
    ? undefined
    : await openDraft({ worksheet, tags: [paperTag] }, prompter, context);
  if (draft === undefined) prompter.show(opening(worksheet));
  for (;;) {
    count += 1;
    const isFirst = count === 1;
    if (!isFirst || (copied.kind === 'line' && draft === undefined)) prompter.show([headOf(copied, count)]);
    const entry =
      isFirst && draft !== undefined
        ? (await resumeEntry(draft, prompter, { context, isBrief: false }))?.entry
        : await copySheet(worksheet, { ...options, ask: askFor(copied, count) }, { prompter, context });
    copied = withOneMore(copied, entry);
    prompter.show([paragraph(whatThisBecame(entry, copied))]);
    if (!(await isThereAnother(copied, prompter))) return copied;
  }
}

function opening({ title }: Worksheet): Block[] {
  const how =
    'From paper: the questions have the numbers they have there, and are asked in that order. Enter leaves one empty.';
  return [{ kind: 'heading', level: 2, text: title }, paragraph(`${how} Entries get the tag “${paperTag}”.`)];
}

function headOf({ kind }: Copied, count: number): Block {
  return { kind: 'heading', level: 2, text: `${kind === 'line' ? 'Line' : 'Sheet'} ${count}` };
}

function askFor({ kind }: Copied, count: number): string {
  return kind === 'line' ? `When was line ${count} filled in?` : 'When was the sheet filled in?';
}

async function copySheet(
  worksheet: Worksheet,
  options: FillOptions & { readonly ask: string },
  { prompter, context }: { readonly prompter: Prompter; readonly context: Context },
): Promise<Entry | undefined> {
  const otherwise = saysItself(worksheet, options)
    ? undefined
    : await askDayOnPaper(options.ask, prompter, context.clock);
  const journal = await context.journal.toWrite();
  const surroundings = surroundingsIn(journal, { worksheet }, context);
  const handedOn = await startingAnswers(worksheet, options.startFrom, { surroundings, context });
  const keeper = new DraftKeeper(worksheet, { ...options, otherwise }, context);
  const start = begin(worksheet, surroundings, { order: 'on paper' });
  const finished = await converse(start, keeper, prompter, { handedOn });
  return (await keptBy(keeper, finished))?.entry;
}

/** A line of a log that has a question of its own for it, or the command line. */
function saysItself({ happened, print }: Worksheet, { at }: FillOptions): boolean {
  return at !== undefined || (happened !== undefined && print.as === 'log');
}

function withOneMore(copied: Copied, entry: Entry | undefined): Copied {
  if (entry === undefined) return copied;
  return entry.status === 'done'
    ? { ...copied, added: [...copied.added, entry] }
    : { ...copied, drafts: [...copied.drafts, entry] };
}

function whatThisBecame(entry: Entry | undefined, { added, kind }: Copied): string {
  if (entry === undefined) return 'All of it was left empty, so nothing is kept.';
  if (entry.status === 'draft') return `Kept as a draft. Go on with it later: steer resume ${entry.id}`;
  return `Kept as entry ${entry.id}.${added.length > 1 ? ` ${counted(added, kind)} so far.` : ''}`;
}

async function isThereAnother({ kind }: Copied, prompter: Prompter): Promise<boolean> {
  const options = [
    { value: 'yes', label: `Yes, the next ${kind}` },
    { value: 'no', label: 'No, that was the last' },
  ];
  const picked = await pickFrom(
    { ask: 'Another one?', options, initial: 'yes', hasWayBack: false },
    prompter,
  );
  return picked === 'yes';
}

/** How many were added, and how to see them again. */
export function whatWasCopied({ kind, added, drafts }: Copied): string {
  const open = drafts.map(({ id }) => `Kept as a draft. Go on with it: steer resume ${id}`);
  const [only] = added;
  if (only === undefined) return open.join('\n') || 'Nothing was written, so nothing is kept.';
  const isOne = added.length === 1;
  const see = isOne ? `Read it: steer show ${only.id}` : `See them: steer list --tag ${paperTag}`;
  return [`${counted(added, kind)} added, tagged “${paperTag}”. ${see}`, ...open].join('\n');
}

function counted(added: readonly Entry[], kind: Copied['kind']): string {
  return `${added.length} ${kind}${added.length === 1 ? '' : 's'}`;
}
