import { canonical } from './canonical.ts';
import type { Moment, OpenQuestion, Revision, StoredAnswers } from './entry.ts';
import type { WholeEntry } from './journal.ts';
import { mergeVersions } from './merge-versions.ts';
import { toStored } from './moment.ts';
import { nameUuid } from './name-uuid.ts';

export interface Merged {
  readonly entry: WholeEntry;
  /** A draft has no versions: what an older one says, and the newer does not, is kept as a draft beside it. */
  readonly beside: WholeEntry | undefined;
}

/**
 * Two states of one entry as one, which is the same whichever of the two is here. Nothing that was written is lost,
 * and merging either of them once more changes nothing.
 */
export function mergeEntries(one: WholeEntry, other: WholeEntry): Merged {
  const isDraft = one.status === 'draft' && other.status === 'draft';
  const [older, newer] = inOrder(one, other);
  const shared = {
    ...newer,
    occurredAt: ofNewer(one, other, ({ occurredAt }) => occurredAt),
    createdAt: earlier(one.createdAt, other.createdAt),
    updatedAt: ofNewer(one, other, ({ updatedAt }) => updatedAt),
    tags: mergeTags(one.tags, other.tags),
    open: ofNewer(one, other, ({ open }) => open),
  };
  if (isDraft) return { entry: shared, beside: isSaidBy(older, [newer]) ? undefined : besideOf(older) };
  const revisions = mergeVersions(versionsOf(one, other), versionsOf(other, one));
  const newest = revisions.at(-1);
  if (newest === undefined) throw new RangeError('A finished entry has a version.');
  const { answers, aside = {} } = newest;
  const open = halfTyped(one, other);
  return { entry: { ...shared, status: 'done', answers, aside, open, revisions }, beside: undefined };
}

/** Words that were left half typed in a change to a finished entry are in no version: they win over none. */
function halfTyped(one: WholeEntry, other: WholeEntry): OpenQuestion | undefined {
  const [only, another] = [one, other].filter(({ open }) => open?.unfinished !== undefined);
  return only !== undefined && another === undefined ? only.open : ofNewer(one, other, ({ open }) => open);
}

/** Whether two states say the same in every respect. */
export function isSameEntry(one: WholeEntry, other: WholeEntry): boolean {
  return canonical(comparable(one)) === canonical(comparable(other));
}

function comparable({ definition, revisions, ...entry }: WholeEntry) {
  return { ...entry, fingerprint: definition.fingerprint, revisions };
}

/** The versions of a finished entry; a draft is one where it says what no version of the other does. */
function versionsOf(entry: WholeEntry, other: WholeEntry) {
  const { status, revisions, updatedAt, answers, aside } = entry;
  if (status === 'done') return { revisions, updatedAt };
  if (isSaidBy(entry, other.revisions)) return { revisions: [], updatedAt };
  const kept = Object.keys(aside).length === 0 ? {} : { aside };
  const asVersion: Revision = { revision: 1, at: updatedAt, answers, ...kept };
  return { revisions: [asVersion], updatedAt };
}

interface Said {
  readonly answers: StoredAnswers;
  readonly aside?: StoredAnswers;
}

/** Whether one of the others has every answer of this one. */
function isSaidBy(said: Said, others: readonly Said[]): boolean {
  const wanted = Object.entries({ ...said.aside, ...said.answers }).filter(([, value]) => value !== null);
  return others.some(({ answers, aside = {} }) =>
    wanted.every(([question, value]) =>
      [answers, aside].some(
        (held) => Object.hasOwn(held, question) && canonical(held[question]) === canonical(value),
      ),
    ),
  );
}

function besideOf(draft: WholeEntry): WholeEntry {
  const { uuid, answers, aside } = draft;
  return { ...draft, uuid: nameUuid(canonical({ uuid, answers, aside })) };
}

/** By when they were changed last; of the same moment, by what they say. */
function inOrder(one: WholeEntry, other: WholeEntry): readonly [older: WholeEntry, newer: WholeEntry] {
  const said = ({ answers, aside }: WholeEntry) => canonical({ answers, aside });
  const before = compare(instant(one.updatedAt), instant(other.updatedAt)) || compare(said(one), said(other));
  return before <= 0 ? [one, other] : [other, one];
}

/** What the one that was changed last says; of the same moment, whichever text sorts last, and any before none. */
function ofNewer<T>(one: WholeEntry, other: WholeEntry, read: (entry: WholeEntry) => T): T {
  const order =
    compare(instant(one.updatedAt), instant(other.updatedAt)) ||
    compare(canonical(read(one)), canonical(read(other)));
  return read(order >= 0 ? one : other);
}

function earlier(one: Moment, other: Moment): Moment {
  const order = compare(instant(one), instant(other)) || compare(one, other);
  return order <= 0 ? one : other;
}

/** All of both; in an order of their own where neither side has them all. */
function mergeTags(one: readonly string[], other: readonly string[]): readonly string[] {
  const all = [...new Set([...one, ...other])].sort();
  const complete = [one, other].filter(({ length }) => length === all.length).map((tags) => [...tags]);
  return complete.sort((a, b) => compare(canonical(a), canonical(b))).at(-1) ?? all;
}

function instant(moment: Moment): string {
  return toStored(moment).utc;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
