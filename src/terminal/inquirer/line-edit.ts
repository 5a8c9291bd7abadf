import { beforeLastWord, withoutEnd } from '../../text/ends.ts';
import { graphemeAt } from '../../text/graphemes.ts';
import { deletePart, type Edit, insert, moveTo, putBack } from './edit.ts';
import type { Key } from './key.ts';
import { layOut, offsetAt, placeOf } from './text-layout.ts';

export interface Editing {
  /** Whether it may hold several lines. */
  readonly several: boolean;
  /** How wide its rows are on the screen, which is what up and down go by. */
  readonly width: number;
  /** How many rows a screenful is. */
  readonly page?: number;
}

/** The text after a key, or undefined when the key is not one for editing. */
export function press(edit: Edit, key: Key, editing: Editing): Edit | undefined {
  if (key.name === 'text') return insert(edit, key.text);
  if (key.name === 'paste') return insert(edit, editing.several ? key.text : inOneLine(key.text));
  const { page = 10 } = editing;
  const rows = { up: -1, down: 1, pageup: -page, pagedown: page }[key.name];
  return rows === undefined ? commands[key.name]?.(edit) : moveRows(edit, rows, editing.width);
}

export function inOneLine(text: string): string {
  return withoutEnd(text, '\n').replaceAll('\n', ' ');
}

type Command = (edit: Edit) => Edit;

const goes =
  (place: (edit: Edit) => number): Command =>
  (edit) =>
    moveTo(edit, place(edit));
const deletesBackTo =
  (place: (edit: Edit) => number): Command =>
  (edit) =>
    deletePart(edit, place(edit), edit.at);
const deletesTo =
  (place: (edit: Edit) => number): Command =>
  (edit) =>
    deletePart(edit, edit.at, place(edit));

const commands: Readonly<Record<string, Command>> = {
  left: goes(before),
  'ctrl-b': goes(before),
  right: goes(after),
  'ctrl-f': goes(after),
  home: goes(lineStart),
  'ctrl-a': goes(lineStart),
  end: goes(lineEnd),
  'ctrl-e': goes(lineEnd),
  'ctrl-home': goes(() => 0),
  'ctrl-end': goes(({ text }) => text.length),
  'ctrl-left': goes(wordStart),
  'alt-left': goes(wordStart),
  'alt-b': goes(wordStart),
  'ctrl-right': goes(wordEnd),
  'alt-right': goes(wordEnd),
  'alt-f': goes(wordEnd),
  backspace: deletesBackTo(before),
  'ctrl-u': deletesBackTo(lineStart),
  'ctrl-w': deletesBackTo(wordStart),
  'alt-backspace': deletesBackTo(wordStart),
  delete: deletesTo(after),
  'ctrl-k': deletesTo((edit) => (edit.text[edit.at] === '\n' ? edit.at + 1 : lineEnd(edit))),
  'alt-d': deletesTo(wordEnd),
  'ctrl-delete': deletesTo(wordEnd),
  'ctrl-y': putBack,
  'ctrl-_': putBack,
};

/** Past the first or the last row, a screenful ends in that row and a single step goes nowhere. */
function moveRows(edit: Edit, by: number, width: number): Edit {
  const rows = layOut(edit.text, width);
  const place = placeOf(rows, edit.text, edit.at);
  const row = rows[Math.max(0, Math.min(place.row + by, rows.length - 1))];
  if (row === undefined || row === rows[place.row]) return edit;
  const column = edit.column ?? place.column;
  return { ...moveTo(edit, offsetAt(row, edit.text, column)), column };
}

function lineStart({ text, at }: Edit): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd({ text, at }: Edit): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Where the character before the cursor begins. */
function before(edit: Edit): number {
  const start = lineStart(edit);
  if (start === edit.at) return Math.max(0, start - 1);
  const line = edit.text.slice(start, edit.at);
  return start + (graphemeAt(line, line.length - 1)?.start ?? 0);
}

/** Where the character after the cursor ends. */
function after(edit: Edit): number {
  const next = graphemeAt(edit.text.slice(edit.at, lineEnd(edit)), 0);
  return Math.min(edit.text.length, edit.at + (next?.end ?? 1));
}

function wordStart(edit: Edit): number {
  const start = lineStart(edit);
  if (start === edit.at) return before(edit);
  return start + beforeLastWord(edit.text.slice(start, edit.at)).length;
}

function wordEnd(edit: Edit): number {
  const rest = edit.text.slice(edit.at, lineEnd(edit));
  return rest === '' ? after(edit) : edit.at + (/^\s*\S*/.exec(rest)?.[0].length ?? 0);
}
