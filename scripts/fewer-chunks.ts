import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

type Inputs = Metafile['inputs'];

/**
 * The bundler makes a chunk of each piece of code that the same parts of the program share, dozens of them, and
 * Node takes about 0.6 ms for each that it loads. With this, a part that uses any of the code behind a root imports
 * the root itself: all of that code is then shared by the same parts, and is one chunk. The first root is the
 * program's own start, which every part comes after; code behind two roots counts to the first.
 */
export function fewerChunks({ inputs }: Metafile, roots: readonly string[], folder: string): Plugin {
  return {
    name: 'fewer-chunks',
    setup({ onLoad }) {
      for (const [part, added] of rootsOfParts(inputs, roots)) {
        const imports = added.map((root) => `import ${JSON.stringify(join(folder, root))};\n`).join('');
        onLoad({ filter: exactly(join(folder, part)) }, async ({ path }) => ({
          contents: `${await readFile(path, 'utf8')}\n${imports}`,
          loader: 'ts',
        }));
      }
    },
  };
}

/** What is imported on demand, each with the roots whose code it uses. */
export function rootsOfParts(inputs: Inputs, roots: readonly string[]): Map<string, readonly string[]> {
  const [start] = roots;
  const owners = ownersOf(inputs, roots);
  const parts = importsOf(inputs, Object.keys(inputs), 'dynamic-import').filter((part) => part in inputs);
  return new Map(
    parts.map((part) => {
      const used = new Set(reachedFrom(inputs, part).map((file) => owners.get(file)));
      return [part, roots.filter((root) => root !== part && (root === start || used.has(root)))];
    }),
  );
}

/** Each file behind a root, with the first root it is behind. */
function ownersOf(inputs: Inputs, roots: readonly string[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const root of roots)
    for (const file of reachedFrom(inputs, root)) if (!owners.has(file)) owners.set(file, root);
  return owners;
}

function reachedFrom(inputs: Inputs, start: string): string[] {
  const reached = new Set([start]);
  for (const file of reached)
    for (const next of importsOf(inputs, [file], 'import-statement', 'require-call')) reached.add(next);
  return [...reached];
}

function importsOf(inputs: Inputs, files: readonly string[], ...kinds: readonly string[]): string[] {
  const imports = files.flatMap((file) => inputs[file]?.imports ?? []);
  return [...new Set(imports.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path))];
}

function exactly(path: string): RegExp {
  return new RegExp(`^${path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`);
}
