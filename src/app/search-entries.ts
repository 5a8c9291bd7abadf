import { UsageError } from '../errors.ts';
import type { Filter, Found } from '../journal/journal.ts';
import { parseSearch } from '../journal/search-words.ts';
import type { Context } from './context.ts';

/** More would be a text, and is more than SQLite takes. */
const mostWords = 100;

/** The entries that hold what the operands say, best first; none where there is no journal. */
export async function searchEntries(
  operands: readonly string[],
  filter: Filter,
  { journal: port }: Context,
): Promise<Found[]> {
  const words = parseSearch(operands);
  if (words.wanted.length + words.unwanted.length === 0)
    throw new UsageError('There is nothing to search for.', 'For example: steer search pub "friday night"');
  if (words.wanted.length + words.unwanted.length > mostWords)
    throw new UsageError(
      `There are more than ${mostWords} words to search for.`,
      'Words that stand in a row are one: steer search \'"friday night"\'',
    );
  const journal = await port.toRead();
  return journal?.search(words, filter) ?? [];
}
