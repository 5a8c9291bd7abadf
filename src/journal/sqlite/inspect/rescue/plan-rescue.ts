import { randomUUID } from 'node:crypto';
import type { Rescuing } from '../../../custody.ts';
import type { StoredAnswers } from '../../../entry.ts';
import type { Definition, InboxKey, WholeEntry } from '../../../journal.ts';
import { datesOf } from './dates-of.ts';
import type { FoundEntry, FoundRows, StoredAt } from './found-rows.ts';
import { jsonIn } from './json-in.ts';
import { type Said, saidIn } from './said-in.ts';
import { savedDefinition } from './saved-definition.ts';
import { savedVersions } from './saved-versions.ts';

/** What becomes of a journal's entries, before anything is written. */
export interface Plan {
  readonly entries: readonly SavedEntry[];
  readonly gone: readonly number[];
  /** What opens entries that wait in the inbox, the oldest first. */
  readonly inboxKeys: readonly InboxKey[];
  /** The last number that an entry was given. */
  readonly last: number;
}

export interface SavedEntry {
  readonly id: number;
  readonly whole: WholeEntry;
  readonly trashed: StoredAt | undefined;
  /** In words. */
  readonly lost: readonly string[];
}

export function planRescue(found: FoundRows, rescuing: Rescuing): Plan {
  const ids = knownEntries(found);
  const entries = eachWithItsOwnUuid(ids.flatMap((id) => savedEntry(id, found, rescuing) ?? []));
  const saved = new Set(entries.map(({ id }) => id));
  return {
    entries,
    gone: ids.filter((id) => !saved.has(id)),
    inboxKeys: [...found.inboxKeys].map(([key, secret]) => ({ public: key, secret })),
    last: Math.max(found.last, ...ids.slice(-1)),
  };
}

/** Where a page lies twice, one entry may have taken another's. */
function eachWithItsOwnUuid(entries: readonly SavedEntry[]): SavedEntry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const uuid = taken.has(entry.whole.uuid) ? randomUUID() : entry.whole.uuid;
    taken.add(uuid);
    return { ...entry, whole: { ...entry.whole, uuid } };
  });
}

/** Whatever speaks of an entry makes it known. */
function knownEntries(found: FoundRows): number[] {
  const answering = [...found.answers.values()].map(({ entry }) => entry);
  const maps = [found.entries, found.uuids, found.happened, found.answered, found.revisions];
  const ids = new Set([...maps.flatMap((map) => [...map.keys()]), ...answering]);
  return [...ids].sort((a, b) => a - b);
}

function savedEntry(id: number, found: FoundRows, rescuing: Rescuing): SavedEntry | undefined {
  const kept = found.entries.get(id);
  const head = kept ?? headFromIndexes(id, found);
  if (head === undefined) return undefined;
  const definition = savedDefinition(head.definition, found, rescuing.known);
  if (definition === undefined) return undefined;
  const said = saidIn(id, found);
  const dates = datesOf(head);
  const versions = savedVersions(id, { head, said, dates, found });
  const unfinished = head.unfinished === null ? undefined : jsonIn(head.unfinished)?.value;
  const lost = [
    ...(kept === undefined ? ['when it was begun and changed'] : []),
    ...(dates.areWhole ? [] : ['its dates']),
    ...(definition.isOwn ? [] : ['its worksheet as it was then']),
    ...said.lost.map((question) => `the answer to "${question}"`),
    ...versions.lost,
    ...(head.unfinished !== null && unfinished === undefined ? ['what was half typed'] : []),
  ];
  const open = head.openQuestion === null ? undefined : { question: head.openQuestion, unfinished };
  const tags = [...(found.tags.get(id) ?? [])].toSorted(([a], [b]) => a - b).map(([, tag]) => tag);
  const { occurredAt, createdAt, updatedAt } = dates;
  const moments = { occurredAt, createdAt, updatedAt };
  const { answers, aside } = said;
  const whole: WholeEntry = {
    ...{ uuid: head.uuid, status: versions.status, answers, aside, open, revisions: versions.revisions },
    ...{ ...moments, tags: [...new Set(tags)], definition: definition.definition },
    texts: (of) => textsOr(of, { found, said, definition: definition.definition, rescuing }),
  };
  return { id, whole, trashed: head.trashed, lost };
}

/** Where the row of an entry is lost, indexes still know which sheet it is of, and when it happened. */
function headFromIndexes(id: number, found: FoundRows): FoundEntry | undefined {
  const happened = found.happened.get(id);
  if (happened === undefined) return undefined;
  const revision = Math.max(0, ...(found.revisions.get(id)?.keys() ?? []));
  const at: StoredAt = { utc: happened.utc, offset: null };
  const dates = { occurred: at, created: at, updated: at, trashed: undefined };
  return {
    uuid: found.uuids.get(id) ?? randomUUID(),
    definition: happened.definition,
    status: revision === 0 ? 'draft' : 'done',
    revision,
    ...{ openQuestion: null, unfinished: null, ...dates },
  };
}

/** As their definition has them; where it cannot say, as they were. */
function textsOr(
  answers: StoredAnswers,
  {
    found,
    said,
    definition,
    rescuing,
  }: { found: FoundRows; said: Said; definition: Definition; rescuing: Rescuing },
): Readonly<Record<string, readonly string[]>> {
  try {
    return rescuing.texts(definition, answers);
  } catch {
    const before = (question: string) =>
      found.texts.get(said.rows.get(question) ?? 0) ?? new Map<number, string>();
    return Object.fromEntries(
      Object.keys(answers).map((question) => [question, [...before(question).values()]]),
    );
  }
}
