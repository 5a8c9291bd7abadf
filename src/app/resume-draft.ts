import { paragraph } from '../document/document.ts';
import type { Entry } from '../journal/entry.ts';
import type { Prompter } from '../questions/prompter.ts';
import { begin } from '../worksheets/progress.ts';
import { afterwards, type Filled, keptBy } from './afterwards.ts';
import type { Context } from './context.ts';
import { converse } from './converse.ts';
import { DraftKeeper, dateGiven, datesOnPaper } from './draft-keeper.ts';
import { findDraft } from './find-entry.ts';
import { isFromPaper } from './paper-tag.ts';
import { worksheetOf } from './stored-worksheet.ts';
import { surroundingsIn } from './surroundings.ts';

/** Goes on with a draft, the newest when none is named, with the definition it began with. */
export async function resumeDraft(name: string | undefined, context: Context): Promise<Filled | undefined> {
  const draft = await findDraft(name, context);
  return resumeEntry(draft, await context.prompter('the answers'), { context, isBrief: false });
}

export async function resumeEntry(
  draft: Entry,
  prompter: Prompter,
  { context, isBrief }: { readonly context: Context; readonly isBrief: boolean },
): Promise<Filled | undefined> {
  const journal = await context.journal.toWrite();
  const worksheet = worksheetOf(journal, draft.fingerprint);
  const fromPaper = isFromPaper(draft);
  const whichWay = fromPaper ? ' It goes on in the order of the paper.' : '';
  prompter.show([
    { kind: 'heading', level: 2, text: worksheet.title },
    paragraph(`You are where you left off. All you wrote is here.${whichWay}`),
  ]);
  const start = begin(worksheet, surroundingsIn(journal, { worksheet, entry: draft }, context), {
    answers: draft.answers,
    aside: draft.aside,
    at: draft.open?.question,
    order: fromPaper ? 'on paper' : 'usual',
  });
  const dates = fromPaper ? datesOnPaper(start, draft) : { at: dateGiven(start, draft) };
  const keeper = new DraftKeeper(worksheet, { ...dates, tags: draft.tags }, context, draft);
  const finished = await converse(start, keeper, prompter, {
    resumed: draft,
    isBrief: isBrief && start.at !== undefined, // what was written in another sitting is looked at
  });
  if (fromPaper) return keptBy(keeper, finished);
  return afterwards(finished, worksheet, keeper, prompter, context);
}
