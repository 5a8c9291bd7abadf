import { NotFoundError, UsageError } from '../errors.ts';
import type { Entry } from '../journal/entry.ts';
import type { EntryReference, Journal } from '../journal/journal.ts';
import type { Context } from './context.ts';

/** Reads "12", "last" or at least 8 characters of a uuid. */
export function entryReference(text: string): EntryReference {
  if (text === 'last') return { by: 'last' };
  if (/^[1-9]\d{0,14}$/.test(text) && !/^\d{8,}$/.test(text)) return { by: 'id', id: Number(text) };
  if (/^[0-9a-f-]{8,36}$/i.test(text)) return { by: 'uuid', prefix: text.toLowerCase() };
  throw new NotFoundError(
    `"${text}" is no entry: an entry is a number, "last", or 8 or more characters of a uuid.`,
    'See them: steer list',
  );
}

/** The entry a person names. Throws NotFoundError where there is none. */
export async function findEntry(
  name: string,
  { journal: port }: Context,
): Promise<{ entry: Entry; journal: Journal }> {
  const reference = entryReference(name);
  const journal = await port.toRead();
  const entry = journal?.find(reference);
  if (journal === undefined || entry === undefined) throw missing(name, reference, journal);
  return { entry, journal };
}

/** The numbers of the entries a person names. Throws NotFoundError for the first that is not there. */
export async function idsOf(names: readonly string[], context: Context): Promise<number[]> {
  const ids: number[] = [];
  for (const name of names) ids.push((await findEntry(name, context)).entry.id);
  return ids;
}

function missing(name: string, reference: EntryReference, journal: Journal | undefined): NotFoundError {
  const trashed =
    reference.by === 'id' ? journal?.list({ status: 'all', ids: [reference.id], trashed: true }) : [];
  if (trashed !== undefined && trashed.length > 0)
    return new NotFoundError(`Entry ${name} is in the trash.`, `Bring it back: steer trash restore ${name}`);
  const sentence = reference.by === 'last' ? 'There is no entry yet.' : `There is no entry ${name}.`;
  return new NotFoundError(
    sentence,
    reference.by === 'last' ? 'Begin one: steer fill' : 'See them: steer list',
  );
}

export async function findDraft(name: string | undefined, context: Context): Promise<Entry> {
  const journal = await context.journal.toRead();
  if (name === undefined) {
    const [latest] = journal?.list({ status: 'draft', limit: 1 }) ?? [];
    const entry = latest === undefined ? undefined : journal?.find({ by: 'id', id: latest.id });
    if (entry === undefined)
      throw new NotFoundError('There is no draft to go on with.', 'Begin a worksheet: steer fill');
    return entry;
  }
  const { entry } = await findEntry(name, context);
  if (entry.status === 'done')
    throw new UsageError(`Entry ${entry.id} is finished already.`, `See it: steer show ${entry.id}`);
  return entry;
}
