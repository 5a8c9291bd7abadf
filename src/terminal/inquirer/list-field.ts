import type { ListPrompt } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';
import { isBlank } from '../sentences.ts';
import { viewEdit } from './edit-view.ts';
import type { Cursor, Drawing, Field, Look } from './field.ts';
import { itemIndent, itemsWith, type ListState, pressListing, startList } from './list-state.ts';
import { suggestionsFor } from './text-state.ts';

export function listField(prompt: ListPrompt): Field<ListState, readonly string[]> {
  return {
    start: startList(prompt),
    press: (state, key, width) => pressListing(prompt, state, key, width),
    view: (state, look) => viewListing(prompt, state, look),
    unfinished: itemsWith,
    toKeep: (before, after) =>
      isSame(before.items, after.items) ? undefined : after.items.filter(isWritten),
    takesText: true,
    takesHelp: ({ edit }) => edit.text === '',
    keys: (state) => keysOf(prompt, state),
    said: (items) => items.map((item) => `• ${item}`),
  };
}

function isWritten(item: string): boolean {
  return !isBlank(item);
}

function isSame(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index]);
}

function viewListing(prompt: ListPrompt, { items, at, edit }: ListState, look: Look): Drawing {
  const { width, styles } = look;
  const lines: string[] = [];
  let cursor: Cursor | undefined;
  for (let index = 0; index <= Math.max(at, items.length - 1); index++) {
    const mark = `${index === at ? '›' : ' '} ${String(index + 1).padStart(2)}. `;
    if (index === at) {
      const written = viewEdit(edit, mark, width);
      cursor = { line: lines.length + written.cursor.line, column: written.cursor.column };
      lines.push(...written.lines);
    } else lines.push(...viewItem(items[index] ?? '', mark, width));
  }
  const fitting = suggestionsFor(edit.text, prompt.suggest);
  const beneath = fitting.length === 0 ? [] : wrap(visible(`Tab: ${fitting.join(' · ')}`), width).slice(0, 2);
  return { lines, focus: cursor?.line ?? 0, cursor, beneath: beneath.map(styles.muted) };
}

function viewItem(item: string, mark: string, width: number): string[] {
  const rows = wrap(visible(item), Math.max(8, width - itemIndent));
  return rows.map((row, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + row);
}

function keysOf({ required }: ListPrompt, { items, at, edit }: ListState): string[] {
  if (at < items.length) return [edit.text === '' ? 'Enter removes it' : 'Enter next item', '↑ ↓'];
  if (edit.text !== '') return ['Enter next item'];
  if (items.length === 0) return required ? [] : ['Enter skip'];
  return ['Enter ends the list', '↑ change an item'];
}
