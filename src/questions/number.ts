import type * as z from 'zod';
import { askByText } from './ask-by-text.ts';
import type { QuestionBase } from './question.ts';
import { type Checked, type Fault, type QuestionType, wrong } from './question-type.ts';
import type { SchemaKit } from './schema-kit.ts';

export interface NumberQuestion extends QuestionBase {
  readonly type: 'number';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly integer: boolean;
  readonly unit?: string | undefined;
  readonly default?: number | { from: readonly string[] } | undefined;
}

const schema = ({ orFrom, questionKeys, text, number, flag, strict }: SchemaKit) =>
  strict({
    ...questionKeys('number'),
    min: number.optional(),
    max: number.optional(),
    integer: flag.default(false),
    unit: text.optional(),
    default: orFrom(number as unknown as z.ZodType<number>), // its input is any YAML value
  }) as unknown as z.ZodType<NumberQuestion>;

function faults({ min, max }: NumberQuestion): Fault[] {
  return rangeFaults(min, max);
}

/** The complaint about a range that holds nothing. */
export function rangeFaults(min: number | undefined, max: number | undefined): Fault[] {
  if (min === undefined || max === undefined || min <= max) return [];
  return [{ path: ['min'], sentence: 'must not be above "max"' }];
}

function check(question: NumberQuestion, value: unknown): Checked<number> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('must be a number');
  const { min, max, integer } = question;
  if (integer && !Number.isInteger(value)) return wrong('must be a whole number');
  if (min !== undefined && value < min) return wrong(`must be ${min} or more`);
  if (max !== undefined && value > max) return wrong(`must be ${max} or less`);
  return { answer: value };
}

/** Reads "7", "7.5" and "7,5". A comma before three digits could mean thousands, so it is refused. */
export function readNumber(typed: string): Checked<number> {
  const plain = typed.trim().replace(/^[−–]/u, '-');
  if (/^[-+]?\d+,\d{3}$/.test(plain)) return wrong('could be read two ways; write it without the comma');
  if (!/^[-+]?(\d+([.,]\d+)?|[.,]\d+)(e[-+]?\d+)?$/.test(plain)) return wrong('must be a number');
  return { answer: Number(plain.replace(',', '.')) };
}

function parse(question: NumberQuestion, typed: string): Checked<number> {
  const { unit } = question;
  const bare =
    unit !== undefined && typed.trim().endsWith(unit) ? typed.trim().slice(0, -unit.length) : typed;
  const read = readNumber(bare);
  return 'faults' in read ? read : check(question, read.answer);
}

function say({ unit }: NumberQuestion, answer: number): string {
  return unit === undefined ? String(answer) : `${answer} ${unit}`;
}

export const numberType: QuestionType<NumberQuestion, number> = {
  type: 'number',
  schema,
  stores: true,
  width: 'narrow',
  examples: [
    {
      definition: { id: 'spent', type: 'number', ask: 'How much did it cost?', min: 0, max: 1000, unit: '€' },
      answers: [0, 12.5, 1000],
      wrong: [-1, 1001, '12', null, true],
    },
    {
      definition: { id: 'drinks', type: 'number', ask: 'How many?', integer: true },
      answers: [3, -2],
      wrong: [1.5],
    },
  ],
  faults,
  check,
  parse,
  ask: (question, asking) =>
    askByText(asking, { parse: (typed) => parse(question, typed), write: (answer) => say(question, answer) }),
  initial: ({ default: value }) => (typeof value === 'number' ? value : undefined),
  say,
  filled: (question, answer) => [{ kind: 'answer', text: say(question, answer) }],
  blank: ({ unit }) => [{ kind: 'gap', after: unit ?? '' }],
  texts: () => [],
  number: (_, answer) => answer,
  matches: (_, answer, wanted) => answer === Number(wanted),
};
