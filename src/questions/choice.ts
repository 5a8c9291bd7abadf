import type * as z from 'zod';
import type { Block } from '../document/document.ts';
import {
  checkPick,
  isFault,
  itemOfPick,
  labelOfPick,
  type Offers,
  offered,
  offerFaults,
  pickFromText,
  sourceOf,
} from './options.ts';
import type { Pick } from './prompter.ts';
import type { QuestionBase } from './question.ts';
import { type Checked, type QuestionType, wrong } from './question-type.ts';
import { isMap } from './schema.ts';
import type { SchemaKit } from './schema-kit.ts';
import type { Scope } from './scope.ts';
import { unstorable } from './storable.ts';

export interface ChoiceQuestion extends QuestionBase, Offers {
  readonly type: 'choice';
  /** Whether the writer may answer in words of their own. */
  readonly other: boolean;
  readonly default?: Pick | { from: readonly string[] } | undefined;
}

const schema = ({ optionKeys, orFrom, pick, questionKeys, flag, strict }: SchemaKit) =>
  strict({
    ...questionKeys('choice'),
    ...optionKeys,
    other: flag.default(false),
    default: orFrom(pick),
  }) as unknown as z.ZodType<ChoiceQuestion>;

function check(question: ChoiceQuestion, value: unknown, scope: Scope): Checked<Pick> {
  const picked = checkPick(value, offered(question, scope) ?? [], question.other);
  if (isFault(picked)) return wrong(picked.sentence);
  const reason = typeof picked === 'string' ? undefined : unstorable(picked.other);
  return reason === undefined ? { answer: picked } : wrong(reason);
}

const label = (question: ChoiceQuestion, answer: Pick, scope: Scope) =>
  labelOfPick(answer, offered(question, scope) ?? []);

export function blankChoices(
  question: Offers & { other: boolean; max?: number | undefined },
  scope: Scope,
  many: boolean,
): Block[] {
  const choices = offered(question, scope);
  if (choices === undefined)
    return [{ kind: 'lines', count: many ? (question.max ?? 3) : 1, numbered: many }];
  const options = choices.map((one) => ({
    value: one.value,
    label: one.label,
    ...(one.hint ? { hint: one.hint } : {}),
  }));
  return [{ kind: 'choices', many, options, other: question.other }];
}

/** Whether a pick is what a condition names; "other" is any free answer. */
export function isWanted(answer: Pick, wanted: string | number): boolean {
  return typeof answer === 'string' ? answer === String(wanted) : wanted === 'other';
}

export function wantable({ options, other }: Offers & { other: boolean }): readonly string[] | undefined {
  if (options === undefined) return undefined;
  return [...options.map(({ value }) => value), ...(other ? ['other'] : [])];
}

export const choiceType: QuestionType<ChoiceQuestion, Pick> = {
  type: 'choice',
  schema,
  stores: true,
  width: 'narrow',
  examples: [
    {
      definition: {
        id: 'kind',
        type: 'choice',
        ask: 'What kind of day was it?',
        options: ['Calm', 'Busy'],
        other: true,
      },
      answers: ['calm', 'busy', { other: 'a bit of both' }],
      wrong: ['rainy', 'Calm', { other: ' ' }, { other: 'a', more: 1 }, 1, ['calm']],
    },
  ],
  faults: offerFaults,
  sources: (question) => {
    const source = sourceOf(question);
    return source === undefined ? [] : [{ source, path: ['from'] }];
  },
  check,
  parse(question, typed, scope) {
    const choices = offered(question, scope) ?? [];
    const picked = pickFromText(typed, choices, question.other);
    return picked === undefined
      ? wrong(`must be one of ${choices.map((one) => one.label).join(', ')}`)
      : { answer: picked };
  },
  async ask(question, { prompter, scope, prompt, current }) {
    const options = offered(question, scope) ?? [];
    if (options.length === 0 && !question.other) return { kind: 'skip' };
    return prompter.choose({ ...prompt, options, other: question.other, initial: current });
  },
  initial: ({ default: value }) => (isMap(value) && 'from' in value ? undefined : value),
  say: label,
  filled: (question, answer, scope) => [{ kind: 'answer', text: label(question, answer, scope) }],
  blank: (question, scope) => blankChoices(question, scope, false),
  texts: (question, answer, scope) => [label(question, answer, scope)],
  items: (question, answer, scope) => [itemOfPick(answer, offered(question, scope) ?? [])],
  number: ({ options }, answer) => options?.find(({ value }) => value === answer)?.score,
  givenBy: 'mark one',
  matches: (_, answer, wanted) => isWanted(answer, wanted),
  matchable: wantable,
  follow: (_question, { answer }, _scope, { renamed }) => ({
    answer: typeof answer === 'string' ? (renamed.get(answer) ?? answer) : answer,
  }),
};
