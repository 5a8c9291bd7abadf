import { InvalidInputError } from '../errors.ts';
import { fromMarkdown } from '../exchange/from-markdown.ts';
import type { MarkdownFile } from '../exchange/read-head.ts';
import type { Progress, TakenIn } from '../journal/journal.ts';
import type { Context } from './context.ts';
import { KnownSheets } from './known-sheets.ts';
import { surroundingsOf } from './surroundings.ts';
import { takeArrivals } from './take-arrivals.ts';

export { largestMarkdownFile } from '../exchange/read-head.ts';

export interface ImportMarkdownOptions {
  readonly files: Iterable<MarkdownFile>;
  /** How messages name where they are from. */
  readonly name: string;
  /** Only to say what would come in. */
  readonly isDry: boolean;
  readonly progress?: Progress | undefined;
}

/** Takes in entries that were exported to Markdown files: all of them, or, when anything is wrong, none. */
export async function importMarkdown(
  { files, name, isDry, progress }: ImportMarkdownOptions,
  context: Context,
): Promise<TakenIn> {
  const sheets = new KnownSheets(await context.journal.toRead(), context.library);
  const read = await fromMarkdown(files, { sheets, surroundings: surroundingsOf(context) });
  if ('problems' in read)
    throw new InvalidInputError(
      [`What is in ${name} cannot be read; nothing was stored.`, ...read.problems].join('\n'),
      'It takes the files that "steer export --output folder/" writes.',
    );
  return takeArrivals(read.arrivals, { isDry, progress }, context);
}
