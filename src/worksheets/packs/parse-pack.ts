import { InvalidInputError } from '../../errors.ts';
import { isMap } from '../../questions/schema.ts';
import { type ParsedFile, parseFile, type Read } from '../parse-file.ts';
import { problemsFrom } from '../schema-problems.ts';
import type { PackDefinition } from './pack.ts';
import { packSchema } from './pack-schema.ts';

/** Reads one pack from the bytes of a YAML file. Throws InvalidInputError with every problem at once. */
export function parsePack(bytes: Uint8Array, file: string): ParsedFile<PackDefinition> {
  const refuse = (lines: readonly string[]) =>
    new InvalidInputError(lines.join('\n'), `Try it again with: steer print --pack ${file}`);
  return parseFile(bytes, { file, what: 'pack', refuse }, readPack);
}

function readPack(raw: unknown): Read<PackDefinition> {
  if (!isMap(raw))
    return {
      value: undefined,
      problems: [{ path: [], sentence: 'must be a map that begins with id, title, summary, sheets' }],
    };
  const { success, data, error } = packSchema.safeParse(raw);
  if (success) return { value: data, problems: [] };
  return { value: undefined, problems: error.issues.flatMap((issue) => problemsFrom(issue, raw, [])) };
}
