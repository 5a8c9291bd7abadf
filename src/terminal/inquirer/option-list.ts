import type { Choice } from '../../questions/prompter.ts';
import { fold } from '../../text/fold.ts';
import { graphemes } from '../../text/graphemes.ts';
import { isShown } from '../is-shown.ts';
import { type Edit, editOf } from './edit.ts';
import { editWidth } from './edit-view.ts';
import type { Key } from './key.ts';
import { inOneLine, press as pressEdit } from './line-edit.ts';

/** Where a writer is in a list of options, of which the last may be words of their own. */
export interface OptionList {
  /** Which option the next key acts on; -1 is none, and one past the last is words of the writer's own. */
  readonly at: number;
  readonly filter: string;
  /** Where the writer was before they searched. */
  readonly before?: number | undefined;
  readonly other: Edit;
}

export interface Options {
  readonly options: readonly Choice[];
  readonly other: boolean;
}

export const otherIndent = 8;

/** Options that each have a digit, as long as nothing is searched for. */
export function hasDigits({ options, other }: Options): boolean {
  return options.filter(isShown).length + (other ? 1 : 0) <= 9;
}

/** Where to say that typing searches: long lists, and those with more than they show. It does in every other too. */
export function isSearched(options: Options): boolean {
  return !hasDigits(options) || !options.options.every(isShown);
}

export function startList(at: number, other: string): OptionList {
  return { at, filter: '', other: editOf(other) };
}

/** Whether the writer is at words of their own. */
export function isAtOther({ at }: OptionList, { options, other }: Options): boolean {
  return other && at === options.length;
}

/** The indexes of what is shown: in order, or, when something is searched for, what fits it best first. */
export function inView({ filter }: OptionList, { options, other }: Options): number[] {
  const found =
    filter === '' ? options.flatMap((one, index) => (isShown(one) ? [index] : [])) : best(options, filter);
  return other ? [...found, options.length] : found;
}

function best(options: readonly Choice[], filter: string): number[] {
  const wanted = fold(filter);
  const shown = options.filter(isShown);
  const fits = options.map((option) =>
    Math.min(fitOf(option, wanted), fitOfNumber(shown.indexOf(option) + 1, wanted)),
  );
  return [...options.keys()]
    .filter((index) => fits[index] !== noFit)
    .sort((a, b) => (fits[a] ?? noFit) - (fits[b] ?? noFit));
}

const noFit = 9;

/** Its number comes before its words. */
function fitOfNumber(number: number, wanted: string): number {
  if (number === 0 || !/^\d+$/.test(wanted)) return noFit;
  if (String(number) === wanted) return -2;
  return String(number).startsWith(wanted) ? -1 : noFit;
}

/** 0: something it is called begins with the words; 1: a word of it does; 2: they stand somewhere in it. */
function fitOf({ label, foundBy = [] }: Choice, wanted: string): number {
  const fits = [label, ...foundBy].map((words) => {
    const at = fold(words).indexOf(wanted);
    if (at <= 0) return at === 0 ? 0 : noFit;
    return fold(words).includes(` ${wanted}`) ? 1 : 2;
  });
  return Math.min(...fits);
}

/** The list after a key that moves in it, searches it or writes words of one's own; undefined for other keys. */
export function pressList(
  list: OptionList,
  key: Key,
  options: Options,
  width: number,
): OptionList | undefined {
  if (key.name === 'up') return { ...list, at: step(list, options, -1) };
  if (key.name === 'down') return { ...list, at: step(list, options, 1) };
  if (isAtOther(list, options)) return pressOther(list, key, options, width);
  if (key.name === 'escape') return list.filter === '' ? undefined : search(list, options, '');
  if (key.name === 'backspace' && list.filter !== '') {
    return search(list, options, graphemes(list.filter).slice(0, -1).join(''));
  }
  if (key.name !== 'text' && key.name !== 'paste') return undefined;
  const isFirst = list.filter === '';
  const byDigit = isFirst && hasDigits(options) ? pressDigit(list, key, options) : undefined;
  if (byDigit !== undefined) return byDigit;
  if (isFirst && (key.text.trim() === '' || (/^\d$/.test(key.text) && !isSearched(options))))
    return undefined;
  return search(list, options, list.filter + inOneLine(key.text));
}

function pressOther(list: OptionList, key: Key, options: Options, width: number): OptionList | undefined {
  if (key.name === 'escape') return { ...list, at: options.options.length - 1 };
  const other = pressEdit(list.other, key, { several: false, width: editWidth(width, otherIndent) });
  return other === undefined ? undefined : { ...list, other };
}

function pressDigit(list: OptionList, key: Key, { options, other }: Options): OptionList | undefined {
  const at = Number(/^[1-9]$/.exec(key.text)?.[0] ?? 0) - 1;
  const shown = options.filter(isShown).length;
  if (at >= 0 && at < shown) return { ...list, at };
  return other && at === shown ? { ...list, at: options.length } : undefined;
}

function search(list: OptionList, options: Options, filter: string): OptionList {
  const before = list.filter === '' ? list.at : list.before;
  if (filter === '') return { ...list, filter, at: before ?? -1 };
  const found = inView({ ...list, filter }, { ...options, other: false })[0] ?? -1;
  return { ...list, filter, before, at: found };
}

function step(list: OptionList, options: Options, by: 1 | -1): number {
  const shown = inView(list, options);
  const place = shown.indexOf(list.at);
  if (place < 0) return (by === 1 ? shown[0] : shown.at(-1)) ?? -1;
  return shown[place + by] ?? list.at;
}
