import type * as z from 'zod';
import { isMap } from '../questions/schema.ts';
import type { Problem } from './problem.ts';

type Path = readonly (string | number)[];

/** What a schema finds wrong in `raw`, which stands at `base` in its file. */
export function problemsFrom(issue: z.core.$ZodIssue, raw: unknown, base: Path): Problem[] {
  const inner = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const path = [...base, ...inner];
  if (issue.code === 'unrecognized_keys') {
    const sentences = issue.message.split('\n');
    return issue.keys.map((key, index) => ({
      path: [...path, key],
      sentence: sentences[index] ?? 'is not a known key here',
      atKey: true,
    }));
  }
  const missing = inner.length > 0 && valueAt(raw, inner) === undefined;
  return [{ path, sentence: missing && !issue.message.startsWith('needs') ? 'is missing' : issue.message }];
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)];
    return isMap(value) ? value[part] : undefined;
  }, raw);
}
