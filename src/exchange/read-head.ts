import { isMap, PlainScalar } from '../questions/schema.ts';
import { json } from '../questions/schema-parts.ts';
import { describeProblems } from '../worksheets/problem.ts';
import { readYaml } from '../worksheets/read-yaml.ts';
import { hasHostileKey } from './check-entry.ts';
import { textSum } from './text-sum.ts';

/** A file as it was found, with the name that messages use. */
export interface MarkdownFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What stands at the head of a file, by its keys, as plain values; or what is wrong with the file, a line each. */
export type ReadHead =
  | { readonly head: Readonly<Record<string, unknown>> }
  | { readonly problems: readonly string[] };

/** A file larger than this is none of ours, and a head has the answers in it, but not the text. */
export const largestMarkdownFile = 4 * 1024 * 1024;
const largestHead = 1024 * 1024;

/** Reads the head of a Markdown file that an export wrote; the text below it is looked at for one thing only. */
export function readHead({ name, bytes }: MarkdownFile): ReadHead {
  const problem = (sentence: string) => ({ problems: [`${name}: ${sentence}`] });
  if (bytes.length > largestMarkdownFile)
    return problem(`is larger than ${largestMarkdownFile / 1024 / 1024} MiB`);
  const text = decoded(bytes);
  if (text === undefined) return problem('is not UTF-8 text');
  const [, yaml, body = ''] = /^---[ \t]*\r?\n(.*?\r?\n)---[ \t]*(?:\r?\n(.*))?$/s.exec(text) ?? [];
  if (yaml === undefined) return problem(notOurs);
  if (yaml.length > largestHead) return problem('has more at its head than is read from a Markdown file');
  const { value, problems, places } = readYaml(`\n${yaml}`); // so that lines count as in the file
  if (problems.length > 0)
    return { problems: describeProblems(problems, { file: name, what: 'worksheet' }, places) };
  if (!isMap(value) || !('uuid' in value && 'worksheet' in value)) return problem(notOurs);
  const head = plain(value);
  if (head === undefined) return problem(notOurs);
  const sum = head['text-sum'];
  return sum === undefined || sum === textSum(body) ? { head } : problem(textChanged);
}

const notOurs = 'is not an entry that steer exported';

const textChanged =
  'its text was changed, and only the answers at its head are read; change those, and leave out the line "text-sum"';

/** Without a byte order mark. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Tags are words, also where a word looks like a number and nobody wrote it in quotes. */
function plain(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  const { tags } = value;
  const words = Array.isArray(tags)
    ? tags.map((tag: unknown) => (tag instanceof PlainScalar ? tag.source : tag))
    : tags;
  const read = json.safeParse({ ...value, tags: words });
  return read.success && isMap(read.data) && !hasHostileKey(read.data) ? read.data : undefined;
}
