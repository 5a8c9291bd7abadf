import type { ListPrompt } from '../../questions/prompter.ts';
import { withoutEnd } from '../../text/ends.ts';
import { isBlank } from '../sentences.ts';
import { type StandingList, standingList } from '../standing.ts';
import { type Edit, editOf, insert, replaceBy } from './edit.ts';
import { editWidth } from './edit-view.ts';
import { nothing, pass, refuse, type Step, stay } from './field.ts';
import type { Key } from './key.ts';
import { press as pressEdit } from './line-edit.ts';
import { suggestionsFor } from './text-state.ts';

export const itemIndent = 6;

export interface ListState {
  /** What each was when it was finished; empty is one between others that never was. */
  readonly items: readonly string[];
  /** Which item is being written; one past the last is a new one. */
  readonly at: number;
  readonly edit: Edit;
  /** The item that the last key removed, to be put back. */
  readonly removed?: { readonly item: string; readonly at: number } | undefined;
}

type ListStep = Step<ListState, readonly string[]>;

export function startList(prompt: ListPrompt): ListState {
  const { items, at, typed } = standingList(prompt);
  return { items, at, edit: editOf(typed) };
}

/** These items, with a new one begun behind them. */
export function startWith(items: readonly string[]): ListState {
  return { items, at: items.length, edit: editOf('') };
}

export function pressListing(prompt: ListPrompt, before: ListState, key: Key, width: number): ListStep {
  const { removed } = before;
  const state = removed === undefined ? before : { ...before, removed: undefined };
  const isNew = state.at === state.items.length;
  if (key.name === 'enter')
    return isNew && isBlank(state.edit.text) ? end(prompt, state.items) : stay(next(state));
  if (key.name === 'ctrl-d') return end(prompt, itemsWith(state));
  if (key.name === 'up' || (key.name === 'backspace' && state.edit.text === ''))
    return stay(goTo(state, state.at - 1));
  if (key.name === 'down') return stay(goTo(state, state.at + 1));
  if (key.name === 'alt-up' || key.name === 'ctrl-up') return stay(move(state, state.at - 1));
  if (key.name === 'alt-down' || key.name === 'ctrl-down') return stay(move(state, state.at + 1));
  if (key.name === 'tab') return stay(complete(prompt, state));
  if (key.name === 'paste') return stay(pasteInto(state, key.text));
  if (removed !== undefined && (key.name === 'ctrl-y' || key.name === 'ctrl-_'))
    return stay(putItemBack(state, removed));
  const edit = pressEdit(state.edit, key, { several: false, width: editWidth(width, itemIndent) });
  return edit === undefined ? pass : stay({ ...state, edit });
}

/** The items with what is being written in its place; an emptied item is gone. */
export function itemsWith({ items, at, edit }: ListState): readonly string[] {
  const written = isBlank(edit.text) ? [] : [edit.text];
  return [...items.slice(0, at), ...written, ...items.slice(at + 1)];
}

/** What stands there: plain items, or with something half typed what that is and where. */
export function unfinishedList({ items, at, edit }: ListState): readonly string[] | StandingList {
  const finished = items[at] ?? '';
  const isHalfTyped = edit.text !== finished && !(isBlank(edit.text) && isBlank(finished));
  return isHalfTyped ? { items, at, typed: edit.text } : items.filter((item) => !isBlank(item));
}

function next(state: ListState): ListState {
  return leaveFor(state, state.at + (isBlank(state.edit.text) ? 0 : 1));
}

function goTo(state: ListState, place: number): ListState {
  if (place < 0 || place > state.items.length) return state;
  const isGone = isBlank(state.edit.text) && state.at < state.items.length && place > state.at;
  return leaveFor(state, place - (isGone ? 1 : 0));
}

/** Finishes the item being written and goes to another place, counted without the one if it was emptied. */
function leaveFor(state: ListState, place: number): ListState {
  const items = itemsWith(state);
  const at = Math.min(place, items.length);
  const emptied = isBlank(state.edit.text) ? (state.items[state.at] ?? '') : '';
  const removed = isBlank(emptied) ? undefined : { item: emptied, at: state.at };
  return { items, at, edit: replaceBy(state.edit, items[at] ?? ''), removed };
}

/** Back to where it was, with the cursor in it. */
function putItemBack(state: ListState, { item, at }: { item: string; at: number }): ListState {
  const items = itemsWith(state);
  return {
    items: [...items.slice(0, at), item, ...items.slice(at)],
    at,
    edit: replaceBy(state.edit, item),
  };
}

/** Past its neighbour; what is half typed goes along and stays half typed. */
function move(state: ListState, place: number): ListState {
  const { at, edit } = state;
  const items = at === state.items.length && !isBlank(edit.text) ? [...state.items, ''] : state.items;
  const [item, neighbour] = [items[at], items[place]];
  if (item === undefined || neighbour === undefined) return state;
  return { ...state, items: items.with(at, neighbour).with(place, item), at: place };
}

/** Each pasted line is an item, of which the last stays open. */
function pasteInto(state: ListState, text: string): ListState {
  const [first = '', ...rest] = withoutEnd(text, '\n').split('\n');
  const started = { ...state, edit: insert(state.edit, first) };
  return rest.reduce((before: ListState, line) => {
    const after = next(before);
    return { items: withRoomAt(after.items, after.at), at: after.at, edit: editOf(line) };
  }, started);
}

/** An empty item, to be written, between those there are. */
function withRoomAt(items: readonly string[], place: number): readonly string[] {
  return place === items.length ? items : [...items.slice(0, place), '', ...items.slice(place)];
}

function complete({ suggest }: ListPrompt, state: ListState): ListState {
  const found = suggestionsFor(state.edit.text, suggest)[0];
  return found === undefined ? state : { ...state, edit: replaceBy(state.edit, found) };
}

function end(prompt: ListPrompt, items: readonly string[]): ListStep {
  if (items.length === 0) return nothing;
  const problem = prompt.check(items);
  return problem === undefined ? { kind: 'answer', answer: items } : refuse(problem);
}
