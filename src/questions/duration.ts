import type * as z from 'zod';
import { askByText } from './ask-by-text.ts';
import type { QuestionBase } from './question.ts';
import { type Checked, type QuestionType, wrong } from './question-type.ts';
import type { SchemaKit } from './schema-kit.ts';

export interface DurationQuestion extends QuestionBase {
  readonly type: 'duration';
  /** In whole minutes. */
  readonly default?: number | { from: readonly string[] } | undefined;
}

const schema = ({ orFrom, questionKeys, whole, strict }: SchemaKit) =>
  strict({
    ...questionKeys('duration'),
    default: orFrom(whole as unknown as z.ZodType<number>), // its input is any YAML value
  }) as unknown as z.ZodType<DurationQuestion>;

function check(value: unknown): Checked<number> {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    return wrong('must be whole minutes, 0 or more');
  return { answer: value };
}

/** Reads "20", "20 min", "1h 30m", "1:30", "1.5 hours". */
function parse(typed: string): Checked<number> {
  const words = withoutNote(typed.trim().toLowerCase()).trim();
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(words);
  if (clock !== null) return { answer: Number(clock[1]) * 60 + Number(clock[2]) };
  const parts =
    /^(?:(\d+(?:[.,]\d+)?) ?(?:h|hrs?|hours?))? ?(?:(?:and )?(\d+) ?(?:m|mins?|minutes?)?)?$/.exec(words);
  const [, hours, minutes] = parts ?? [];
  if (hours === undefined && minutes === undefined)
    return wrong('must be a length of time: 20, 20 min, 1h 30m');
  return check(Math.round(Number((hours ?? '0').replace(',', '.')) * 60) + Number(minutes ?? 0));
}

/** What is in brackets at the end says the same in hours. */
function withoutNote(words: string): string {
  const start = words.endsWith(')') ? words.indexOf('(') : -1;
  return start < 0 ? words : words.slice(0, start);
}

function say(minutes: number): string {
  const words = `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  if (minutes < 60) return words;
  const rest = minutes % 60;
  return `${words} (${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`})`;
}

export const durationType: QuestionType<DurationQuestion, number> = {
  type: 'duration',
  schema,
  stores: true,
  width: 'narrow',
  examples: [
    {
      definition: { id: 'lasted', type: 'duration', ask: 'How long did it last?', default: 15 },
      answers: [0, 20, 90, 120],
      wrong: [-1, 1.5, '20', null],
    },
  ],
  check: (_, value) => check(value),
  parse: (_, typed) => parse(typed),
  ask: (_, asking) => askByText(asking, { parse, write: say, understood: say }),
  initial: ({ default: value }) => (typeof value === 'number' ? value : undefined),
  say: (_, answer) => say(answer),
  filled: (_, answer) => [{ kind: 'answer', text: say(answer) }],
  blank: () => [{ kind: 'gap', after: 'minutes' }],
  texts: () => [],
  number: (_, answer) => answer,
  matches: (_, answer, wanted) => answer === Number(wanted),
};
