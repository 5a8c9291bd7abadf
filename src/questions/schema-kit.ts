import * as z from 'zod';
import { condition } from './condition-schema.ts';
import { optionKeys, options, pick } from './options-schema.ts';
import { orFrom, questionKeys } from './question-keys.ts';
import * as parts from './schema-parts.ts';
import { sourceKeys } from './source-schema.ts';

/**
 * All that the schema of a question type is made of. It is handed to the types, which do not import it: zod takes
 * longer to load than most commands take, and only whoever reads a definition needs it.
 */
export const schemaKit = {
  ...parts,
  z,
  condition,
  optionKeys,
  options,
  orFrom,
  pick,
  questionKeys,
  sourceKeys,
};

export type SchemaKit = typeof schemaKit;
