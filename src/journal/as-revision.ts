import { canonical } from './canonical.ts';
import type { Moment, StoredAnswers } from './entry.ts';
import type { WholeEntry } from './journal.ts';
import { toStored } from './moment.ts';

/**
 * A state of an entry that was written down without its versions and what was set aside, as one that can be merged
 * with the state that is here. What it says and no version here does was changed by hand: that is a new version, of
 * the moment it came in. Done once more with the outcome, nothing is new.
 */
export function asRevision(there: WholeEntry, here: WholeEntry, at: Moment): WholeEntry {
  if (there.status === 'done' && here.status === 'done') return asVersion(there, here, at);
  const aside = here.status === 'draft' ? asideBeside(there.answers, here.aside) : {};
  return {
    ...there,
    aside,
    updatedAt: isChangedByHand(there, here) ? later(there.updatedAt, at) : there.updatedAt,
    open: here.status === 'done' ? here.open : there.open,
    revisions: there.revisions.map((revision) => ({ ...revision, ...unlessEmpty(aside) })),
  };
}

function asVersion(there: WholeEntry, here: WholeEntry, at: Moment): WholeEntry {
  const { open, answers, aside, revisions } = here;
  const known = { ...there, open, answers, aside, revisions };
  const changed = { ...known, updatedAt: later(there.updatedAt, at) };
  if (revisions.some((version) => isSame(version.answers, there.answers)))
    return isChangedByHand(known, here) ? changed : known;
  const beside = asideBeside(there.answers, aside);
  const version = { revision: 1 + (revisions.at(-1)?.revision ?? 0), at, answers: there.answers };
  return {
    ...changed,
    answers: there.answers,
    aside: beside,
    revisions: [...revisions, { ...version, ...unlessEmpty(beside) }],
  };
}

/** What is set aside here, but for what is answered there. */
function asideBeside(answers: StoredAnswers, aside: StoredAnswers): StoredAnswers {
  return Object.fromEntries(Object.entries(aside).filter(([question]) => !Object.hasOwn(answers, question)));
}

function unlessEmpty(aside: StoredAnswers): { readonly aside?: StoredAnswers } {
  return Object.keys(aside).length === 0 ? {} : { aside };
}

/** What was written down when the state here was the newest, and says something else, was changed since. */
function isChangedByHand(there: WholeEntry, here: WholeEntry): boolean {
  const said = ({ answers, occurredAt, tags }: WholeEntry) => ({ answers, occurredAt, tags });
  return instant(there.updatedAt) === instant(here.updatedAt) && !isSame(said(there), said(here));
}

function later(one: Moment, other: Moment): Moment {
  return instant(one) > instant(other) ? one : other;
}

function instant(moment: Moment): string {
  return toStored(moment).utc;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
