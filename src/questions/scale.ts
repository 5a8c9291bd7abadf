import type * as z from 'zod';
import { rangeFaults, readNumber } from './number.ts';
import type { QuestionBase } from './question.ts';
import { type Checked, type Fault, type QuestionType, wrong } from './question-type.ts';
import type { SchemaKit } from './schema-kit.ts';

export interface ScaleQuestion extends QuestionBase {
  readonly type: 'scale';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly 'min-label'?: string | undefined;
  readonly 'max-label'?: string | undefined;
  readonly unit?: string | undefined;
  /** An earlier scale that this one re-rates and whose range, step and labels it takes over. */
  readonly before?: string | undefined;
  readonly default?: number | { from: readonly string[] } | undefined;
}

/** What a re-rating takes over where it says nothing itself. */
export const takenOver = ['min', 'max', 'step', 'min-label', 'max-label', 'unit'] as const;

const schema = ({ orFrom, questionKeys, text, number, reference, strict }: SchemaKit) =>
  strict({
    ...questionKeys('scale'),
    min: number.default(0),
    max: number.default(10),
    step: number.refine((step) => step > 0, { error: 'must be above 0' }).default(1),
    'min-label': text.optional(),
    'max-label': text.optional(),
    unit: text.optional(),
    before: reference.optional(),
    default: orFrom(number as unknown as z.ZodType<number>), // its input is any YAML value
  }) as unknown as z.ZodType<ScaleQuestion>;

function faults({ min, max, step }: ScaleQuestion): Fault[] {
  if (min === max) return [{ path: ['min'], sentence: 'must be below "max"' }];
  const range = rangeFaults(min, max);
  if (range.length > 0 || isOnStep(max, min, step)) return range;
  return [{ path: ['step'], sentence: `does not lead from ${min} to ${max}` }];
}

/** Exact to twelve digits, so that 0.3 is on a step of 0.1. */
function isOnStep(value: number, min: number, step: number): boolean {
  const steps = Number(((value - min) / step).toPrecision(12));
  return Number.isInteger(steps);
}

function check({ min, max, step }: ScaleQuestion, value: unknown): Checked<number> {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return wrong(`must be a number from ${min} to ${max}`);
  if (value < min || value > max) return wrong(`must be from ${min} to ${max}`);
  if (!isOnStep(value, min, step)) return wrong(`must be in steps of ${step} from ${min}`);
  return { answer: value };
}

function parse(question: ScaleQuestion, typed: string): Checked<number> {
  const { unit } = question;
  const bare =
    unit !== undefined && typed.trim().endsWith(unit) ? typed.trim().slice(0, -unit.length) : typed;
  const read = readNumber(bare);
  return 'faults' in read
    ? wrong(`must be a number from ${question.min} to ${question.max}`)
    : check(question, read.answer);
}

function shape({ min, max, step, 'min-label': minLabel, 'max-label': maxLabel, unit }: ScaleQuestion) {
  return {
    kind: 'scale' as const,
    min,
    max,
    step,
    ...(minLabel === undefined ? {} : { minLabel }),
    ...(maxLabel === undefined ? {} : { maxLabel }),
    ...(unit === undefined ? {} : { unit }),
  };
}

export const scaleType: QuestionType<ScaleQuestion, number> = {
  type: 'scale',
  schema,
  stores: true,
  width: 'narrow',
  examples: [
    {
      definition: {
        id: 'strength',
        type: 'scale',
        ask: 'How strong is it?',
        'min-label': 'barely',
        'max-label': 'overwhelming',
      },
      answers: [0, 7, 10],
      wrong: [-1, 11, 7.5, '7', null],
    },
    {
      definition: { id: 'tenths', type: 'scale', ask: 'How sure are you?', min: 0, max: 1, step: 0.1 },
      answers: [0.3, 0.7],
      wrong: [0.35, 1.1],
    },
  ],
  faults,
  inherit(raw, find) {
    const earlier = typeof raw.before === 'string' ? find(raw.before) : undefined;
    if (earlier?.type !== 'scale') return raw;
    const own = earlier as ScaleQuestion; // its type says so
    const taken = takenOver.filter((key) => raw[key] === undefined && own[key] !== undefined);
    return { ...raw, ...Object.fromEntries(taken.map((key) => [key, own[key]])) };
  },
  references: ({ before }) =>
    before === undefined ? [] : [{ path: ['before'], name: before, needs: 'rating' }],
  check,
  parse,
  ask(question, { prompter, scope, prompt, current }) {
    const { min, max, step, 'min-label': minLabel, 'max-label': maxLabel, unit, before } = question;
    const rated = before === undefined ? undefined : scope.rating(before);
    return prompter.rate({
      ...prompt,
      min,
      max,
      step,
      minLabel,
      maxLabel,
      unit,
      initial: current,
      before: rated,
    });
  },
  initial: ({ default: value }) => (typeof value === 'number' ? value : undefined),
  say: ({ unit }, answer) => (unit === undefined ? String(answer) : `${answer} ${unit}`),
  filled(question, answer, scope) {
    const before = question.before === undefined ? undefined : scope.rating(question.before);
    return [{ ...shape(question), value: answer, ...(before === undefined ? {} : { before }) }];
  },
  blank: (question) => [shape(question)],
  texts: () => [],
  number: (_, answer) => answer,
  matches: (_, answer, wanted) => answer === Number(wanted),
};
