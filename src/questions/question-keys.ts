import type * as z from 'zod';
import { condition } from './condition-schema.ts';
import { isMap } from './schema.ts';
import { fitting, flag, id, oneWordOf, strict, text } from './schema-parts.ts';
import { from } from './source-schema.ts';

/** What every question may hold. */
export function questionKeys<const Type extends string>(type: Type) {
  return {
    id,
    type: oneWordOf(type),
    ask: text,
    label: text.optional(),
    hint: text.optional(),
    guidance: text.optional(),
    example: text.optional(),
    required: flag.default(false),
    when: condition.optional(),
    private: flag.default(false),
    keep: flag.default(true),
    later: later.optional(),
  };
}

const later = fitting<true | string>((value) =>
  typeof value === 'string'
    ? id
    : (flag.refine((yes) => yes, {
        error: 'must be true or the id of an earlier date question',
      }) as unknown as z.ZodType<true | string>),
); // after the refinement only true is left

/** A default: a value of the type's own, or what another place holds. */
export const orFrom = <T>(schema: z.ZodType<T>) =>
  fitting<T | { from: readonly string[] }>((value) =>
    isMap(value) && 'from' in value ? strict({ from }) : schema,
  ).optional();
