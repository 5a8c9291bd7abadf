import type { Json } from './json.ts';
import type { Option } from './option.ts';
import type { Choice, Pick } from './prompter.ts';
import type { Fault } from './question-type.ts';
import { didYouMean, firstFew, isMap, listed } from './schema.ts';
import type { Scope } from './scope.ts';
import type { Item, Source } from './source.ts';

export interface Offers {
  readonly options?: readonly Option[] | undefined;
  readonly from?: readonly string[] | undefined;
  readonly where?: Source['where'];
  readonly sort?: Source['sort'];
  /** Of the items, so many. */
  readonly top?: number | undefined;
}

/** What is wrong with a list of options: an empty or reserved value, the same one twice. */
export function optionFaults(list: readonly Option[], key: string): Fault[] {
  return list.flatMap(({ value, label }, index): Fault[] => {
    const at = (sentence: string) => [{ path: [key, index], sentence }];
    if (value === '')
      return at(
        `is "${label}", which has no letters or digits to make a value from; give it one: { value: …, label: … }`,
      );
    if (value === 'other')
      return at('is "other", which cannot be an option; write other: true for a free answer');
    if (list.findIndex((earlier) => earlier.value === value) < index)
      return at(`has the value "${value}" of an earlier option`);
    return [];
  });
}

/** A question needs options or a place they come from, and not both. */
export function offerFaults(offers: Offers): Fault[] {
  if (offers.options === undefined && offers.from === undefined)
    return [{ path: [], sentence: 'needs options or from' }];
  if (offers.options !== undefined && offers.from !== undefined) {
    return [{ path: ['from'], sentence: 'cannot stand beside options; keep one of them' }];
  }
  if (offers.from === undefined && (offers.where !== undefined || offers.sort !== undefined)) {
    return [{ path: [offers.where === undefined ? 'sort' : 'where'], sentence: 'stands only beside from' }];
  }
  return optionFaults(offers.options ?? [], 'options');
}

export function sourceOf(offers: Offers): Source | undefined {
  return offers.from === undefined
    ? undefined
    : { from: offers.from, where: offers.where, sort: offers.sort, top: offers.top };
}

/** What there is to pick from now; undefined on paper, when that depends on answers. */
export function offered(offers: Offers, scope: Scope): readonly Choice[] | undefined {
  if (offers.options !== undefined) return offers.options;
  const source = sourceOf(offers);
  return source === undefined ? [] : scope.items(source);
}

/** Reads one pick from JSON: an option by its value, or { other }. Returns a sentence when it is neither. */
export function checkPick(
  value: unknown,
  choices: readonly Item[],
  other: boolean,
): Pick | { sentence: string } {
  if (isMap(value) && typeof value.other === 'string' && Object.keys(value).length === 1) {
    if (!other) return { sentence: 'has no free answer; choose one of the options' };
    return value.other.trim() === '' ? { sentence: 'has an empty free answer' } : { other: value.other };
  }
  if (typeof value !== 'string')
    return { sentence: `must be one of ${wordsOf(choices)}${other ? ', or { "other": "…" }' : ''}` };
  if (choices.some((choice) => choice.value === value)) return value;
  const near = didYouMean(
    value,
    choices.map((choice) => choice.value),
  );
  return {
    sentence: `has no option "${value}"; it takes ${wordsOf(choices)}${other ? ', or { "other": "…" }' : ''}${near}`,
  };
}

function wordsOf(choices: readonly Item[]): string {
  return choices.length === 0
    ? 'nothing yet'
    : listed(
        firstFew(
          choices.map(({ value }) => value),
          (value) => `"${value}"`,
        ),
      );
}

export function isFault(picked: Pick | { sentence: string }): picked is { sentence: string } {
  return typeof picked === 'object' && 'sentence' in picked;
}

/** How a stored pick reads. A value whose option is gone reads as itself. */
export function labelOfPick(pick: Pick, choices: readonly Item[]): string {
  if (typeof pick !== 'string') return pick.other;
  return choices.find(({ value }) => value === pick)?.label ?? pick;
}

export function itemOfPick(pick: Pick, choices: readonly Item[]): Item {
  const label = labelOfPick(pick, choices);
  return { value: typeof pick === 'string' ? pick : pick.other, label };
}

/** Finds the choice a person typed: by value or label, case aside. */
export function pickFromText(typed: string, choices: readonly Item[], other: boolean): Pick | undefined {
  const wanted = typed.trim().toLowerCase();
  const found = choices.find(
    ({ value, label }) => value.toLowerCase() === wanted || label.toLowerCase() === wanted,
  );
  return found?.value ?? (other && wanted !== '' ? { other: typed } : undefined);
}

export function isPick(value: Json): value is Pick {
  return typeof value === 'string' || (isMap(value) && typeof value.other === 'string');
}
