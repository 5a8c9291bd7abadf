import type * as z from 'zod';
import type { Block } from '../document/document.ts';
import { graphemes } from '../text/graphemes.ts';
import { askByText } from './ask-by-text.ts';
import type { QuestionBase } from './question.ts';
import { type Checked, type QuestionType, wrong } from './question-type.ts';
import type { SchemaKit } from './schema-kit.ts';
import { unstorable } from './storable.ts';
import { suggestions } from './suggestions.ts';

export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  /** More than one: several lines may be typed, and as many are ruled on paper. */
  readonly lines: number;
  readonly 'max-length'?: number | undefined;
  readonly suggest: readonly string[];
  readonly default?: string | { from: readonly string[] } | undefined;
}

const schema = ({ z, orFrom, questionKeys, text, positive, ruled, strict }: SchemaKit) =>
  strict({
    ...questionKeys('text'),
    lines: ruled.default(1),
    'max-length': positive.optional(),
    suggest: z.array(text, { error: 'must be a list of texts' }).default([]),
    default: orFrom(text as unknown as z.ZodType<string>), // its input is any YAML value
  }) as unknown as z.ZodType<TextQuestion>;

function check({ 'max-length': most }: TextQuestion, value: unknown): Checked<string> {
  if (typeof value !== 'string') return wrong('must be a text');
  const reason = unstorable(value);
  if (reason !== undefined) return wrong(reason);
  if (most !== undefined && value.length > most) {
    const length = graphemes(value).length;
    if (length > most) return wrong(`is ${length} characters long; ${most} is the most`);
  }
  return { answer: value };
}

export const textType: QuestionType<TextQuestion, string> = {
  type: 'text',
  schema,
  stores: true,
  width: 'wide',
  examples: [
    {
      definition: { id: 'event', type: 'text', ask: 'What happened?', lines: 3, 'max-length': 40 },
      answers: ['A missed call', 'two\nlines  ', '👩‍👩‍👧 said “hello”'],
      wrong: [1, ['a'], 'NUL \0', 'half \ud800', 'x'.repeat(41)],
    },
  ],
  check,
  parse: check,
  ask: (question, asking) =>
    askByText(asking, {
      parse: (typed) => check(question, typed),
      write: (answer) => answer,
      lines: question.lines,
      isProse: true,
      suggest: question.lines > 1 ? question.suggest : suggestions(asking.earlier?.(), question.suggest),
    }),
  initial: ({ default: value }, scope) => (typeof value === 'string' ? scope.fill(value) : undefined),
  say: (_, answer) => answer,
  filled: (_, answer) => [{ kind: 'answer', text: answer }],
  blank: ({ lines }): Block[] => [{ kind: 'lines', count: lines, numbered: false }],
  texts: (_, answer) => [answer],
  items: (_, answer) => [{ value: answer, label: answer }],
  givenBy: 'write',
  matches: (_, answer, wanted) => answer === String(wanted),
};
