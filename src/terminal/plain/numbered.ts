import type { Choice, Pick } from '../../questions/prompter.ts';
import { isShown } from '../is-shown.ts';
import { otherLabel } from '../sentences.ts';
import type { Talk } from './talk.ts';

export interface Numbered {
  readonly options: readonly Choice[];
  readonly other: boolean;
}

/** Every option a line with its number; the last may be for words of the writer's own. */
export function sayNumbered(talk: Talk, { options, other }: Numbered): void {
  const labels = options.filter(isShown).map(inOneLine);
  const all = other ? [...labels, `${otherLabel}, in your own words`] : labels;
  talk.say(...all.map((label, index) => `${index + 1}. ${label}`));
}

function inOneLine({ label, note, hint }: Choice): string {
  const noted = note === undefined ? label : `${label} (${note})`;
  return hint === undefined ? noted : `${noted} – ${hint}`;
}

/**
 * What a number or the words of an option point at: its index, one past the last for the writer's own words. Where
 * some are not in the list, a part of the words is enough that only one has.
 */
export function pointedAt(typed: string, { options, other }: Numbered): number | undefined {
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : 0;
  const shown = options.filter(isShown).length;
  if (number >= 1 && number <= shown) return number - 1;
  if (other && number === shown + 1) return options.length;
  const wanted = typed.trim().toLowerCase();
  const index = options.findIndex((option) => wordsOf(option).includes(wanted));
  if (index >= 0) return index;
  const [found, ...more] = shown < options.length ? containing(wanted, options) : [];
  return found === undefined || more.length > 0 ? undefined : options.indexOf(found);
}

/** The options that have these words in them, those that are not in the list too. */
export function containing(wanted: string, options: readonly Choice[]): readonly Choice[] {
  const part = wanted.trim().toLowerCase();
  return options.filter((option) => wordsOf(option).some((words) => words.includes(part)));
}

function wordsOf({ value, label, foundBy = [] }: Choice): string[] {
  return [value, label, ...foundBy].map((words) => words.toLowerCase());
}

export type Pointed = { readonly indexes: readonly number[] } | { readonly stray: string };

/** Several of them, with commas between, or spaces between numbers. */
export function allPointedAt(typed: string, numbered: Numbered): Pointed {
  const whole = pointedAt(typed, numbered);
  if (whole !== undefined) return { indexes: [whole] };
  const parts = typed
    .split(/[,;]/)
    .flatMap((part) => (/^[\d\s]+$/.test(part) ? part.trim().split(/\s+/) : [part.trim()]))
    .filter((part) => part !== '');
  const indexes = parts.map((part) => pointedAt(part, numbered));
  const stray = parts[indexes.indexOf(undefined)];
  return stray === undefined ? { indexes: indexes.filter((index) => index !== undefined) } : { stray };
}

export function notThere(typed: string, numbered: Numbered): string {
  const found = numbered.options.every(isShown) ? [] : containing(typed, numbered.options);
  if (found.length > 0) return `These have it: ${found.map(({ label }) => label).join('; ')}. Which one?`;
  return `“${typed.trim()}” is not one of them. A number from 1 to ${countOf(numbered)}, please, or the words as they stand.`;
}

export function labelOf(pick: Pick, { options }: Numbered): string {
  if (typeof pick !== 'string') return pick.other;
  return options.find(({ value }) => value === pick)?.label ?? pick;
}

function countOf({ options, other }: Numbered): number {
  return options.filter(isShown).length + (other ? 1 : 0);
}
