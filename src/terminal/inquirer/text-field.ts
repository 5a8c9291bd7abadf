import type { TextPrompt } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';
import { type Edit, replaceBy } from './edit.ts';
import { keysAfter, viewEdit } from './edit-view.ts';
import type { Drawing, Field, Look } from './field.ts';
import { suggestionLines } from './suggestion-lines.ts';
import { pressText, startText, suggestionsFor, type TextState } from './text-state.ts';

export function textField(prompt: TextPrompt): Field<TextState, string> {
  return {
    start: startText(prompt),
    press: (state, key, width, rows) => pressText(prompt, state, key, { width, rows }),
    view: (state, look) => viewText(prompt, state, look),
    unfinished: ({ edit }) => edit.text,
    takesText: true,
    takesHelp: ({ edit }) => edit.text === '',
    editor: {
      text: ({ edit }) => edit.text,
      withText: ({ edit }, text) => ({ edit: replaceBy(edit, text), ending: false }),
    },
    keys: ({ edit }) => keysOf(prompt, edit),
    said: (answer) => (prompt.understood?.(answer) ?? answer).split('\n'),
  };
}

function viewText(prompt: TextPrompt, state: TextState, { width, styles }: Look): Drawing {
  const { lines, cursor } = viewEdit(state.edit, '› ', width);
  const understood = prompt.understood?.(state.edit.text);
  const offered = suggestionsFor(state.completing?.stem ?? state.edit.text, prompt.suggest);
  const beneath = [
    ...(understood === undefined ? [] : wrap(visible(understood), width - 2).map((line) => `  ${line}`)),
    ...suggestionLines(offered, width),
  ];
  return { lines, focus: cursor.line, cursor, beneath: beneath.map(styles.muted) };
}

function keysOf({ lines, required, mayEnd }: TextPrompt, edit: Edit): string[] {
  const again = keysAfter(edit);
  const skip = mayEnd === true ? 'Enter ends the rows' : 'Enter skip';
  if (lines === 1) return [edit.text === '' && !required ? skip : 'Enter next', ...again];
  const enter = edit.text !== '' ? ['Enter new line'] : required ? [] : [skip];
  return [...enter, 'Ctrl-D next', ...(again.length > 0 ? again : ['Ctrl-G editor'])];
}
