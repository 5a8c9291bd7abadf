import type {
  ChooseManyPrompt,
  ChoosePrompt,
  ListPrompt,
  Pick,
  RankPrompt,
  RatePrompt,
  TextPrompt,
} from '../questions/prompter.ts';

/*
 * What stands in a prompt when it opens: what was half typed on an earlier visit, else the answer there is.
 * Half-typed things come back out of the journal, so their shape is looked at before it is believed.
 */

export function standingText({ unfinished, initial }: TextPrompt): string {
  return typeof unfinished === 'string' ? unfinished : (initial ?? '');
}

export function standingPick({ unfinished, initial }: ChoosePrompt): Pick | undefined {
  return isPick(unfinished) ? unfinished : initial;
}

export function standingPicks({ unfinished, initial }: ChooseManyPrompt): readonly Pick[] {
  return Array.isArray(unfinished) ? unfinished.filter(isPick) : (initial ?? []);
}

/** Values in order, none twice; more than there are places when words of the writer's own were not placed yet. */
export function standingRanks({ unfinished, initial }: RankPrompt): readonly string[] {
  return [...new Set(Array.isArray(unfinished) ? unfinished.filter(isText) : (initial ?? []))];
}

/** As text, because a half-typed rating need not be a number yet. */
export function standingRating({ unfinished, initial }: RatePrompt): string {
  if (typeof unfinished === 'number' || typeof unfinished === 'string') return String(unfinished);
  return initial === undefined ? '' : String(initial);
}

/** The items of a list, and what is half typed: in place of the one it belongs to, or behind the last. */
export interface StandingList {
  readonly items: readonly string[];
  readonly at: number;
  readonly typed: string;
}

export function standingList({ unfinished, initial }: ListPrompt): StandingList {
  if (isStandingList(unfinished)) return unfinished;
  const items = Array.isArray(unfinished) ? unfinished.filter(isText) : (initial ?? []);
  return { items, at: items.length, typed: '' };
}

function isStandingList(value: unknown): value is StandingList {
  if (typeof value !== 'object' || value === null) return false;
  const { items, at, typed }: Partial<Record<keyof StandingList, unknown>> = value;
  if (!Array.isArray(items) || !items.every(isText) || !isText(typed)) return false;
  return typeof at === 'number' && Number.isInteger(at) && at >= 0 && at <= items.length;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isPick(value: unknown): value is Pick {
  if (isText(value)) return true;
  return typeof value === 'object' && value !== null && 'other' in value && isText(value.other);
}
