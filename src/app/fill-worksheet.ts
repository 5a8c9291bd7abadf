import { paragraph } from '../document/document.ts';
import type { Prompter } from '../questions/prompter.ts';
import { type Answers, begin } from '../worksheets/progress.ts';
import { WorksheetScope } from '../worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../worksheets/worksheet.ts';
import { afterwards, type Filled, keptBy, whatBecameOf } from './afterwards.ts';
import { chosenWorksheet } from './chosen-worksheet.ts';
import type { Context } from './context.ts';
import { converse } from './converse.ts';
import { DraftKeeper, type EntryFacts } from './draft-keeper.ts';
import { pickFrom } from './menu.ts';
import { offersBefore } from './offers.ts';
import { openDraft } from './open-draft.ts';
import { resumeEntry } from './resume-draft.ts';
import { type StartFrom, startingAnswers } from './starting-answers.ts';
import { surroundingsIn, surroundingsOf } from './surroundings.ts';

export interface FillOptions extends EntryFacts {
  /** An id, alias or path; undefined: ask which. */
  readonly worksheet: string | undefined;
  /** Start afresh, also where a draft is open. */
  readonly fresh: boolean;
  /** The entry whose answers stand there at the start. */
  readonly startFrom?: StartFrom | undefined;
  /** Known already, and not asked: kept before anything is. */
  readonly given?: Answers;
  /** Nothing is shown afterwards: what it would name has no number yet. */
  readonly isSealed?: boolean;
  /** Finished without a look over it. */
  readonly isBrief?: boolean;
}

/** Fills in a worksheet, or goes on with the draft of it that is open. Undefined: nothing was written. */
export async function fillWorksheet(options: FillOptions, context: Context): Promise<Filled | undefined> {
  const { worksheet, prompter } = await chosenWorksheet(options, context);
  const draft = options.fresh ? undefined : await openDraft({ worksheet }, prompter, context);
  const { isBrief = false } = options;
  if (draft !== undefined) return resumeEntry(draft, prompter, { context, isBrief });
  const handingOn = await offerFirst(worksheet, prompter, context);
  const startFrom = options.startFrom ?? handingOn;
  return fillAfresh(worksheet, { ...options, startFrom }, { prompter, context });
}

async function fillAfresh(
  worksheet: Worksheet,
  options: FillOptions,
  { prompter, context }: { readonly prompter: Prompter; readonly context: Context },
): Promise<Filled | undefined> {
  const surroundings = surroundingsIn(await context.journal.toWrite(), { worksheet }, context);
  const handedOn = await startingAnswers(worksheet, options.startFrom, { surroundings, context });
  prompter.show(opening(worksheet));
  const keeper = new DraftKeeper(worksheet, options, context);
  const { isBrief = false, given = {} } = options;
  const start = begin(worksheet, surroundings, { answers: given });
  await keeper.keep(start, {});
  const entry = await converse(start, keeper, prompter, { isBrief, handedOn });
  if (options.isSealed) return keptBy(keeper, entry);
  return afterwards(entry, worksheet, keeper, prompter, context);
}

/** Another sheet that this one builds on may be filled in before it; what it hands on is where this one starts. */
async function offerFirst(
  worksheet: Worksheet,
  prompter: Prompter,
  context: Context,
): Promise<StartFrom | undefined> {
  let startFrom: StartFrom | undefined;
  const scope = new WorksheetScope(worksheet, {}, surroundingsOf(context));
  for (const offer of await offersBefore(worksheet, scope, context)) {
    const options = [
      { value: 'first', label: `“${offer.title}” first` },
      { value: 'go on', label: `Straight to “${worksheet.title}”` },
    ];
    prompter.show([paragraph(offer.say)]);
    const picked = await pickFrom(
      { ask: 'Where would you like to begin?', options, hasWayBack: false },
      prompter,
    );
    if (picked !== 'first') continue;
    const before = await context.library.find(offer.worksheet);
    const facts = { at: undefined, tags: [], fresh: false };
    const filled = await fillAfresh(before, { worksheet: before.id, ...facts }, { prompter, context });
    prompter.show([paragraph(whatBecameOf(filled))]);
    const next = filled?.next.find((one) => one.worksheet === worksheet.id);
    if (next?.after !== undefined) startFrom = { after: String(next.after) };
  }
  return startFrom;
}

function opening(worksheet: Worksheet) {
  const { title, summary, minutes, guidance } = worksheet;
  const isAllKept = questionsOf(worksheet).every(({ keep }) => keep);
  const kept = isAllKept
    ? 'Every answer is kept as you give it'
    : 'Answers are kept as you give them, but for those that the sheet only asks';
  const time = minutes === undefined ? '' : ` About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  return [
    { kind: 'heading', level: 2, text: title } as const,
    paragraph(`${summary}${time}`),
    paragraph(`${kept}, and every question may be skipped.${guidance === undefined ? '' : ' ? shows help.'}`),
  ];
}
