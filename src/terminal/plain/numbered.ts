import type { Choice, Pick } from '../../questions/prompter.ts';
import { otherLabel } from '../sentences.ts';
import type { Talk } from './talk.ts';

export interface Numbered {
  readonly options: readonly Choice[];
  readonly other: boolean;
}

/** Every option a line with its number; the last may be for words of the writer's own. */
export function sayNumbered(talk: Talk, { options, other }: Numbered): void {
  const labels = options.map(({ label, hint }) => (hint === undefined ? label : `${label} – ${hint}`));
  const all = other ? [...labels, `${otherLabel}, in your own words`] : labels;
  talk.say(...all.map((label, index) => `${index + 1}. ${label}`));
}

/** What a number or the words of an option point at: its index, one past the last for the writer's own words. */
export function pointedAt(typed: string, { options, other }: Numbered): number | undefined {
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : 0;
  if (number >= 1 && number <= countOf({ options, other })) return number - 1;
  const wanted = typed.trim().toLowerCase();
  const index = options.findIndex(
    ({ value, label }) => label.toLowerCase() === wanted || value.toLowerCase() === wanted,
  );
  return index < 0 ? undefined : index;
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
  return `“${typed.trim()}” is not one of them. A number from 1 to ${countOf(numbered)}, please, or the words as they stand.`;
}

export function labelOf(pick: Pick, { options }: Numbered): string {
  if (typeof pick !== 'string') return pick.other;
  return options.find(({ value }) => value === pick)?.label ?? pick;
}

function countOf({ options, other }: Numbered): number {
  return options.length + (other ? 1 : 0);
}
