import type { Metafile } from 'esbuild';

/** The source files that load as soon as an output does, before anything is imported on demand. */
export function staticPath({ outputs }: Metafile, entry: string): string[] {
  const chunks = new Set([entry]);
  for (const chunk of chunks) {
    for (const { path, kind } of outputs[chunk]?.imports ?? []) {
      if (kind === 'import-statement') chunks.add(path);
    }
  }
  return [...chunks].flatMap((chunk) => Object.keys(outputs[chunk]?.inputs ?? { [chunk]: {} }));
}

/** The name of the package a path lies in, or undefined for a file of ours. */
export function packageOf(path: string): string | undefined {
  if (!path.includes('node_modules/')) return /^(src\/|node:|unused:)/.test(path) ? undefined : path;
  const [scope = '', name] = path
    .slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    .split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
