import type { Document, Fact } from '../document/document.ts';
import { NotFoundError } from '../errors.ts';
import type { Entry, EntrySummary } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { ComputedQuestion, Result } from '../questions/computed.ts';
import { sayMoment } from '../questions/datetime.ts';
import { compute } from '../worksheets/compute.ts';
import { layOut } from '../worksheets/lay-out.ts';
import { WorksheetScope } from '../worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { findEntry } from './find-entry.ts';
import { worksheetOf } from './stored-worksheet.ts';
import { surroundingsIn } from './surroundings.ts';

/** One entry as a document, with the definition it answered. */
export async function showEntry(name: string, context: Context, revision?: number): Promise<Document> {
  const { entry, journal } = await findVersion(name, revision, context);
  return documentOf({ entry, worksheet: worksheetOf(journal, entry.fingerprint), journal }, context);
}

/** An entry with the sheet it answers and the journal it stands in. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly worksheet: Worksheet;
  readonly journal: Journal;
}

export function documentOf({ entry, worksheet, journal }: ReadEntry, context: Context): Document {
  const surroundings = surroundingsIn(journal, { worksheet, entry }, context);
  return layOut(worksheet, entry.answers, surroundings, factsOf(entry));
}

function factsOf({ id, occurredAt, status, tags, revision }: Entry): Fact[] {
  return [
    { label: 'Entry', value: String(id) },
    { label: 'Date', value: sayMoment(occurredAt) },
    ...(revision > 1 ? [{ label: 'Version', value: String(revision) }] : []),
    ...(status === 'draft' ? [{ label: 'Status', value: 'draft' }] : []),
    ...(tags.length === 0 ? [] : [{ label: 'Tags', value: tags.join(', ') }]),
  ];
}

/** What `show --json` gives. */
export interface EntryJson extends EntrySummary {
  readonly answers: Entry['answers'];
  readonly computed: Readonly<Record<string, Result>>;
  readonly revision: number;
}

export async function showEntryAsJson(name: string, context: Context, revision?: number): Promise<EntryJson> {
  const { entry, journal } = await findVersion(name, revision, context);
  const computed = computedValues(
    { entry, worksheet: worksheetOf(journal, entry.fingerprint), journal },
    context,
  );
  return { ...summaryOf(entry), answers: entry.answers, computed, revision: entry.revision };
}

/** An entry as it stood in one of its versions; without one, as it stands now. */
async function findVersion(name: string, wanted: number | undefined, context: Context) {
  const { entry, journal } = await findEntry(name, context);
  if (wanted === undefined) return { entry, journal };
  const found = journal.revisions(entry.id).find(({ revision }) => revision === wanted);
  if (found === undefined)
    throw new NotFoundError(
      `Entry ${entry.id} has no version ${wanted}.`,
      `See them: steer history ${entry.id}`,
    );
  return { entry: { ...entry, answers: found.answers, revision: found.revision }, journal };
}

export function summaryOf(entry: EntrySummary): EntrySummary {
  const { id, uuid, worksheet, version, title, status, occurredAt, createdAt, updatedAt, tags } = entry;
  return { id, uuid, worksheet, version, title, status, occurredAt, createdAt, updatedAt, tags };
}

/** Computed values by question id; those that are not to be shown are left out. */
function computedValues({ entry, worksheet, journal }: ReadEntry, context: Context): Record<string, Result> {
  const surroundings = surroundingsIn(journal, { worksheet, entry }, context);
  const scope = new WorksheetScope(worksheet, entry.answers, surroundings);
  const computed = questionsOf(worksheet).filter(
    (question) => question.type === 'computed' && scope.applies(question),
  );
  return Object.fromEntries(
    computed.flatMap((question) => {
      const result = compute(question as ComputedQuestion, scope); // filtered by type
      return result === undefined ? [] : [[question.id, result]];
    }),
  );
}
