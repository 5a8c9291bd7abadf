import { InvalidInputError } from '../errors.ts';

/** Something wrong, or worth a thought, in a worksheet or a pack: where, and a sentence that begins after the place's name. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
  /** Whether the key itself is meant, not what stands behind it. */
  readonly atKey?: boolean | undefined;
  /** Where it stands, when that is known better than by its path. */
  readonly place?: Place | undefined;
}

/** Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where things stand in a file. */
export interface Places {
  find(path: readonly (string | number)[], atKey: boolean): Place;
}

/** `file:line:column: sentence (path)`, in the order of the file. */
export function describeProblems(
  problems: readonly Problem[],
  { file, what }: { readonly file: string; readonly what: string },
  places: Places,
): string[] {
  const placed = problems.map(({ path, sentence, atKey = false, place }) => ({
    ...(place ?? places.find(path, atKey)),
    path,
    sentence,
    place,
  }));
  const inOrder = placed.sort((a, b) => a.line - b.line || a.column - b.column);
  const lines = inOrder.map(
    ({ line, column, path, sentence, place }) =>
      `${file}:${line}:${column}: ${subject(path, what, place)}${sentence}${trail(path)}`,
  );
  return [...new Set(lines)];
}

function subject(path: readonly (string | number)[], what: string, place: Place | undefined): string {
  const name = path.at(-1);
  if (name === undefined) return place === undefined ? `the ${what} ` : 'this line ';
  return typeof name === 'string'
    ? `"${name}" `
    : `number ${name + 1} of "${String(path.findLast((part) => typeof part === 'string'))}" `;
}

function trail(path: readonly (string | number)[]): string {
  if (path.length < 2) return '';
  return ` (${path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' › ')})`;
}

export class InvalidWorksheetError extends InvalidInputError {
  constructor(lines: readonly string[], file: string) {
    super(lines.join('\n'), `Check it again with: steer worksheet lint ${file}`);
  }
}
