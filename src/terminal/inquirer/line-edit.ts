import { graphemes } from '../../text/graphemes.ts';
import type { Key } from './key.ts';
import { layOut, offsetAt, placeOf } from './text-layout.ts';

/** Text being written, with the cursor before the character at `at`. */
export interface Edit {
  readonly text: string;
  readonly at: number;
  /** The column that moving up and down aims for. */
  readonly column?: number;
}

export interface Editing {
  /** Whether it may hold several lines. */
  readonly several: boolean;
  /** How wide its rows are on the screen, which is what up and down go by. */
  readonly width: number;
}

export function editOf(text: string): Edit {
  return { text, at: text.length };
}

/** The text after a key, or undefined when the key is not one for editing. */
export function press(edit: Edit, key: Key, editing: Editing): Edit | undefined {
  if (key.name === 'text') return insert(edit, key.text);
  if (key.name === 'paste') return insert(edit, editing.several ? key.text : inOneLine(key.text));
  if (key.name === 'up') return moveRow(edit, -1, editing.width);
  if (key.name === 'down') return moveRow(edit, 1, editing.width);
  return commands[key.name]?.(edit);
}

export function insert({ text, at }: Edit, added: string): Edit {
  return { text: text.slice(0, at) + added + text.slice(at), at: at + added.length };
}

export function inOneLine(text: string): string {
  return text.replace(/\n+$/, '').replaceAll('\n', ' ');
}

const commands: Readonly<Record<string, (edit: Edit) => Edit>> = {
  left: (edit) => moveTo(edit, before(edit)),
  'ctrl-b': (edit) => moveTo(edit, before(edit)),
  right: (edit) => moveTo(edit, after(edit)),
  'ctrl-f': (edit) => moveTo(edit, after(edit)),
  home: (edit) => moveTo(edit, lineStart(edit)),
  'ctrl-a': (edit) => moveTo(edit, lineStart(edit)),
  end: (edit) => moveTo(edit, lineEnd(edit)),
  'ctrl-e': (edit) => moveTo(edit, lineEnd(edit)),
  'ctrl-left': (edit) => moveTo(edit, wordStart(edit)),
  'alt-b': (edit) => moveTo(edit, wordStart(edit)),
  'ctrl-right': (edit) => moveTo(edit, wordEnd(edit)),
  'alt-f': (edit) => moveTo(edit, wordEnd(edit)),
  backspace: (edit) => cut(edit, before(edit), edit.at),
  delete: (edit) => cut(edit, edit.at, after(edit)),
  'ctrl-u': (edit) => cut(edit, lineStart(edit), edit.at),
  'ctrl-k': (edit) =>
    cut(edit, edit.at, Math.max(lineEnd(edit), edit.text[edit.at] === '\n' ? edit.at + 1 : 0)),
  'ctrl-w': (edit) => cut(edit, wordStart(edit), edit.at),
  'alt-backspace': (edit) => cut(edit, wordStart(edit), edit.at),
};

function moveTo({ text }: Edit, at: number): Edit {
  return { text, at };
}

function cut({ text }: Edit, from: number, to: number): Edit {
  return { text: text.slice(0, from) + text.slice(to), at: from };
}

function moveRow(edit: Edit, by: 1 | -1, width: number): Edit {
  const rows = layOut(edit.text, width);
  const place = placeOf(rows, edit.text, edit.at);
  const row = rows[place.row + by];
  if (row === undefined) return edit;
  const column = edit.column ?? place.column;
  return { text: edit.text, at: offsetAt(row, edit.text, column), column };
}

function lineStart({ text, at }: Edit): number {
  return text.slice(0, at).lastIndexOf('\n') + 1;
}

function lineEnd({ text, at }: Edit): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Where the character before the cursor begins. */
function before(edit: Edit): number {
  const last = graphemes(edit.text.slice(lineStart(edit), edit.at)).at(-1);
  return edit.at - (last?.length ?? Math.min(1, edit.at));
}

/** Where the character after the cursor ends. */
function after(edit: Edit): number {
  const next = graphemes(edit.text.slice(edit.at, lineEnd(edit)))[0];
  return Math.min(edit.text.length, edit.at + (next?.length ?? 1));
}

function wordStart(edit: Edit): number {
  const start = lineStart(edit);
  if (start === edit.at) return before(edit);
  return start + edit.text.slice(start, edit.at).replace(/\S*\s*$/, '').length;
}

function wordEnd(edit: Edit): number {
  const rest = edit.text.slice(edit.at, lineEnd(edit));
  return rest === '' ? after(edit) : edit.at + (/^\s*\S*/.exec(rest)?.[0].length ?? 0);
}
