import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A package as it lies in node_modules. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Those it names itself. */
  readonly people: readonly string[];
  /** In bytes, without what is made for one kind of machine. */
  readonly size: number;
}

export function installedIn(folder: string): Installed {
  const said = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { author, maintainers = [], contributors = [] } = said;
  const named = [[author], maintainers, contributors].map((list) => list.map(nameOf).filter(isSaid));
  return {
    name: said.name,
    version: said.version,
    licence: said.license ?? 'none named',
    people: named.find((list) => list.length > 0) ?? [],
    size: sizeOf(folder),
  };
}

type Person = string | { readonly name?: string } | undefined;

/** Without the addresses. */
function nameOf(person: Person): string {
  const text = typeof person === 'string' ? person : (person?.name ?? '');
  return text.replace(/\s*[<(].*$/, '');
}

const isSaid = (text: string) => text !== '';

/** Native parts differ from machine to machine, and so do packages within packages. */
function sizeOf(folder: string): number {
  const found = readdirSync(folder, { withFileTypes: true });
  return found.reduce((sum, one) => {
    const path = join(folder, one.name);
    if (one.isDirectory())
      return sum + (/^(node_modules|build|prebuilds|bin)$/.test(one.name) ? 0 : sizeOf(path));
    return sum + (one.isFile() && !/\.(node|exe)$/.test(one.name) ? statSync(path).size : 0);
  }, 0);
}

export interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What package-lock.json says of every package, by where it lies. */
export type Lock = Readonly<Record<string, Locked>>;

/** Everything that packages bring along, themselves aside: by where it lies. */
export function broughtAlong(lock: Lock, names: readonly string[]): string[] {
  const first = names.map((name) => `node_modules/${name}`);
  const seen = new Set(first);
  for (const place of seen) {
    const { dependencies, optionalDependencies, peerDependencies } = lock[place] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const found = placeOf(name, place, lock);
      if (found !== undefined) seen.add(found);
    }
  }
  return [...seen].filter((place) => !first.includes(place));
}

/** Node looks beside whoever asks, and then in one folder after the other above. */
function placeOf(name: string, from: string, lock: Lock): string | undefined {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in lock) return place;
    if (folder === '') return undefined; // for another kind of machine, and left out of the lock
  }
}
