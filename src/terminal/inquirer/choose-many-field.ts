import type { ChooseManyPrompt, Pick } from '../../questions/prompter.ts';
import { labelOf, listKeys } from './choose-field.ts';
import { type ManyState, picksOf, pressChooseMany, startChooseMany } from './choose-many-state.ts';
import type { Field } from './field.ts';
import { hasDigits, isAtOther, isSearched } from './option-list.ts';
import { viewList } from './option-rows.ts';

export function chooseManyField(prompt: ChooseManyPrompt): Field<ManyState, readonly Pick[]> {
  const isTicked = (state: ManyState, index: number) => {
    const option = prompt.options[index];
    return option === undefined ? state.otherTicked : state.ticked.includes(option.value);
  };
  return {
    start: startChooseMany(prompt),
    press: (state, key, width) => pressChooseMany(prompt, state, key, width),
    view: (state, look) =>
      viewList(state.list, prompt, look, (index) => (isTicked(state, index) ? '[x] ' : '[ ] ')),
    unfinished: (state) => picksOf(prompt, state),
    takesText: false,
    takesHelp: ({ list }) => !isAtOther(list, prompt) && list.filter === '',
    keys: (state) => [
      ...(isSearched(prompt) ? listKeys(prompt) : ['↑ ↓']),
      hasDigits(prompt) ? 'Space or a digit ticks' : 'Space ticks',
      picksOf(prompt, state).length === 0 && !prompt.required ? 'Enter skip' : 'Enter next',
    ],
    said: (picks) => [picks.map((pick) => labelOf(pick, prompt)).join(', ')],
  };
}
