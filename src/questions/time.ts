import type * as z from 'zod';
import { isTime, timeIn } from '../dates/calendar.ts';
import { readTime } from '../dates/plain-words.ts';
import { askByText } from './ask-by-text.ts';
import type { QuestionBase } from './question.ts';
import { type Checked, type QuestionType, wrong } from './question-type.ts';
import type { SchemaKit } from './schema-kit.ts';

export interface TimeQuestion extends QuestionBase {
  readonly type: 'time';
  /** "now" or a time. */
  readonly default?: string | { from: readonly string[] } | undefined;
}

const schema = ({ orFrom, questionKeys, text, strict }: SchemaKit) => {
  const timeWord = text.refine((value) => value === 'now' || isTime(value), {
    error: 'must be now or a time such as 21:30',
  });
  return strict({
    ...questionKeys('time'),
    default: orFrom(timeWord as unknown as z.ZodType<string>), // its input is any YAML value
  }) as unknown as z.ZodType<TimeQuestion>;
};

function check(value: unknown): Checked<string> {
  return typeof value === 'string' && isTime(value)
    ? { answer: value }
    : wrong('must be a time such as "21:30"');
}

function parse(typed: string, now: string): Checked<string> {
  const time = readTime(typed, now);
  return time === undefined ? wrong('must be a time: 21:30, 9pm, noon, now') : { answer: time };
}

export const timeType: QuestionType<TimeQuestion, string> = {
  type: 'time',
  schema,
  stores: true,
  width: 'narrow',
  examples: [
    {
      definition: { id: 'bedtime', type: 'time', ask: 'When did you go to bed?', default: 'now' },
      answers: ['21:30', '00:00'],
      wrong: ['24:00', '9pm', '9:30', 2130],
    },
  ],
  check: (_, value) => check(value),
  parse: (_, typed, { now }) => parse(typed, now),
  ask: (_, asking) =>
    askByText(asking, {
      parse: (typed) => parse(typed, asking.scope.now),
      write: (answer) => answer,
      understood: (answer) => answer,
    }),
  initial: ({ default: value }, { now }) =>
    value === 'now' ? timeIn(now) : typeof value === 'string' ? value : undefined,
  say: (_, answer) => answer,
  filled: (_, answer) => [{ kind: 'answer', text: answer }],
  blank: () => [{ kind: 'gap', after: '(hours:minutes)' }],
  texts: () => [],
};
