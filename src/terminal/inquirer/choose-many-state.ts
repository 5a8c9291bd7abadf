import type { ChooseManyPrompt, Pick } from '../../questions/prompter.ts';
import { isBlank } from '../sentences.ts';
import { standingPicks } from '../standing.ts';
import { nothing, pass, refuse, type Step, stay } from './field.ts';
import type { Key } from './key.ts';
import { hasDigits, isAtOther, type OptionList, pressList, startList } from './option-list.ts';

export interface ManyState {
  readonly list: OptionList;
  readonly ticked: readonly string[];
  /** Whether the writer's own words count; they are kept, not dropped, when an option that stands alone is ticked. */
  readonly otherTicked: boolean;
}

type ManyStep = Step<ManyState, readonly Pick[]>;

export function startChooseMany(prompt: ChooseManyPrompt): ManyState {
  const picks = standingPicks(prompt);
  const other = picks.flatMap((pick) => (typeof pick === 'string' ? [] : [pick.other])).join('; ');
  const ticked = picks.filter((pick) => typeof pick === 'string');
  return { list: startList(0, other), ticked, otherTicked: other !== '' };
}

export function pressChooseMany(
  prompt: ChooseManyPrompt,
  state: ManyState,
  key: Key,
  width: number,
): ManyStep {
  if (key.name === 'enter') return enter(prompt, state);
  const atOther = isAtOther(state.list, prompt);
  if (!atOther && key.text === ' ') return stay(toggle(prompt, state, state.list.at));
  const list = pressList(state.list, key, prompt, width);
  if (list === undefined) return pass;
  if (atOther && list.other.text !== state.list.other.text) return stay(withWords(prompt, state, list));
  const byDigit = !atOther && /^[1-9]$/.test(key.text) && state.list.filter === '' && hasDigits(prompt);
  return stay(byDigit ? toggle(prompt, { ...state, list }, list.at) : { ...state, list });
}

function toggle(prompt: ChooseManyPrompt, state: ManyState, index: number): ManyState {
  const option = prompt.options[index];
  if (option === undefined) return state;
  const { value, alone } = option;
  if (state.ticked.includes(value))
    return { ...state, ticked: state.ticked.filter((other) => other !== value) };
  if (alone === true) return { ...state, ticked: [value], otherTicked: false };
  return { ...state, ticked: [...besideOthers(prompt, state.ticked), value] };
}

function withWords(prompt: ChooseManyPrompt, state: ManyState, list: OptionList): ManyState {
  if (isBlank(list.other.text)) return { ...state, list, otherTicked: false };
  return { list, ticked: besideOthers(prompt, state.ticked), otherTicked: true };
}

function besideOthers({ options }: ChooseManyPrompt, ticked: readonly string[]): string[] {
  return ticked.filter((value) => !options.some((option) => option.value === value && option.alone === true));
}

function enter(prompt: ChooseManyPrompt, state: ManyState): ManyStep {
  const picks = picksOf(prompt, state);
  if (picks.length === 0 && state.list.filter !== '')
    return refuse('Space ticks what is found; Esc shows all of them.');
  if (picks.length === 0) return nothing;
  const problem = prompt.check(picks);
  return problem === undefined ? { kind: 'answer', answer: picks } : refuse(problem);
}

/** What is ticked, in the order of the options. */
export function picksOf(
  { options }: ChooseManyPrompt,
  { list, ticked, otherTicked }: ManyState,
): readonly Pick[] {
  const picks: Pick[] = options.flatMap(({ value }) => (ticked.includes(value) ? [value] : []));
  return otherTicked && !isBlank(list.other.text) ? [...picks, { other: list.other.text }] : picks;
}
