import type * as z from 'zod';
import { isDay, sayDay } from '../dates/calendar.ts';
import { readDay } from '../dates/plain-words.ts';
import { askByText } from './ask-by-text.ts';
import type { QuestionBase } from './question.ts';
import { type Checked, type QuestionType, wrong } from './question-type.ts';
import type { SchemaKit } from './schema-kit.ts';

export interface DateQuestion extends QuestionBase {
  readonly type: 'date';
  /** "today", an offset such as "+14d", or a date. */
  readonly default?: string | { from: readonly string[] } | undefined;
}

const schema = ({ orFrom, questionKeys, text, strict }: SchemaKit) => {
  const dateWord = text.refine(
    (value) => value === 'today' || /^[+-]\d{1,4}[dwmy]$/.test(value) || isDay(value),
    {
      error: 'must be today, an offset such as +14d, or a date such as 2026-11-24',
    },
  );
  return strict({
    ...questionKeys('date'),
    default: orFrom(dateWord as unknown as z.ZodType<string>), // its input is any YAML value
  }) as unknown as z.ZodType<DateQuestion>;
};

function check(value: unknown): Checked<string> {
  return typeof value === 'string' && isDay(value)
    ? { answer: value }
    : wrong('must be a date such as "2026-11-24"');
}

function parse(typed: string, now: string): Checked<string> {
  const day = readDay(typed, now);
  return day === undefined
    ? wrong('must be a date: 2026-11-24, today, yesterday, next friday, +14d')
    : { answer: day };
}

export const dateType: QuestionType<DateQuestion, string> = {
  type: 'date',
  schema,
  stores: true,
  width: 'narrow',
  examples: [
    {
      definition: { id: 'review', type: 'date', ask: 'When will you look at this again?', default: '+14d' },
      answers: ['2026-11-24', '2024-02-29'],
      wrong: ['2026-02-30', '24.11.2026', 20261124, 'today'],
    },
  ],
  check: (_, value) => check(value),
  parse: (_, typed, { now }) => parse(typed, now),
  ask: (_, asking) =>
    askByText(asking, {
      parse: (typed) => parse(typed, asking.scope.now),
      write: (answer) => answer,
      understood: sayDay,
    }),
  initial: ({ default: value }, { now }) => (typeof value === 'string' ? readDay(value, now) : undefined),
  say: (_, answer) => sayDay(answer),
  filled: (_, answer) => [{ kind: 'answer', text: sayDay(answer) }],
  blank: () => [{ kind: 'gap', after: '(year-month-day)' }],
  texts: () => [],
  moment: (_, answer) => answer,
};
