import type { SecretPrompt } from '../../questions/prompter.ts';
import { withoutEnd } from '../../text/ends.ts';
import { withoutLast, withoutLastWord } from '../erase.ts';
import { notShown } from '../sentences.ts';
import { type Field, pass, refuse, type Step, stay } from './field.ts';
import type { Key } from './key.ts';

/** The same whatever was typed, and nothing too. */
const unseen = '······';

/** It looks the same with everything that can stand in it. Text is added and taken away at its end only. */
export function secretField({ check }: SecretPrompt): Field<string, string> {
  return {
    start: '',
    press: (typed, key) => (key.name === 'enter' ? submit(typed, check) : pressSecret(typed, key)),
    view: (_typed, { width, styles }) => ({
      lines: ['› '],
      focus: 0,
      cursor: { line: 0, column: 2 },
      beneath: [styles.muted(`  ${notShown.length + 2 <= width ? notShown : 'Not shown.'}`)],
    }),
    unfinished: () => undefined,
    takesText: true,
    takesHelp: () => false,
    keys: () => ['Enter next', 'Ctrl-U starts over'],
    said: () => [unseen],
  };
}

type SecretStep = Step<string, string>;

/** What is refused is typed anew, for nobody can see where to mend it. */
function submit(typed: string, check: SecretPrompt['check']): SecretStep {
  const problem = check?.(typed);
  return problem === undefined ? { kind: 'answer', answer: typed } : { ...refuse(problem), state: '' };
}

function pressSecret(typed: string, { name, text }: Key): SecretStep {
  switch (name) {
    case 'text':
      return stay(typed + text);
    case 'paste':
      return paste(typed, withoutEnd(text, '\n'));
    case 'backspace':
      return stay(withoutLast(typed));
    case 'ctrl-w':
    case 'alt-backspace':
      return stay(withoutLastWord(typed));
    case 'ctrl-u':
      return stay('');
    case 'ctrl-d':
      return typed === '' ? pass : stay(typed);
    default:
      return pass;
  }
}

function paste(typed: string, pasted: string): SecretStep {
  if (!pasted.includes('\n')) return stay(typed + pasted);
  return refuse('What you pasted has several lines, so nothing of it was taken. Only one line fits here.');
}
