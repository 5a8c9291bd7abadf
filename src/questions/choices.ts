import type * as z from 'zod';
import { sentenceOf } from './ask-by-text.ts';
import { blankChoices, isWanted, wantable } from './choice.ts';
import { rangeFaults } from './number.ts';
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
import { type Checked, type Fault, type QuestionType, wrong } from './question-type.ts';
import { repeats } from './repeats.ts';
import type { SchemaKit } from './schema-kit.ts';
import type { Scope } from './scope.ts';
import { unstorable } from './storable.ts';

export interface ChoicesQuestion extends QuestionBase, Offers {
  readonly type: 'choices';
  readonly other: boolean;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly default?: readonly Pick[] | { from: readonly string[] } | undefined;
}

type Picks = readonly Pick[];

const schema = ({ z, optionKeys, orFrom, pick, questionKeys, whole, positive, flag, strict }: SchemaKit) =>
  strict({
    ...questionKeys('choices'),
    ...optionKeys,
    other: flag.default(false),
    min: whole.optional(),
    max: positive.optional(),
    default: orFrom(z.array(pick) as unknown as z.ZodType<Picks>), // its input is any YAML value
  }) as unknown as z.ZodType<ChoicesQuestion>;

function faults(question: ChoicesQuestion): Fault[] {
  const { options, other, min, max } = question;
  const most = options === undefined || other ? undefined : options.length;
  const tooMany: Fault[] =
    min !== undefined && most !== undefined && min > most
      ? [{ path: ['min'], sentence: `is more than the ${most} options there are` }]
      : [];
  return [...offerFaults(question), ...rangeFaults(min, max), ...tooMany];
}

function check(question: ChoicesQuestion, value: unknown, scope: Scope): Checked<Picks> {
  if (!Array.isArray(value)) return wrong('must be a list of options');
  const choices = offered(question, scope) ?? [];
  const read = value.map((one: unknown) => checkPick(one, choices, question.other));
  const faulty = read.flatMap((one, index): Fault[] =>
    isFault(one) ? [{ path: [index + 1], sentence: one.sentence }] : [],
  );
  if (faulty.length > 0) return { faults: faulty };
  return checkTogether(
    question,
    read.flatMap((one) => (isFault(one) ? [] : [one])),
    scope,
  );
}

/** What picks must be as a whole: none twice, none beside one that stands alone, not too few or too many. */
function checkTogether(
  { min, max, ...question }: ChoicesQuestion,
  picks: Picks,
  scope: Scope,
): Checked<Picks> {
  const choices = offered(question, scope) ?? [];
  const isRepeated = repeats<string>();
  const twice = picks.find((one) => isRepeated(key(one)));
  if (twice !== undefined) return wrong(`names "${labelOfPick(twice, choices)}" twice`);
  const alone = picks.find((one) => choices.some(({ value, alone }) => alone === true && value === one));
  if (alone !== undefined && picks.length > 1)
    return wrong(`cannot have "${labelOfPick(alone, choices)}" together with others`);
  if (picks.filter((one) => typeof one !== 'string').length > 1) return wrong('can have one free answer');
  if (min !== undefined && alone === undefined && picks.length < min) return wrong(`needs at least ${min}`);
  if (max !== undefined && picks.length > max) return wrong(`takes at most ${max}`);
  const reason = picks
    .map((one) => (typeof one === 'string' ? undefined : unstorable(one.other)))
    .find(Boolean);
  return reason === undefined ? { answer: inOrder(picks, choices) } : wrong(reason);
}

const key = (one: Pick) => (typeof one === 'string' ? one : `\u0000${one.other}`); // no value holds NUL

/** Spaces beside a separator are part of it, not of a free answer. */
function partsOf(typed: string): string[] {
  const parts = typed.split(/[,;\n]/u);
  return parts.map((part, index) => {
    const begun = index === 0 ? part : part.trimStart();
    return index === parts.length - 1 ? begun : begun.trimEnd();
  });
}

function inOrder(picks: Picks, choices: readonly { value: string }[]): Picks {
  const place = (one: Pick) => {
    const index = choices.findIndex(({ value }) => value === one);
    return index < 0 ? choices.length : index;
  };
  return [...picks].sort((a, b) => place(a) - place(b));
}

const labels = (question: ChoicesQuestion, answer: Picks, scope: Scope) => {
  const choices = offered(question, scope) ?? [];
  return answer.map((one) => labelOfPick(one, choices));
};

export const choicesType: QuestionType<ChoicesQuestion, Picks> = {
  type: 'choices',
  schema,
  stores: true,
  width: 'narrow',
  examples: [
    {
      definition: {
        id: 'signs',
        type: 'choices',
        ask: 'What did you notice?',
        options: ['Tense', 'Restless', { value: 'none', label: 'None of these', alone: true }],
        other: true,
        max: 2,
      },
      answers: [['tense'], ['tense', { other: 'cold hands' }], ['none']],
      wrong: [
        'tense',
        ['none', 'tense'],
        ['tense', 'tense'],
        ['tense', 'restless', { other: 'x' }],
        [1],
        ['calm'],
      ],
    },
  ],
  faults,
  sources: (question) => {
    const source = sourceOf(question);
    return source === undefined ? [] : [{ source, path: ['from'] }];
  },
  check,
  parse(question, typed, scope) {
    const choices = offered(question, scope) ?? [];
    const parts = partsOf(typed).filter((part) => part.trim() !== '');
    const picks = parts.map((part) => pickFromText(part, choices, question.other));
    const missing = picks.indexOf(undefined);
    if (missing >= 0) return wrong(`has no option "${parts[missing]?.trim()}"`);
    return checkTogether(
      question,
      picks.filter((one) => one !== undefined),
      scope,
    );
  },
  async ask(question, { prompter, scope, prompt, current }) {
    const options = offered(question, scope) ?? [];
    if (options.length === 0 && !question.other) return { kind: 'skip' };
    const check = (picks: Picks) => sentenceOf(checkTogether(question, picks, scope));
    return prompter.chooseMany({ ...prompt, options, other: question.other, initial: current, check });
  },
  initial: ({ default: value }) => (value !== undefined && 'from' in value ? undefined : value),
  say: (question, answer, scope) => labels(question, answer, scope).join(', '),
  filled: (question, answer, scope) => [
    { kind: 'list', ordered: false, items: labels(question, answer, scope) },
  ],
  blank: (question, scope) => blankChoices(question, scope, true),
  texts: labels,
  items(question, answer, scope) {
    const choices = offered(question, scope) ?? [];
    return answer.map((one) => itemOfPick(one, choices));
  },
  givenBy: 'mark',
  matches: (_, answer, wanted) => answer.some((one) => isWanted(one, wanted)),
  matchable: wantable,
  follow(_question, { answer }, _scope, { renamed, removed }) {
    const now = answer.map((one) => (typeof one === 'string' ? (renamed.get(one) ?? one) : one));
    return { answer: now.filter((one) => typeof one !== 'string' || !removed.has(one)) };
  },
};
