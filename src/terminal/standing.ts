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

export function standingItems({ unfinished, initial }: ListPrompt): readonly string[] {
  return Array.isArray(unfinished) ? unfinished.filter(isText) : (initial ?? []);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isPick(value: unknown): value is Pick {
  if (isText(value)) return true;
  return typeof value === 'object' && value !== null && 'other' in value && isText(value.other);
}
