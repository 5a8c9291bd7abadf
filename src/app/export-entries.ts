import type { Document } from '../document/document.ts';
import { textSum } from '../exchange/text-sum.ts';
import type { Entry, OpenQuestion } from '../journal/entry.ts';
import type { Filter, Journal } from '../journal/journal.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { documentOf } from './show-entry.ts';
import { worksheetOf } from './stored-worksheet.ts';

/** An entry to be written out, with what a reader of the file wants to know of it. */
export interface Exported {
  readonly entry: Entry;
  readonly document: Document;
}

/** The entries a filter lets through, oldest first, as documents; one at a time, so that any number fits in memory. */
export async function exportEntries(filter: Filter, context: Context): Promise<Iterable<Exported>> {
  const journal = await context.journal.toRead();
  return journal === undefined ? [] : journal.atOneMoment(documents(journal, filter, context));
}

export function* documentsOf(exported: Iterable<Exported>): Generator<Document> {
  for (const { document } of exported) yield document;
}

function* documents(journal: Journal, filter: Filter, context: Context): Generator<Exported> {
  const worksheets = new Map<string, Worksheet>();
  for (const entry of journal.entries({ ...filter, reverse: !(filter.reverse ?? false) })) {
    const worksheet = worksheets.get(entry.fingerprint) ?? worksheetOf(journal, entry.fingerprint);
    worksheets.set(entry.fingerprint, worksheet);
    yield { entry, document: documentOf({ entry, worksheet, journal }, context) };
  }
}

/** `2026-11-24-abc-12`: the day, the worksheet and the number; nothing of what was written. */
export function fileNameFor({ id, worksheet, occurredAt }: Entry): string {
  return `${occurredAt.slice(0, 10)}-${worksheet}-${id}`;
}

/** For the head of a file of its own, above this text: what the entry is, and what an import reads it from. */
export function frontMatterFor(entry: Entry, text: string) {
  const { id, uuid, worksheet, version, title, status, occurredAt, createdAt, updatedAt, tags } = entry;
  return {
    ...{ id, uuid, worksheet, version, title, status },
    ...{ date: occurredAt, created: createdAt, updated: updatedAt, tags },
    fingerprint: entry.fingerprint,
    answers: entry.answers,
    ...(status === 'draft' && entry.open !== undefined ? { open: openIn(entry.open) } : {}),
    'text-sum': textSum(text),
  };
}

function openIn({ question, unfinished }: OpenQuestion) {
  return { question, ...(unfinished === undefined ? {} : { unfinished }) };
}
