import type { ChoosePrompt, Pick } from '../../questions/prompter.ts';
import { isBlank, wordsMissing } from '../sentences.ts';
import { standingPick } from '../standing.ts';
import { nothing, pass, refuse, type Step, stay } from './field.ts';
import type { Key } from './key.ts';
import { isAtOther, type OptionList, pressList, startList } from './option-list.ts';

type ChooseStep = Step<OptionList, Pick>;

/** Where nothing was chosen yet nothing is, so that Enter alone answers nothing; a required question begins at the first. */
export function startChoose(prompt: ChoosePrompt): OptionList {
  const pick = standingPick(prompt);
  if (typeof pick === 'object') return startList(prompt.options.length, pick.other);
  const at = prompt.options.findIndex(({ value }) => value === pick);
  return startList(at < 0 && prompt.required ? 0 : at, '');
}

export function pressChoose(prompt: ChoosePrompt, list: OptionList, key: Key, width: number): ChooseStep {
  if (key.name === 'enter') return enter(prompt, list);
  const moved = pressList(list, key, prompt, width);
  if (moved !== undefined) return stay(moved);
  return key.name === 'backspace' && !prompt.required ? stay({ ...list, at: -1 }) : pass;
}

function enter(prompt: ChoosePrompt, list: OptionList): ChooseStep {
  if (isAtOther(list, prompt)) {
    return isBlank(list.other.text)
      ? refuse(wordsMissing)
      : { kind: 'answer', answer: { other: list.other.text } };
  }
  const chosen = prompt.options[list.at];
  if (chosen !== undefined) return { kind: 'answer', answer: chosen.value };
  return list.filter === '' ? nothing : stay(list); // that nothing is found stands there
}

/** What stands chosen, half-written words of the writer's own included. */
export function chosen(prompt: ChoosePrompt, list: OptionList): Pick | undefined {
  if (isAtOther(list, prompt)) return { other: list.other.text };
  return prompt.options[list.at]?.value ?? (list.other.text === '' ? undefined : { other: list.other.text });
}
