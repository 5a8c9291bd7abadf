import { graphemeAt } from '../../text/graphemes.ts';

/** Text being written, with the cursor before the character at `at`. */
export interface Edit {
  readonly text: string;
  readonly at: number;
  /** The column that moving up and down aims for. */
  readonly column?: number | undefined;
  /** What was deleted last, to be put back. */
  readonly cut?: Cut | undefined;
}

export interface Cut {
  readonly text: string;
  /** Nothing else was done since: what is deleted next is part of it. */
  readonly goesOn: boolean;
}

export function editOf(text: string): Edit {
  return { text, at: text.length };
}

export function insert({ text, at, cut }: Edit, added: string): Edit {
  return edited(text.slice(0, at) + added + text.slice(at), at + added.length, done(cut));
}

export function moveTo({ text, cut }: Edit, at: number): Edit {
  return edited(text, at, done(cut));
}

/** Another text in its place, with the cursor at its end; what was deleted can still be put back. */
export function replaceBy({ cut }: Edit, text: string): Edit {
  return { ...editOf(text), cut: done(cut) };
}

/** Takes out a part of the text that ends or begins at the cursor; deletions one after the other are one. */
export function deletePart(edit: Edit, from: number, to: number): Edit {
  if (from === to) return edit;
  const part = edit.text.slice(from, to);
  const before = edit.cut?.goesOn === true ? edit.cut.text : '';
  const cut = { text: from < edit.at ? part + before : before + part, goesOn: true };
  return edited(edit.text.slice(0, from) + edit.text.slice(to), from, cut);
}

export function putBack(edit: Edit): Edit {
  return edit.cut === undefined ? edit : insert(edit, edit.cut.text);
}

/** Whether so much was deleted just now that a writer may want to know how to get it back. */
export function hasJustCut({ cut }: Edit): boolean {
  return cut?.goesOn === true && (graphemeAt(cut.text, 0)?.end ?? 0) < cut.text.length;
}

function done(cut: Cut | undefined): Cut | undefined {
  return cut && { ...cut, goesOn: false };
}

/** The cursor never stands within a character, also where an accent came to stand behind a letter. */
function edited(text: string, at: number, cut: Cut | undefined): Edit {
  const lineStart = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const isPlain = /^[\x20-\x7e\n]{0,2}$/.test(text.slice(Math.max(0, at - 1), at + 1));
  const lineEnd = text.indexOf('\n', at);
  const line = isPlain ? '' : text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const around = graphemeAt(line, at - lineStart);
  const isWithin = around !== undefined && around.start < at - lineStart;
  return { text, at: isWithin ? lineStart + around.end : at, cut };
}
