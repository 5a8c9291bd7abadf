import type { RatePrompt } from '../../questions/prompter.ts';
import { atStep, range, readRating, stepsOf } from '../rating.ts';
import { skipsNow } from '../sentences.ts';
import { standingRating } from '../standing.ts';
import { nothing, pass, refuse, type Step, stay } from './field.ts';
import type { Key } from './key.ts';

export interface RateState {
  /** The number as it was typed so far; '' is none. */
  readonly typed: string;
  /** Whether the next digit begins a new number: on one that stood there, and on one that was refused. */
  readonly fresh: boolean;
  /** Whether words were typed where only a number can be. */
  readonly isStray?: boolean;
}

type RateStep = Step<RateState, number>;

export function startRate(prompt: RatePrompt): RateState {
  return { typed: standingRating(prompt), fresh: true };
}

export function pressRate(prompt: RatePrompt, state: RateState, key: Key): RateStep {
  if (key.name === 'enter') return enter(prompt, state);
  if (key.name === 'backspace') return stay({ typed: state.typed.slice(0, -1), fresh: false });
  if (key.name === 'ctrl-u' || key.name === 'delete') return stay({ typed: '', fresh: false });
  const by = movesOf(prompt)[key.name];
  if (by !== undefined) return stay({ typed: String(moved(prompt, state.typed, by)), fresh: true });
  const digits = key.name === 'paste' ? key.text.trim() : key.text;
  if (!/^[-−\d.,]+$/.test(digits))
    return key.name === 'text' || key.name === 'paste' ? stray(prompt, state) : pass;
  return stay({ typed: state.fresh ? digits : state.typed + digits, fresh: false });
}

/** Words are no rating, and Enter behind them is not meant to skip. */
function stray(prompt: RatePrompt, state: RateState): RateStep {
  return { ...refuse(`A number ${range(prompt)}, please.`), state: { ...state, isStray: true } };
}

function enter(prompt: RatePrompt, state: RateState): RateStep {
  if (state.typed === '' && state.isStray === true)
    return {
      ...refuse(`A number ${range(prompt)}, please. ${skipsNow}`),
      state: { ...state, isStray: false },
    };
  if (state.typed === '') return nothing;
  const reading = readRating(state.typed, prompt);
  if ('rating' in reading) return { kind: 'answer', answer: reading.rating };
  return { ...refuse(reading.problem), state: { ...state, fresh: true } };
}

function movesOf(prompt: RatePrompt): Readonly<Record<string, number>> {
  const all = stepsOf(prompt);
  const leap = Math.max(1, Math.round(all / 10));
  return { left: -1, down: -1, right: 1, up: 1, pagedown: -leap, pageup: leap, home: -all, end: all };
}

/** From nothing, the first step goes to the rating before, or else to the end it comes from. */
function moved(prompt: RatePrompt, typed: string, steps: number): number {
  const reading = readRating(typed, prompt);
  if ('rating' in reading) return atStep(stepOf(prompt, reading.rating) + steps, prompt);
  if (Math.abs(steps) === stepsOf(prompt)) return steps < 0 ? prompt.min : prompt.max;
  return prompt.before ?? (steps > 0 ? prompt.min : prompt.max);
}

function stepOf({ min, step }: RatePrompt, rating: number): number {
  return Math.round((rating - min) / step);
}

/** What stands there, as a number when it is one. */
export function standing(prompt: RatePrompt, { typed }: RateState): number | string {
  const reading = readRating(typed, prompt);
  return 'rating' in reading ? reading.rating : typed;
}
