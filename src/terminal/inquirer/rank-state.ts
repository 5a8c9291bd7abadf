import type { RankPrompt } from '../../questions/prompter.ts';
import { isBlank } from '../sentences.ts';
import { standingRanks } from '../standing.ts';
import { type Edit, editOf } from './edit.ts';
import { editWidth } from './edit-view.ts';
import { nothing, pass, type Step, stay } from './field.ts';
import type { Key } from './key.ts';
import { press as pressEdit } from './line-edit.ts';
import { otherIndent } from './option-list.ts';

export interface RankState {
  /** Every option, and words of the writer's own: first those that have a place. */
  readonly order: readonly string[];
  readonly placed: number;
  /** Which one the next key acts on; one past the last is the row for words of one's own. */
  readonly at: number;
  /** Whether it is picked up and goes along. */
  readonly held: boolean;
  readonly other: Edit;
}

type RankStep = Step<RankState, readonly string[]>;

export function startRank(prompt: RankPrompt): RankState {
  const ranked = standingRanks(prompt);
  const rest = prompt.options.map(({ value }) => value).filter((value) => !ranked.includes(value));
  return {
    order: [...ranked, ...rest],
    placed: Math.min(prompt.top, ranked.length),
    at: 0,
    held: false,
    other: editOf(''),
  };
}

export function pressRank(prompt: RankPrompt, state: RankState, key: Key, width: number): RankStep {
  if (key.name === 'up') return stay(step(prompt, state, -1));
  if (key.name === 'down') return stay(step(prompt, state, 1));
  if (state.at === state.order.length) return pressOther(prompt, state, key, width);
  if (key.name === 'escape' && state.held) return stay({ ...state, held: false });
  if (key.name === 'enter') return state.held ? stay({ ...state, held: false }) : end(state);
  if (key.text === ' ') return stay({ ...state, held: !state.held });
  if (key.name === 'backspace' || key.name === 'delete' || key.text === '0') return stay(unplace(state));
  return /^[1-9]$/.test(key.text) ? stay(place(prompt, state, Number(key.text))) : pass;
}

function pressOther(prompt: RankPrompt, state: RankState, key: Key, width: number): RankStep {
  const { text } = state.other;
  if (key.name === 'enter') return isBlank(text) ? end(state) : stay(addWords(prompt, state));
  if (key.name === 'escape' && state.order.length > 0) return stay({ ...state, at: state.order.length - 1 });
  const other = pressEdit(state.other, key, { several: false, width: editWidth(width, otherIndent) });
  return other === undefined ? pass : stay({ ...state, other });
}

function end({ order, placed }: RankState): RankStep {
  return placed === 0 ? nothing : { kind: 'answer', answer: order.slice(0, placed) };
}

/** Words that name an option are that option. Where a place is free they take it. */
function addWords(prompt: RankPrompt, state: RankState): RankState {
  const words = state.other.text;
  const value =
    prompt.options.find(({ label }) => label.toLowerCase() === words.trim().toLowerCase())?.value ?? words;
  const known = state.order.includes(value);
  const order = known ? state.order : [...state.order, value];
  const added = { ...state, order, at: order.indexOf(value), other: editOf('') };
  const placed = known && added.at < state.placed ? added : place(prompt, added, state.placed + 1);
  return { ...placed, at: placed.order.length };
}

/** Moves the pointer, or what is held: past the rule into or out of the places, and otherwise past its neighbour. */
function step({ top, other }: RankPrompt, state: RankState, by: 1 | -1): RankState {
  const { order, placed, at, held } = state;
  const target = at + by;
  if (!held) return { ...state, at: Math.max(0, Math.min(target, order.length - (other ? 0 : 1))) };
  if (by === -1 && at === placed && placed < top) return { ...state, placed: placed + 1 };
  if (by === 1 && at === placed - 1) return { ...state, placed: placed - 1 };
  if (target < 0 || target >= order.length) return state;
  return { ...state, order: moved(order, at, target), at: target };
}

/** Gives the current one a place; beyond the places there are, or already taken, nothing jumps a gap. */
function place({ top }: RankPrompt, state: RankState, wanted: number): RankState {
  if (wanted > top) return state;
  const isNew = state.at >= state.placed;
  const placed = isNew ? Math.min(top, state.placed + 1) : state.placed;
  const target = Math.min(wanted, placed) - 1;
  return { ...state, order: moved(state.order, state.at, target), placed, at: target, held: false };
}

function unplace(state: RankState): RankState {
  if (state.at >= state.placed) return state;
  const placed = state.placed - 1;
  return { ...state, order: moved(state.order, state.at, placed), placed, held: false };
}

function moved(order: readonly string[], from: number, to: number): string[] {
  const rest = order.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...order.slice(from, from + 1), ...rest.slice(to)];
}

/** What has a place, then the writer's own words without one: they would be lost otherwise. */
export function standingOrder(
  { options }: RankPrompt,
  { order, placed, other }: RankState,
): readonly string[] {
  const own = order.slice(placed).filter((value) => !options.some((option) => option.value === value));
  return [...order.slice(0, placed), ...own, ...(isBlank(other.text) ? [] : [other.text])];
}
