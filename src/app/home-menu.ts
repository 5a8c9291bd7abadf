import { sayDay } from '../dates/calendar.ts';
import type { EntrySummary } from '../journal/entry.ts';
import { sayMoment } from '../questions/datetime.ts';
import type { Choice } from '../questions/prompter.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { Offer } from './offers.ts';
import type { OpenThing } from './open-things.ts';
import { forNeed, needs } from './worksheet-places.ts';

/** What there is to choose from. */
export interface Shelf {
  readonly worksheets: readonly Worksheet[];
  /** Newest first, as the others. */
  readonly drafts: readonly EntrySummary[];
  readonly entries: readonly EntrySummary[];
  /** What the writer meant to look at again by now. */
  readonly due: readonly OpenThing[];
  /** Whether the journal has no passphrase. */
  readonly isOpen: boolean;
}

/** So many drafts stand in the menu, and of what is due; the others are found by searching. */
const mostDrafts = 3;
const mostDue = 3;

/** What is open, what comes next, what one may need; and all there is, for those who search. */
export function homeOptions(shelf: Shelf, next: readonly Offer[]): Choice[] {
  const { worksheets, drafts, entries, due, isOpen } = shelf;
  const isFirstRun = drafts.length === 0 && entries.length === 0;
  const offered = needs
    .filter(({ fits }) => worksheets.some(fits))
    .map(({ value, label }) => ({ value: `need ${value}`, label }));
  const family = offered.filter(({ value }) => value === 'need family');
  return [
    ...next.map(({ worksheet, title, say, after = '' }) => ({
      value: `fill ${worksheet} ${after}`.trimEnd(),
      label: `Next: ${title}`,
      hint: say,
    })),
    ...drafts.slice(0, mostDrafts).map(draftOption),
    ...due.slice(0, mostDue).map(dueOption),
    ...offered.filter((option) => !family.includes(option)),
    ...(entries.length === 0 ? [] : [{ value: 'look', label: 'Look back' }]),
    ...family,
    ...(worksheets.length === 0
      ? []
      : [
          { value: 'print', label: 'Print for a meeting' },
          { value: 'need any', label: 'All worksheets' },
        ]),
    ...(isOpen && isFirstRun ? [encryptOption] : []),
    { value: 'leave', label: 'Leave' },
    ...[
      ...(isOpen && !isFirstRun ? [encryptOption] : []),
      ...worksheets.map(worksheetOption),
      ...drafts.slice(mostDrafts).map(draftOption),
      ...due.slice(mostDue).map(dueOption),
      ...entries.map(entryOption),
    ].map((option) => ({ ...option, hidden: true })),
  ];
}

const encryptOption: Choice = {
  value: 'encrypt',
  label: 'Lock the journal with a passphrase',
  hint: 'so that nobody else can read what you write',
  foundBy: ['encrypt', 'privacy'],
};

/** The worksheets for a need; for "any", all of them. */
export function worksheetOptions(need: string, worksheets: readonly Worksheet[]): Choice[] {
  const known = needs.find(({ value }) => value === need);
  return (known === undefined ? worksheets : forNeed(known, worksheets)).map(worksheetOption);
}

export function worksheetOption({ id, title, summary, minutes, aliases }: Worksheet): Choice {
  return {
    value: `fill ${id}`,
    label: title,
    note: minutes === undefined ? undefined : `${minutes} min`,
    hint: summary,
    foundBy: [id, ...aliases, summary],
  };
}

function draftOption({ id, title, occurredAt }: EntrySummary): Choice {
  return {
    value: `resume ${id}`,
    label: `Go on with “${title}”`,
    note: occurredAt.slice(0, 16).replace('T', ' '),
    hint: 'a draft',
  };
}

function dueOption({ id, title, since, questions }: OpenThing): Choice {
  return {
    value: ['edit', id, ...questions].join(' '),
    label: `Look at “${title}” again`,
    hint: `from ${since.includes('T') ? sayMoment(since) : sayDay(since)}`,
  };
}

export function entryOption({ id, title, occurredAt, status, tags }: EntrySummary): Choice {
  return {
    value: `show ${id}`,
    label: `${title}, ${sayMoment(occurredAt)}`,
    note: status === 'draft' ? 'draft' : undefined,
    foundBy: [String(id), ...tags],
  };
}
