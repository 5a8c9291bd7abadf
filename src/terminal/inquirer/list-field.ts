import type { ListPrompt } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';
import { keysAfter, putsBack, viewEdit } from './edit-view.ts';
import type { Cursor, Drawing, Field, Look } from './field.ts';
import { withMemory } from './line-memory.ts';
import {
  itemIndent,
  itemsWith,
  type ListState,
  pressListing,
  startList,
  startWith,
  unfinishedList,
} from './list-state.ts';
import { suggestionLines } from './suggestion-lines.ts';
import { suggestionsFor } from './text-state.ts';

export function listField(prompt: ListPrompt): Field<ListState, readonly string[]> {
  return {
    start: startList(prompt),
    press: (state, key, width) => pressListing(prompt, state, key, width),
    view: (state, look) => viewListing(prompt, state, look),
    unfinished: unfinishedList,
    toKeep: (before, after) => (isSame(before.items, after.items) ? undefined : unfinishedList(after)),
    takesText: true,
    takesHelp: ({ edit }) => edit.text === '',
    isFresh: ({ items, at, edit }) => at === items.length && edit.text === '' && edit.cut === undefined,
    editor: {
      text: (state) => itemsWith(state).join('\n'),
      withText: (_, text) => startWith(text.split('\n').filter((line) => line.trim() !== '')),
    },
    keys: (state) => keysOf(prompt, state),
    said: (items) => items.map((item) => `• ${item}`),
  };
}

function isSame(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index]);
}

function viewListing(prompt: ListPrompt, { items, at, edit }: ListState, look: Look): Drawing {
  const { width, styles } = look;
  const lines: string[] = [];
  const digits = Math.max(2, String(items.length + 1).length);
  const others = layOutItems(items, Math.max(8, width - itemIndent - digits + 2));
  let cursor: Cursor | undefined;
  for (let index = 0; index <= Math.max(at, items.length - 1); index++) {
    const mark = `${index === at ? '›' : ' '} ${String(index + 1).padStart(digits)}. `;
    if (index === at) {
      const written = viewEdit(edit, mark, width);
      cursor = { line: lines.length + written.cursor.line, column: written.cursor.column };
      lines.push(...written.lines);
    } else lines.push(...behindMark(others[index] ?? [], mark));
  }
  const fitting = suggestionsFor(edit.text, prompt.suggest);
  const beneath = suggestionLines(fitting, width);
  return { lines, focus: cursor?.line ?? 0, cursor, beneath: beneath.map(styles.muted) };
}

const layOutItems = withMemory((item, width) => wrap(visible(item), width));

function behindMark(rows: readonly string[], mark: string): string[] {
  return rows.map((row, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + row);
}

function keysOf(prompt: ListPrompt, state: ListState): string[] {
  const { items, at, edit, removed } = state;
  const again = removed === undefined ? keysAfter(edit) : [putsBack];
  const isNew = at === items.length;
  const moves = again.length > 0 || items.length + (isNew ? 1 : 0) < 2 ? [] : ['Alt-↑ ↓ move it'];
  if (!isNew) return [edit.text === '' ? 'Enter removes it' : 'Enter next item', '↑ ↓', ...moves, ...again];
  if (edit.text !== '') return ['Enter next item', ...moves, ...again];
  if (items.length === 0) return [...(prompt.required ? [] : ['Enter skip']), ...again];
  return ['Enter ends the list', '↑ change an item', ...again];
}
