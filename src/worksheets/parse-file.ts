import type { InvalidInputError } from '../errors.ts';
import { describeProblems, type Problem } from './problem.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { largestFile } from './worksheet.ts';

/** A file that is to be parsed: how messages name it, what it holds, and how it is refused. */
export interface FileKind {
  readonly file: string;
  readonly what: 'worksheet' | 'pack';
  refuse(lines: readonly string[]): InvalidInputError;
}

export interface Read<T> {
  /** Undefined when too little of it could be read. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

export interface ParsedFile<T> {
  readonly value: T;
  /** Says of more problems where they stand in this file. */
  describe(problems: readonly Problem[]): string[];
}

/** Reads a YAML file from its bytes, and throws a refusal with every problem at once. */
export function parseFile<T>(
  bytes: Uint8Array,
  kind: FileKind,
  read: (raw: unknown, yaml: YamlFile) => Read<T>,
): ParsedFile<T> {
  const yaml = readYaml(decode(bytes, kind));
  if (yaml.value === undefined && yaml.problems.length === 0) throw refusal(kind, 'the file is empty');
  const { value, problems: found }: Read<T> = yaml.problems.some(({ path }) => path.length === 0)
    ? { value: undefined, problems: [] } // where the YAML itself is broken, what was read of it would only bring false alarms
    : read(yaml.value, yaml);
  const describe = (list: readonly Problem[]) => describeProblems(list, kind, yaml.places);
  const problems = [...yaml.problems, ...withoutEchoes(found, yaml.problems)];
  if (problems.length > 0 || value === undefined) throw kind.refuse(describe(problems));
  return { value, describe };
}

function decode(bytes: Uint8Array, kind: FileKind): string {
  if (bytes.length > largestFile) throw refusal(kind, `the file is larger than ${largestFile / 1024} KiB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(kind, 'the file is not UTF-8 text');
  }
}

function refusal({ file, refuse }: FileKind, sentence: string): InvalidInputError {
  return refuse([`${file}:1:1: ${sentence}`]);
}

/** A place that YAML already complained about is not complained about again. */
function withoutEchoes(problems: readonly Problem[], first: readonly Problem[]): readonly Problem[] {
  const told = new Set(first.map(({ path }) => JSON.stringify(path)));
  return problems.filter(({ path }) => !told.has(JSON.stringify(path)));
}
