import { leavingNothing } from '../../errors.ts';
import type { Prompt, Reply, SecretPrompt } from '../../questions/prompter.ts';
import type { Field } from './field.ts';
import { secretField } from './secret-field.ts';

type Ask = (prompt: Prompt, field: Field<string, string>) => Promise<Reply<string>>;

export async function askSecret(prompt: SecretPrompt, ask: Ask): Promise<string> {
  const reply = await leavingNothing(() => ask(asPrompt(prompt), secretField(prompt)));
  if (reply.kind !== 'answer') throw new TypeError('A secret is typed or left, and never skipped');
  return reply.answer;
}

function asPrompt({ ask, hint }: SecretPrompt): Prompt {
  return { ask, hint, help: [], required: true, canMove: false, isMenu: true, keep: () => undefined };
}
