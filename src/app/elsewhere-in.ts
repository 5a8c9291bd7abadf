import type { Entry, EntrySummary } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { Answered, Elsewhere } from '../worksheets/elsewhere.ts';
import { worksheetOf } from './stored-worksheet.ts';

/** A sheet that looks into the journal, and the finished entry it is read in, if it is one. */
export interface Looking {
  readonly worksheet: string;
  readonly entry: EntrySummary | undefined;
}

/**
 * What the journal holds of other sheets. Whoever fills in a sheet sees the latest there is; a finished entry what
 * there was before it, so that it goes on saying what it said.
 */
export function elsewhereIn(journal: Journal, looking: Looking): Elsewhere {
  const known = new Map<string, Answered | undefined>();
  return {
    latest(worksheet) {
      if (!known.has(worksheet))
        known.set(worksheet, answeredIn(journal, latestOf(worksheet, journal, looking)));
      return known.get(worksheet);
    },
    count({ worksheet, since }) {
      const last = since === undefined ? undefined : latestOf(looking.worksheet, journal, looking);
      const found = journal.list({
        worksheets: [worksheet],
        status: 'done',
        ...between(last, looking.entry),
      });
      return found.filter((one) => isInSight(one, looking) && (last === undefined || order(last, one) < 0))
        .length;
    },
  };
}

function answeredIn(journal: Journal, summary: EntrySummary | undefined): Answered | undefined {
  const entry: Entry | undefined = summary && journal.find({ by: 'id', id: summary.id });
  return entry && { worksheet: worksheetOf(journal, entry.fingerprint), answers: entry.answers };
}

/** More than fall into one second with the entry itself. */
const fewest = 20;

function latestOf(worksheet: string, journal: Journal, looking: Looking): EntrySummary | undefined {
  const found = journal.list({
    worksheets: [worksheet],
    status: 'done',
    ...between(undefined, looking.entry),
    limit: fewest,
  });
  return found
    .filter((one) => isInSight(one, looking))
    .toSorted(order)
    .at(-1);
}

function isInSight(one: EntrySummary, { entry }: Looking): boolean {
  if (entry === undefined) return true;
  return one.id !== entry.id && (entry.status === 'draft' || order(one, entry) < 0);
}

/** By when they happened, or else in the order they were begun. */
function order(a: EntrySummary, b: EntrySummary): number {
  return Date.parse(a.occurredAt) - Date.parse(b.occurredAt) || a.id - b.id;
}

/** The moments between two entries, a second wider: which of them falls in is seen when they are read. */
function between(last: EntrySummary | undefined, entry: EntrySummary | undefined) {
  const end = entry === undefined || entry.status === 'draft' ? undefined : Date.parse(entry.occurredAt);
  return {
    ...(last === undefined ? {} : { from: last.occurredAt }),
    ...(end === undefined ? {} : { before: new Date(end + 1000).toISOString() }),
  };
}
