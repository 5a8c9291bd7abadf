import type { TextPrompt } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';
import { viewEdit } from './edit-view.ts';
import type { Drawing, Field, Look } from './field.ts';
import { editOf } from './line-edit.ts';
import { pressText, startText, suggestionsFor, type TextState } from './text-state.ts';

export function textField(prompt: TextPrompt): Field<TextState, string> {
  return {
    start: startText(prompt),
    press: (state, key, width) => pressText(prompt, state, key, width),
    view: (state, look) => viewText(prompt, state, look),
    unfinished: ({ edit }) => edit.text,
    takesText: true,
    takesHelp: ({ edit }) => edit.text === '',
    editor: {
      text: ({ edit }) => edit.text,
      withText: (_, text) => ({ edit: editOf(text), ending: false }),
    },
    keys: ({ edit }) => keysOf(prompt, edit.text),
    said: (answer) => answer.split('\n'),
  };
}

function viewText(prompt: TextPrompt, state: TextState, { width, styles }: Look): Drawing {
  const { lines, cursor } = viewEdit(state.edit, '› ', width);
  const understood = prompt.understood?.(state.edit.text);
  const offered = offer(prompt, state);
  const beneath = [
    ...(understood === undefined ? [] : wrap(visible(understood), width - 2).map((line) => `  ${line}`)),
    ...(offered === '' ? [] : wrap(visible(offered), width).slice(0, 2)),
  ];
  return { lines, focus: cursor.line, cursor, beneath: beneath.map(styles.muted) };
}

function offer({ suggest }: TextPrompt, { edit, completing }: TextState): string {
  const fitting = suggestionsFor(completing?.stem ?? edit.text, suggest);
  return fitting.length === 0 ? '' : `Tab: ${fitting.join(' · ')}`;
}

function keysOf({ lines, required }: TextPrompt, text: string): string[] {
  const enter = text === '' && !required ? 'Enter skip' : 'Enter next';
  if (lines === 1) return [enter];
  return text === '' ? [...(required ? [] : [enter]), 'Ctrl-D next'] : ['Enter new line', 'Ctrl-D next'];
}
