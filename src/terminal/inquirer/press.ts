import type { Departure } from '../../errors.ts';
import type { Prompt } from '../../questions/prompter.ts';
import { needed, noMoreHelp, skipsNow } from '../sentences.ts';
import type { Field } from './field.ts';
import type { Key } from './key.ts';

/** A prompt as it stands: the field's own state, and what all prompts have. */
export interface Standing<S> {
  readonly field: S;
  /** Whether anything was done here, so that what stands is not just what was there. */
  readonly touched: boolean;
  readonly problem?: string | undefined;
  /** Whether help was just shown: Enter, which many press behind a question mark, does not skip then. */
  readonly isHelped?: boolean | undefined;
}

export type Outcome<S, A> =
  | { readonly kind: 'stay'; readonly standing: Standing<S> }
  | { readonly kind: 'answer'; readonly answer: A }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' | 'jump'; readonly standing: Standing<S> }
  /** To be seen to outside the prompt, which then opens again as it stood. */
  | { readonly kind: 'help' | 'help-lines' | 'editor' | 'suspend'; readonly standing: Standing<S> }
  | { readonly kind: 'leave'; readonly how: Departure; readonly standing: Standing<S> };

/** What a key does in a prompt: first what it does in every one, then what the field makes of it. */
export function press<S, A>(
  { prompt, field, width, rows }: { prompt: Prompt; field: Field<S, A>; width: number; rows?: number },
  standing: Standing<S>,
  key: Key,
): Outcome<S, A> {
  const anywhere = anywhereKeys[key.name];
  if (anywhere === 'back' || anywhere === 'jump')
    return prompt.canMove ? { kind: anywhere, standing } : still(standing);
  if (anywhere === 'editor' && field.editor === undefined) return still(standing);
  if (anywhere !== undefined) return { kind: anywhere, standing };
  const departure = departures[key.name];
  if (departure !== undefined) return { kind: 'leave', how: departure, standing };
  if (isHelp(key) && !isUsed(field, standing)) return help(prompt, standing);

  const step = field.press(standing.field, key, width, rows);
  switch (step.kind) {
    case 'stay':
      return {
        kind: 'stay',
        standing: { field: step.state, touched: standing.touched || step.state !== standing.field },
      };
    case 'answer':
      return step;
    case 'nothing':
      if (prompt.required) return still({ ...standing, problem: needed });
      return standing.isHelped === true
        ? still({ ...standing, isHelped: false, problem: skipsNow })
        : { kind: 'skip' };
    case 'refuse':
      return still({ ...standing, field: step.state ?? standing.field, problem: step.problem });
    case 'pass':
      return passed(prompt, standing, key);
    default:
      return step satisfies never;
  }
}

const anywhereKeys: Readonly<Record<string, 'back' | 'jump' | 'help-lines' | 'editor' | 'suspend'>> = {
  'shift-tab': 'back',
  'ctrl-o': 'jump',
  'ctrl-t': 'help-lines',
  'ctrl-g': 'editor',
  'ctrl-z': 'suspend',
};

const departures: Readonly<Record<string, Departure>> = {
  'ctrl-c': 'interrupted',
  'end-of-input': 'input-ended',
  'hung-up': 'hung-up',
};

function passed<S>(prompt: Prompt, standing: Standing<S>, key: Key): Outcome<S, never> {
  if (key.name === 'escape' && prompt.canMove) return { kind: 'back', standing };
  if (key.name === 'ctrl-d') return { kind: 'leave', how: 'input-ended', standing };
  return still(standing);
}

function isHelp({ name, text }: Key): boolean {
  return name === 'text' && text === '?';
}

/** Whether `?` asks for help now, and there is some. */
export function offersHelp<S, A>(prompt: Prompt, field: Field<S, A>, standing: Standing<S>): boolean {
  return prompt.help.length > 0 && !isUsed(field, standing);
}

/** A field that takes text takes `?` as text once anything was typed there, even when it is empty again. */
function isUsed<S, A>(field: Field<S, A>, { field: state, touched }: Standing<S>): boolean {
  return !field.takesHelp(state) || (field.takesText && field.isFresh?.(state) !== true && touched);
}

function help<S>({ help }: Prompt, standing: Standing<S>): Outcome<S, never> {
  return help.length === 0 ? still({ ...standing, problem: noMoreHelp }) : { kind: 'help', standing };
}

function still<S>(standing: Standing<S>): { readonly kind: 'stay'; readonly standing: Standing<S> } {
  return { kind: 'stay', standing };
}
