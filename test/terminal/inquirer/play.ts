import type { Prompt } from '../../../src/questions/prompter.ts';
import type { Field } from '../../../src/terminal/inquirer/field.ts';
import { type Outcome, press } from '../../../src/terminal/inquirer/press.ts';
import { keys } from './keys.ts';

/** What comes of keys pressed in a prompt one after the other: how it ends, or how it stands after the last. */
export function play<S, A>(prompt: Prompt, field: Field<S, A>, written: string, width = 40): Outcome<S, A> {
  let outcome: Outcome<S, A> = { kind: 'stay', standing: { field: field.start, touched: false } };
  for (const key of keys(written)) {
    if (outcome.kind !== 'stay') throw new Error(`The prompt ended before <${key.name}> ${key.text}`);
    outcome = press({ prompt, field, width }, outcome.standing, key);
  }
  return outcome;
}

/** How a prompt that is still open stands. */
export function playOn<S, A>(prompt: Prompt, field: Field<S, A>, written: string, width = 40) {
  const outcome = play(prompt, field, written, width);
  if (outcome.kind !== 'stay') throw new Error(`The prompt ended with ${outcome.kind}`);
  return outcome.standing;
}
