import type { ListPrompt } from '../../questions/prompter.ts';
import { isBlank } from '../sentences.ts';
import { standingItems } from '../standing.ts';
import { editWidth } from './edit-view.ts';
import { nothing, pass, refuse, type Step, stay } from './field.ts';
import type { Key } from './key.ts';
import { type Edit, editOf, press as pressEdit } from './line-edit.ts';
import { suggestionsFor } from './text-state.ts';

export const itemIndent = 6;

export interface ListState {
  readonly items: readonly string[];
  /** Which item is being written; one past the last is a new one. */
  readonly at: number;
  readonly edit: Edit;
}

type ListStep = Step<ListState, readonly string[]>;

export function startList(prompt: ListPrompt): ListState {
  const items = standingItems(prompt);
  return { items, at: items.length, edit: editOf('') };
}

export function pressListing(prompt: ListPrompt, state: ListState, key: Key, width: number): ListStep {
  const isNew = state.at === state.items.length;
  if (key.name === 'enter')
    return isNew && isBlank(state.edit.text) ? end(prompt, state.items) : stay(next(state));
  if (key.name === 'ctrl-d') return end(prompt, itemsWith(state));
  if (key.name === 'up' || (key.name === 'backspace' && state.edit.text === ''))
    return stay(goTo(state, state.at - 1));
  if (key.name === 'down') return stay(goTo(state, state.at + 1));
  if (key.name === 'tab') return stay(complete(prompt, state));
  if (key.name === 'paste') return stay(pasteInto(state, key.text));
  const edit = pressEdit(state.edit, key, { several: false, width: editWidth(width, itemIndent) });
  return edit === undefined ? pass : stay({ ...state, edit });
}

/** The items with what is being written in its place; an emptied item is gone. */
export function itemsWith({ items, at, edit }: ListState): readonly string[] {
  const written = isBlank(edit.text) ? [] : [edit.text];
  return [...items.slice(0, at), ...written, ...items.slice(at + 1)];
}

function next(state: ListState): ListState {
  const items = itemsWith(state);
  const kept = isBlank(state.edit.text) ? 0 : 1;
  return at(items, state.at + kept);
}

function goTo(state: ListState, place: number): ListState {
  if (place < 0 || place > state.items.length) return state;
  const items = itemsWith(state);
  const removed = isBlank(state.edit.text) && state.at < state.items.length && place > state.at ? 1 : 0;
  return at(items, place - removed);
}

function at(items: readonly string[], place: number): ListState {
  const bounded = Math.min(place, items.length);
  return { items, at: bounded, edit: editOf(items[bounded] ?? '') };
}

/** Each pasted line is an item, of which the last stays open. */
function pasteInto(state: ListState, text: string): ListState {
  const [first = '', ...rest] = text.replace(/\n+$/, '').split('\n');
  const edit =
    pressEdit(state.edit, { name: 'text', text: first }, { several: false, width: 0 }) ?? state.edit;
  const started = { ...state, edit };
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
  return found === undefined ? state : { ...state, edit: editOf(found) };
}

function end(prompt: ListPrompt, items: readonly string[]): ListStep {
  if (items.length === 0) return nothing;
  const problem = prompt.check(items);
  return problem === undefined ? { kind: 'answer', answer: items } : refuse(problem);
}
