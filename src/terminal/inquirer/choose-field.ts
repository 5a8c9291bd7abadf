import type { ChoosePrompt, Pick } from '../../questions/prompter.ts';
import { chosen, pressChoose, startChoose } from './choose-state.ts';
import type { Field } from './field.ts';
import { hasDigits, isAtOther, isSearched, type OptionList, type Options } from './option-list.ts';
import { viewList } from './option-rows.ts';

export function chooseField(prompt: ChoosePrompt): Field<OptionList, Pick> {
  return {
    start: startChoose(prompt),
    press: (list, key, width) => pressChoose(prompt, list, key, width),
    view: (list, look) => viewList(list, prompt, look, () => ''),
    unfinished: (list) => chosen(prompt, list),
    takesText: false,
    takesHelp: (list) => !isAtOther(list, prompt) && list.filter === '',
    keys: (list) => [...listKeys(prompt), list.at < 0 && !prompt.required ? 'Enter skip' : 'Enter next'],
    said: (pick) => [labelOf(pick, prompt)],
  };
}

export function listKeys(options: Options): string[] {
  return [hasDigits(options) ? '↑ ↓ or a digit' : '↑ ↓', ...(isSearched(options) ? ['type to search'] : [])];
}

/** How a pick reads; words of the writer's own as they are. */
export function labelOf(pick: Pick, { options }: Options): string {
  if (typeof pick !== 'string') return pick.other;
  return options.find(({ value }) => value === pick)?.label ?? pick;
}
