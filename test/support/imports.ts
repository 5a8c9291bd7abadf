import { dirname, posix } from 'node:path';

/** Source files by their path from the top of the checkout, with forward slashes. */
export type Sources = Readonly<Record<string, string>>;

export interface Import {
  readonly file: string;
  /** A path from the top of the checkout, or the name of a package or built-in module. */
  readonly target: string;
}

const specifier = /\b(?:from|import)\s*\(?\s*(['"])((?:\.{1,2}\/|node:|@?[a-z])[^'"\s]*)\1/g;

/** Every import of a source file: static, dynamic, of types, and re-exports. */
export function importsOf(file: string, source: string): Import[] {
  const targets = [...withoutComments(source).matchAll(specifier)].map(([, , name = '']) => name);
  return targets.map((name) => ({ file, target: resolve(file, name) }));
}

export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

/** The first ring of imports found, as the files along it. */
export function findCycle(sources: Sources): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    const source = sources[file];
    if (done.has(file) || source === undefined) return undefined;
    for (const { target } of importsOf(file, source)) {
      const cycle = visit(target, [...path, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of Object.keys(sources)) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function resolve(file: string, name: string): string {
  if (name.startsWith('.')) return posix.join(dirname(file), name);
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
