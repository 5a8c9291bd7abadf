import type * as z from 'zod';
import type { QuestionBase } from './question.ts';
import { type QuestionType, wrong } from './question-type.ts';
import { listed } from './schema.ts';
import type { SchemaKit } from './schema-kit.ts';

export type YesNo = 'yes' | 'no' | 'unsure';

export interface YesNoQuestion extends QuestionBase {
  readonly type: 'yes-no';
  /** Whether "unsure" is an answer. */
  readonly unsure: boolean;
  readonly default?: YesNo | { from: readonly string[] } | undefined;
}

const schema = ({ orFrom, questionKeys, flag, oneWordOf, strict }: SchemaKit) =>
  strict({
    ...questionKeys('yes-no'),
    unsure: flag.default(false),
    default: orFrom(oneWordOf('yes', 'no', 'unsure') as unknown as z.ZodType<YesNo>), // its input is any YAML value
  }) as unknown as z.ZodType<YesNoQuestion>;

const labels = { yes: 'Yes', no: 'No', unsure: 'Not sure' } as const;

function allowed({ unsure }: YesNoQuestion): readonly YesNo[] {
  return unsure ? ['yes', 'no', 'unsure'] : ['yes', 'no'];
}

function parse(question: YesNoQuestion, typed: string) {
  const wanted = typed.trim().toLowerCase();
  const found = allowed(question).find((one) => [one, one[0], labels[one].toLowerCase()].includes(wanted));
  return found === undefined ? wrong(`must be ${listed(allowed(question))}`) : { answer: found };
}

export const yesNoType: QuestionType<YesNoQuestion, YesNo> = {
  type: 'yes-no',
  schema,
  stores: true,
  width: 'narrow',
  examples: [
    {
      definition: { id: 'safe', type: 'yes-no', ask: 'Are you safe right now?', unsure: true },
      answers: ['yes', 'no', 'unsure'],
      wrong: [true, 'maybe', 'Yes', 1],
    },
    {
      definition: { id: 'told', type: 'yes-no', ask: 'Did you tell anyone?' },
      answers: ['no'],
      wrong: ['unsure'],
    },
  ],
  check(question, value) {
    const found = allowed(question).find((one) => one === value);
    return found === undefined
      ? wrong(`must be ${listed(allowed(question).map((one) => `"${one}"`))}`)
      : { answer: found };
  },
  parse,
  async ask(question, { prompter, prompt, current }) {
    const options = allowed(question).map((value) => ({ value, label: labels[value] }));
    const reply = await prompter.choose({ ...prompt, options, other: false, initial: current });
    if (reply.kind !== 'answer') return reply;
    const read = parse(question, String(reply.answer));
    return 'answer' in read ? { kind: 'answer', answer: read.answer } : { kind: 'skip' };
  },
  initial: ({ default: value }) => (typeof value === 'string' ? value : undefined),
  say: (_, answer) => labels[answer],
  filled: (_, answer) => [{ kind: 'answer', text: labels[answer] }],
  blank: (question) => [
    {
      kind: 'choices',
      many: false,
      options: allowed(question).map((value) => ({ value, label: labels[value] })),
      other: false,
    },
  ],
  texts: (_, answer) => [labels[answer]],
  givenBy: 'mark one',
  matches: (_, answer, wanted) => answer === wanted,
  matchable: allowed,
};
