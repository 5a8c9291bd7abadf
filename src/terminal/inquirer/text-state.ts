import type { TextPrompt } from '../../questions/prompter.ts';
import { withoutEnd } from '../../text/ends.ts';
import { isBlank } from '../sentences.ts';
import { standingText } from '../standing.ts';
import { type Edit, editOf, insert, replaceBy } from './edit.ts';
import { editWidth } from './edit-view.ts';
import { nothing, pass, refuse, type Step, stay } from './field.ts';
import type { Key } from './key.ts';
import { press as pressEdit } from './line-edit.ts';

export const textIndent = 2;

export interface TextState {
  readonly edit: Edit;
  /** Whether the last key was Enter on an empty line at the end; once more ends the answer. */
  readonly ending: boolean;
  /** Whether what is typed next takes the place of what stands there. */
  readonly isFresh?: boolean;
  /** What was typed when Tab was first pressed, and which of the fitting suggestions stands there. */
  readonly completing?: { readonly stem: string; readonly index: number };
}

type TextStep = Step<TextState, string>;

interface Room {
  readonly width: number;
  /** How high the terminal is. */
  readonly rows?: number | undefined;
}

export function startText(prompt: TextPrompt): TextState {
  const isFresh = prompt.replaces === true && typeof prompt.unfinished !== 'string';
  return { edit: editOf(standingText(prompt)), ending: false, ...(isFresh ? { isFresh } : {}) };
}

export function pressText(prompt: TextPrompt, state: TextState, key: Key, room: Room): TextStep {
  const several = prompt.lines > 1;
  if (key.name === 'enter') return several ? enterLine(prompt, state) : submit(prompt, state.edit.text);
  if (key.name === 'ctrl-d' && several) return submit(prompt, withoutLastLines(prompt, state.edit.text));
  if (key.name === 'ctrl-d' && state.edit.text !== '')
    return pressText(prompt, state, { name: 'delete', text: '' }, room);
  if (key.name === 'tab') return complete(prompt, state);
  const editing = { several, width: editWidth(room.width, textIndent), page: pageOf(room) };
  const isNew = state.isFresh === true && (key.name === 'text' || key.name === 'paste');
  const edit = pressEdit(isNew ? replaceBy(state.edit, '') : state.edit, key, editing);
  return edit === undefined ? pass : stay({ edit, ending: false });
}

/** A screenful but for a little, so that the eye finds its place again. */
function pageOf({ rows = 24 }: Room): number {
  return Math.max(2, rows - 10);
}

function enterLine(prompt: TextPrompt, { edit, ending }: TextState): TextStep {
  if (edit.text === '') return nothing;
  const onEmptyEnd = edit.at === edit.text.length && edit.text.endsWith('\n');
  if (onEmptyEnd && ending) return submit(prompt, edit.text.slice(0, -2));
  return stay({ edit: insert(edit, '\n'), ending: onEmptyEnd });
}

/** Line ends typed on the way to Ctrl-D are no part of the answer; those that stood there already are. */
function withoutLastLines(prompt: TextPrompt, text: string): string {
  return text === prompt.initial ? text : withoutEnd(text, '\n');
}

function submit(prompt: TextPrompt, text: string): TextStep {
  if (isBlank(text)) return nothing;
  const problem = prompt.check(text);
  return problem === undefined ? { kind: 'answer', answer: text } : refuse(problem);
}

function complete({ suggest }: { suggest: readonly string[] }, state: TextState): TextStep {
  const { stem, index } = state.completing ?? { stem: state.edit.text, index: -1 };
  const fitting = suggestionsFor(stem, suggest);
  if (fitting.length === 0) return stay(state);
  const next = (index + 1) % fitting.length;
  return stay({
    edit: replaceBy(state.edit, fitting[next] ?? ''),
    ending: false,
    completing: { stem, index: next },
  });
}

/** The suggestions that begin with what is typed, case aside. */
export function suggestionsFor(typed: string, suggest: readonly string[]): readonly string[] {
  const start = typed.toLowerCase();
  return suggest.filter((suggestion) => suggestion.toLowerCase().startsWith(start) && suggestion !== typed);
}
