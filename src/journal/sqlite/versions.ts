import type { Entry, Revision, StoredAnswers } from '../entry.ts';
import type { Replaced } from './write-answers.ts';

/** When a version was made. */
export interface Stamp {
  readonly revision: number;
  readonly at: string;
}

/** What a version had that the next one changed. */
export interface Replacement extends Replaced {
  readonly revision: number;
}

type Said = Pick<Entry, 'answers' | 'aside'>;
type Held = Map<string, { readonly value: StoredAnswers[string] | undefined; readonly aside: 0 | 1 }>;

/**
 * Every version of an entry, oldest first, from what it says now and the stamps of its versions, newest first. Only
 * the newest is whole; each one before it is undone from the next.
 */
export function versionsOf(
  now: Said,
  stamps: readonly Stamp[],
  replacements: readonly Replacement[],
): Revision[] {
  const held = replacements.length === 0 ? new Map() : heldNow(now);
  let said = now;
  const versions = stamps.map(({ revision, at }): Revision => {
    const replaced = replacements.filter((row) => row.revision === revision);
    if (replaced.length > 0) said = saidBefore(held, replaced); // the newest has nothing to put back
    const { answers, aside } = said;
    return { revision, at, answers, ...(Object.keys(aside).length === 0 ? {} : { aside }) };
  });
  return versions.reverse();
}

function heldNow({ answers, aside }: Said): Held {
  const held = (kept: StoredAnswers, isAside: 0 | 1) =>
    Object.entries(kept).map(([question, value]) => [question, { value, aside: isAside }] as const);
  return new Map([...held(answers, 0), ...held(aside, 1)]);
}

/** Puts back what the version after this one changed. */
function saidBefore(held: Held, replaced: readonly Replacement[]): Said {
  for (const { question, value, aside } of replaced) {
    // a question without an answer takes no place in the order, so that the same versions always read the same
    if (value === null && !held.has(question)) continue;
    held.set(question, { value: value === null ? undefined : JSON.parse(value), aside });
  }
  return { answers: only(held, 0), aside: only(held, 1) };
}

function only(held: Held, wanted: 0 | 1): StoredAnswers {
  const pairs: [string, StoredAnswers[string]][] = [];
  for (const [question, { value, aside }] of held) {
    if (value !== undefined && aside === wanted) pairs.push([question, value]);
  }
  return Object.fromEntries(pairs);
}
