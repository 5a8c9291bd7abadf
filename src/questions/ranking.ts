import type * as z from 'zod';
import {
  itemOfPick,
  labelOfPick,
  type Offers,
  offered,
  offerFaults,
  pickFromText,
  sourceOf,
} from './options.ts';
import type { QuestionBase } from './question.ts';
import { type Checked, type Fault, type QuestionType, wrong } from './question-type.ts';
import { repeats } from './repeats.ts';
import { didYouMean } from './schema.ts';
import type { SchemaKit } from './schema-kit.ts';
import type { Scope } from './scope.ts';
import { isBlank, unstorable } from './storable.ts';

export interface RankingQuestion extends QuestionBase, Omit<Offers, 'top'> {
  readonly type: 'ranking';
  /** Whether words of the writer's own may be ranked as well. */
  readonly other: boolean;
  /** How many places there are; all when left out. */
  readonly top?: number | undefined;
  readonly default?: readonly string[] | { from: readonly string[] } | undefined;
}

type Ranked = readonly string[];

/** Places beside those for the options, where words of the writer's own may be ranked as well. */
const placesForOwnWords = 5;

/** A ranking's own `top` counts its places, not the items it offers. */
const offersOf = ({ top: _places, ...offers }: RankingQuestion): Offers => offers;

const schema = ({ z, optionKeys, orFrom, questionKeys, text, ruled, flag, strict }: SchemaKit) => {
  const { top: _places, ...offerKeys } = optionKeys;
  return strict({
    ...questionKeys('ranking'),
    ...offerKeys,
    other: flag.default(false),
    top: ruled.optional(),
    default: orFrom(z.array(text) as unknown as z.ZodType<Ranked>), // its input is any YAML value
  }) as unknown as z.ZodType<RankingQuestion>;
};

function check(question: RankingQuestion, value: unknown, scope: Scope): Checked<Ranked> {
  if (!Array.isArray(value)) return wrong('must be a list of options, best first');
  const choices = offered(offersOf(question), scope) ?? [];
  const known = choices.map((choice) => choice.value);
  const isRepeated = repeats<unknown>();
  const faults = value.flatMap((one: unknown, index): Fault[] => {
    const isThere = isRepeated(one);
    const sentence = placeFault(one, known, question.other) ?? (isThere ? `names "${one}" twice` : undefined);
    return sentence === undefined ? [] : [{ path: [index + 1], sentence }];
  });
  if (faults.length > 0) return { faults };
  if (question.top !== undefined && value.length > question.top)
    return wrong(`takes at most ${question.top}`);
  return { answer: value.map(String) };
}

function placeFault(one: unknown, known: readonly string[], other: boolean): string | undefined {
  if (typeof one !== 'string') return 'must be a text';
  if (isBlank(one)) return 'is empty';
  if (!other && !known.includes(one)) return `has no option "${one}"${didYouMean(one, known)}`;
  return unstorable(one);
}

const labels = (question: RankingQuestion, answer: Ranked, scope: Scope) => {
  const choices = offered(offersOf(question), scope) ?? [];
  return answer.map((one) => labelOfPick(one, choices));
};

export const rankingType: QuestionType<RankingQuestion, Ranked> = {
  type: 'ranking',
  schema,
  stores: true,
  width: 'wide',
  examples: [
    {
      definition: {
        id: 'order',
        type: 'ranking',
        ask: 'Which matter most?',
        options: ['Health', 'Family', 'Work'],
        top: 2,
      },
      answers: [['family', 'health'], ['work']],
      wrong: ['family', ['family', 'family'], ['fun'], ['work', 'health', 'family'], [1]],
    },
  ],
  faults: offerFaults,
  sources: (question) => {
    const source = sourceOf(offersOf(question));
    return source === undefined ? [] : [{ source, path: ['from'] }];
  },
  check,
  parse(question, typed, scope) {
    const choices = offered(offersOf(question), scope) ?? [];
    const places = typed.split('\n').filter((line) => !isBlank(line));
    const picks = places.map((line) => pickFromText(line, choices, question.other) ?? line);
    return check(
      question,
      picks.map((one) => (typeof one === 'string' ? one : one.other)),
      scope,
    );
  },
  async ask(question, { prompter, scope, prompt, current }) {
    const options = offered(offersOf(question), scope) ?? [];
    if (options.length === 0 && !question.other) return { kind: 'skip' };
    const own = question.other ? Math.max(placesForOwnWords, (current?.length ?? 0) - options.length) : 0;
    const top = question.top ?? options.length + own;
    return prompter.rank({ ...prompt, options, other: question.other, top, initial: current });
  },
  initial: ({ default: value }) => (value !== undefined && 'from' in value ? undefined : value),
  say: (question, answer, scope) => labels(question, answer, scope).join(', '),
  filled: (question, answer, scope) => [
    { kind: 'list', ordered: true, items: labels(question, answer, scope) },
  ],
  blank(question, scope) {
    const choices = offered(offersOf(question), scope);
    const count = question.top ?? choices?.length ?? 5;
    const options = choices?.map(({ value, label }) => ({ value, label })) ?? [];
    const places = { kind: 'lines', count, numbered: true } as const;
    return options.length === 0
      ? [places]
      : [{ kind: 'choices', many: true, options, other: question.other }, places];
  },
  texts: labels,
  items(question, answer, scope) {
    const choices = offered(offersOf(question), scope) ?? [];
    return answer.map((one) => itemOfPick(one, choices));
  },
  givenBy: 'rank',
  matches: (_, answer, wanted) => answer.includes(String(wanted)),
  matchable: ({ options, other }) => (other ? undefined : options?.map(({ value }) => value)),
  follow: (_question, { answer }, _scope, { renamed, removed }) => ({
    answer: answer.map((one) => renamed.get(one) ?? one).filter((one) => !removed.has(one)),
  }),
};
