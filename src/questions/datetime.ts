import type * as z from 'zod';
import { dayIn, readIso, sayDay } from '../dates/calendar.ts';
import { readMoment } from '../dates/plain-words.ts';
import { askByText } from './ask-by-text.ts';
import type { QuestionBase } from './question.ts';
import { type Checked, type QuestionType, wrong } from './question-type.ts';
import type { SchemaKit } from './schema-kit.ts';
import type { Scope } from './scope.ts';

export interface DatetimeQuestion extends QuestionBase {
  readonly type: 'datetime';
  /** "now", "today", an offset such as "+14d", or a date-time. */
  readonly default?: string | { from: readonly string[] } | undefined;
}

const schema = ({ orFrom, questionKeys, text, strict }: SchemaKit) => {
  const momentWord = text.refine(
    (value) =>
      ['now', 'today'].includes(value) || /^[+-]\d{1,4}[dwmy]$/.test(value) || readIso(value) !== undefined,
    {
      error:
        'must be now, today, an offset such as +14d, or a date and time such as 2026-11-24T21:30:00+01:00',
    },
  );
  return strict({
    ...questionKeys('datetime'),
    default: orFrom(momentWord as unknown as z.ZodType<string>), // its input is any YAML value
  }) as unknown as z.ZodType<DatetimeQuestion>;
};

/** Keeps the characters as they are; where there is no offset the writer's own is added. */
function check(value: unknown, scope: Scope): Checked<string> {
  const iso = typeof value === 'string' && value.includes('T') ? readIso(value) : undefined;
  if (typeof value !== 'string' || iso === undefined)
    return wrong('must be a date and time such as "2026-11-24T21:30:00+01:00"');
  return { answer: iso.offset === undefined ? `${value}${scope.offsetAt(value)}` : value };
}

function parse(typed: string, scope: Scope): Checked<string> {
  const moment = readMoment(typed, scope.now);
  if (moment === undefined) return wrong('must be a day and a time: now, yesterday 9pm, 2026-11-24 21:30');
  return check(moment, scope);
}

/** "Tue 2026-11-24 21:30 (+01:00)", with seconds where they say something. */
export function sayMoment(moment: string): string {
  const { time = '', offset } = readIso(moment) ?? {};
  const clock = time.replace(/:00(\.0+)?$/, (seconds) => (time.length > 5 ? '' : seconds));
  return `${sayDay(dayIn(moment))} ${clock}${offset === undefined ? '' : ` (${offset})`}`;
}

/** As one would type it: "2026-11-24 21:30", with the offset only where it is not the writer's own. */
function asTyped(moment: string, scope: Scope): string {
  const offset = readIso(moment)?.offset ?? '';
  const local = moment.slice(0, 16);
  return `${local.replace('T', ' ')}${offset === scope.offsetAt(local) ? '' : offset}`;
}

/** What `sayMoment` wrote, as ISO again. */
function unsaid(typed: string): string {
  const said = /^[A-Z][a-z]{2} (\d{4}-\d{2}-\d{2}) ([\d:.]+)(?: \((\S+)\))?$/.exec(typed.trim());
  return said === null ? typed : `${said[1]}T${said[2]}${said[3] ?? ''}`;
}

export const datetimeType: QuestionType<DatetimeQuestion, string> = {
  type: 'datetime',
  schema,
  stores: true,
  width: 'narrow',
  examples: [
    {
      definition: { id: 'when', type: 'datetime', ask: 'When was it?', default: 'now' },
      answers: ['2026-11-23T21:30:00+01:00', '2026-11-23T21:30Z'],
      wrong: ['2026-11-23', '2026-11-23T25:00', 'now', 1],
    },
  ],
  check: (_, value, scope) => check(value, scope),
  parse: (_, typed, scope) => parse(unsaid(typed), scope),
  ask: (_, asking) =>
    askByText(asking, {
      parse: (typed) => parse(typed, asking.scope),
      write: (answer) => asTyped(answer, asking.scope),
      understood: sayMoment,
    }),
  initial({ default: value }, scope) {
    const moment = typeof value === 'string' ? readMoment(value, scope.now) : undefined;
    const read = moment === undefined ? undefined : check(moment, scope);
    return read !== undefined && 'answer' in read ? read.answer : undefined;
  },
  say: (_, answer) => sayMoment(answer),
  filled: (_, answer) => [{ kind: 'answer', text: sayMoment(answer) }],
  blank: () => [{ kind: 'gap', after: '(date and time)' }],
  texts: () => [],
  moment: (_, answer) => answer,
};
