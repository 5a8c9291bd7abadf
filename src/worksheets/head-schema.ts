import * as z from 'zod';
import { schemaKit } from '../questions/schema-kit.ts';

const { id, text } = schemaKit;

export const listOf = <T extends z.ZodType>(schema: T, what: string) =>
  z.array(schema, { error: `must be a list of ${what}` });

/** What worksheets and packs say of themselves alike. */
export const headKeys = {
  id,
  title: text,
  aliases: listOf(text, 'names such as [cpw]').default([]),
  summary: text
    .transform((value) => value.trimEnd()) // a folded text (>) ends in a line break
    .refine((value) => !value.includes('\n'), { error: 'must be one line' }),
  language: text
    .refine((value) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value), {
      error: 'must be a language tag such as en or pt-BR',
    })
    .default('en'),
};
