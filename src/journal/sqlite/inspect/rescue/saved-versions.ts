import type { Revision } from '../../../entry.ts';
import { fromStored } from '../../../moment.ts';
import { versionsOf } from '../../versions.ts';
import type { Dates } from './dates-of.ts';
import type { FoundEntry, FoundRows } from './found-rows.ts';
import { jsonIn } from './json-in.ts';
import type { Said } from './said-in.ts';

export interface SavedVersions {
  readonly status: 'draft' | 'done';
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  /** In words. */
  readonly lost: readonly string[];
}

interface Known {
  readonly head: FoundEntry;
  readonly said: Said;
  readonly dates: Dates;
  readonly found: FoundRows;
}

/** The versions of an entry that something still speaks of; the newest is always there, as it is what the entry says. */
export function savedVersions(id: number, { head, said, dates, found }: Known): SavedVersions {
  const stamps = found.revisions.get(id) ?? new Map();
  const newest = Math.max(head.revision, ...stamps.keys());
  if (newest === 0 && head.status === 'draft') return { status: 'draft', revisions: [], lost: [] };
  const last = Math.max(1, newest);
  const rows = (found.superseded.get(id) ?? []).filter(({ revision }) => revision < last);
  const readable = rows.filter(({ value }) => value === null || jsonIn(value) !== undefined);
  const numbers = [...new Set([last, ...stamps.keys(), ...rows.map(({ revision }) => revision)])];
  const at = (revision: number) => {
    const stored = stamps.get(revision);
    return stored === undefined ? undefined : fromStored(stored);
  };
  const dated = numbers
    .toSorted((a, b) => b - a)
    .map((revision) => ({ revision, at: at(revision) ?? dates.updatedAt }));
  const isUndated = numbers.some((revision) => at(revision) === undefined);
  const lost = [
    ...(isUndated ? ['when a version was made'] : []),
    ...(readable.length < rows.length ? ['answers of an earlier version'] : []),
  ];
  return { status: 'done', revisions: versionsOf(said, dated, readable), lost };
}
