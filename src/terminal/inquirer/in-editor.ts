import type { Prompt } from '../../questions/prompter.ts';
import type { Edited } from '../editor/edit-text.ts';
import type { Field } from './field.ts';
import type { HalfTyped } from './half-typed.ts';
import type { Keyboard } from './keyboard.ts';
import { inOneLine } from './line-edit.ts';
import type { Standing } from './press.ts';

export interface EditedPrompt<S, A> {
  readonly prompt: Prompt;
  readonly field: Field<S, A>;
  readonly keyboard: Keyboard;
  readonly halfTyped: HalfTyped<S>;
  /** Undefined where there are no editors. */
  edit: ((text: string) => Promise<Edited>) | undefined;
}

/** What stands in a prompt is on disk before an editor has it, and what came of it as soon as it is back. */
export async function inEditor<S, A>(
  { prompt, field: { editor }, keyboard, halfTyped, edit }: EditedPrompt<S, A>,
  standing: Standing<S>,
): Promise<Standing<S>> {
  if (editor === undefined || edit === undefined) return standing;
  halfTyped.keep(standing.field);
  keyboard.close();
  const edited = await edit(editor.text(standing.field));
  if (edited.kind === 'unchanged') return { ...standing, problem: edited.problem };
  const field = editor.withText(standing.field, isOneLine(prompt) ? inOneLine(edited.text) : edited.text);
  halfTyped.keep(field);
  return { field, touched: true };
}

function isOneLine(prompt: Prompt): boolean {
  return 'lines' in prompt && prompt.lines === 1;
}
