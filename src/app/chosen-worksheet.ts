import { UsageError } from '../errors.ts';
import type { Prompter } from '../questions/prompter.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { findEntry } from './find-entry.ts';
import { worksheetOptions } from './home-menu.ts';
import { pickFrom } from './menu.ts';
import type { StartFrom } from './starting-answers.ts';
import { inOrder } from './worksheet-places.ts';

/** The worksheet that is meant, or the one the writer picks, with the prompter that asks on. */
export async function chosenWorksheet(
  options: Wish,
  context: Context,
): Promise<{ readonly worksheet: Worksheet; readonly prompter: Prompter }> {
  const named = await namedWorksheet(options, context);
  const prompter = await context.prompter(named === undefined ? 'which worksheet to fill in' : 'the answers');
  return { worksheet: named ?? (await pickWorksheet(prompter, context)), prompter };
}

interface Wish {
  /** An id, alias or path; undefined: ask which. */
  readonly worksheet: string | undefined;
  readonly startFrom?: StartFrom | undefined;
}

async function namedWorksheet(
  { worksheet, startFrom }: Wish,
  context: Context,
): Promise<Worksheet | undefined> {
  if (worksheet !== undefined) return context.library.find(worksheet);
  if (startFrom === undefined || !('like' in startFrom)) return undefined;
  return context.library.find((await findEntry(startFrom.like, context)).entry.worksheet);
}

async function pickWorksheet(prompter: Prompter, { library }: Context): Promise<Worksheet> {
  const worksheets = inOrder(await library.all());
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
