import * as z from 'zod';
import { type Option, valueFrom } from './option.ts';
import type { Pick } from './prompter.ts';
import { isMap } from './schema.ts';
import { fitting, flag, number, strict, text } from './schema-parts.ts';
import { sourceKeys } from './source-schema.ts';

const spelledOut = strict({
  value: text.optional(),
  label: text.optional(),
  hint: text.optional(),
  score: number.optional(),
  alone: flag.optional(),
}).transform(({ value, label, ...rest }, context): Option => {
  if (value === undefined && label === undefined)
    context.addIssue({ code: 'custom', message: 'needs a label' });
  const words = label ?? value ?? '';
  return { value: value ?? valueFrom(words), label: words, ...rest };
});

const option = fitting<Option>((value) =>
  isMap(value)
    ? (spelledOut as unknown as z.ZodType<Option>) // its input is any YAML value
    : (text.transform(
        (label): Option => ({ value: valueFrom(label), label }),
      ) as unknown as z.ZodType<Option>),
);

export const options = z
  .array(option, { error: 'must be a list of options' })
  .min(1, { error: 'must not be empty' });

/** The keys of a question that offers options of its own or items from elsewhere. */
export const optionKeys = { options: options.optional(), ...sourceKeys, from: sourceKeys.from.optional() };

export const pick = fitting<Pick>((value) =>
  isMap(value) ? freeAnswer : (text as unknown as z.ZodType<Pick>),
); // its input is any YAML value
const freeAnswer = strict({ other: text }) as unknown as z.ZodType<Pick>;
