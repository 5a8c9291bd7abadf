import { toJson } from '../exchange/to-json.ts';
import type { Filter } from '../journal/journal.ts';
import type { Context } from './context.ts';

/** The whole of the entries a filter lets through, lossless, in pieces of one JSON document. */
export async function exportJson(filter: Filter, { journal: port }: Context): Promise<Iterable<string>> {
  return toJson(await port.toRead(), filter);
}
