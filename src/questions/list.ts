import type * as z from 'zod';
import { sentenceOf } from './ask-by-text.ts';
import { rangeFaults } from './number.ts';
import type { QuestionBase } from './question.ts';
import { type Checked, type Fault, type QuestionType, wrong } from './question-type.ts';
import type { SchemaKit } from './schema-kit.ts';
import { isBlank, unstorable } from './storable.ts';
import { suggestions } from './suggestions.ts';

export interface ListQuestion extends QuestionBase {
  readonly type: 'list';
  readonly min: number;
  readonly max?: number | undefined;
  /** Blank rows on paper. */
  readonly lines: number;
  readonly suggest: readonly string[];
  readonly default?: readonly string[] | { from: readonly string[] } | undefined;
}

const schema = ({ z, orFrom, questionKeys, text, whole, positive, ruled, strict }: SchemaKit) =>
  strict({
    ...questionKeys('list'),
    min: whole.default(0),
    max: positive.optional(),
    lines: ruled.default(5),
    suggest: z.array(text, { error: 'must be a list of texts' }).default([]),
    default: orFrom(z.array(text) as unknown as z.ZodType<readonly string[]>), // its input is any YAML value
  }) as unknown as z.ZodType<ListQuestion>;

function check({ min, max }: ListQuestion, value: unknown): Checked<readonly string[]> {
  if (!Array.isArray(value)) return wrong('must be a list of texts');
  const faults = value.flatMap((item: unknown, index): Fault[] => {
    const sentence = faultOf(item);
    return sentence === undefined ? [] : [{ path: [index + 1], sentence }];
  });
  if (faults.length > 0) return { faults };
  if (value.length < min) return wrong(`needs at least ${min}`);
  if (max !== undefined && value.length > max) return wrong(`takes at most ${max}`);
  return { answer: value.map(String) };
}

function faultOf(item: unknown): string | undefined {
  if (typeof item !== 'string') return 'must be a text';
  return isBlank(item) ? 'is empty' : unstorable(item);
}

export const listType: QuestionType<ListQuestion, readonly string[]> = {
  type: 'list',
  schema,
  stores: true,
  width: 'wide',
  examples: [
    {
      definition: { id: 'good', type: 'list', ask: 'What went well?', min: 1, max: 3 },
      answers: [['I cooked'], ['a', 'b | c', '- d']],
      wrong: ['a', ['a', 'b', 'c', 'd'], ['a', ' '], [1], ['NUL \0']],
    },
  ],
  faults: ({ min, max }) => rangeFaults(min, max),
  check,
  parse: (question, typed) =>
    check(
      question,
      typed.split('\n').filter((line) => !isBlank(line)),
    ),
  ask: (question, { prompter, prompt, current, earlier }) =>
    prompter.list({
      ...prompt,
      initial: current,
      suggest: suggestions(earlier?.(), question.suggest),
      check: (items) => sentenceOf(check(question, items)),
    }),
  initial: ({ default: value }) => (value !== undefined && 'from' in value ? undefined : value),
  say: (_, answer) => answer.join(', '),
  filled: (_, answer) => [{ kind: 'list', ordered: false, items: answer }],
  blank: ({ lines, max }) => [{ kind: 'lines', count: Math.min(lines, max ?? lines), numbered: true }],
  texts: (_, answer) => answer,
  items: (_, answer) => answer.map((item) => ({ value: item, label: item })),
  givenBy: 'list',
  matches: (_, answer, wanted) => answer.includes(String(wanted)),
};
