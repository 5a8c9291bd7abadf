import { NotFoundError } from '../errors.ts';
import { nearest } from '../text/nearest.ts';

/** What a person looks up by a name. */
export interface Named {
  readonly id: string;
  readonly aliases: readonly string[];
}

export function isPath(name: string): boolean {
  return name.includes('/') || name.includes('\\') || /\.ya?ml$/i.test(name);
}

/** Case aside; space, _ and - are alike. */
export function lookupName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-');
}

/** The one with this id or alias; throws UnknownNameError with the nearest name there is. */
export function findNamed<T extends Named>(name: string, all: readonly T[], kind: NameKind): T {
  const wanted = lookupName(name);
  const found = all.find(({ id, aliases }) => [id, ...aliases].some((one) => lookupName(one) === wanted));
  if (found !== undefined) return found;
  const near = nearest(
    wanted,
    all.flatMap(({ id, aliases }) => [id, ...aliases.map(lookupName)]),
  );
  throw new UnknownNameError(name, near, kind);
}

export interface NameKind {
  readonly what: 'worksheet' | 'pack';
  /** The command that lists all of them. */
  readonly list: string;
}

export class UnknownNameError extends NotFoundError {
  readonly near: string | undefined;

  constructor(name: string, near: string | undefined, { what, list }: NameKind) {
    const all = `See all: ${list}`;
    super(
      `There is no ${what} called "${name}".`,
      near === undefined ? all : `Did you mean "${near}"? ${all}`,
    );
    this.near = near;
  }
}
