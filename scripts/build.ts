import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build as bundle, type OutputFile, stop } from 'esbuild';
import { fewerChunks } from './fewer-chunks.ts';
import { inAscii } from './in-ascii.ts';
import { leanBuiltins } from './lean-builtins.ts';
import { leanPackages } from './lean-packages.ts';
import { bundledFolders, noticesFor } from './notices.ts';
import { readySheets } from './ready-sheets.ts';
import { straightImports } from './straight-imports.ts';

const root = join(import.meta.dirname, '..');

const { version }: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** Besides the command line, what is loaded as a whole: the journal, and what the commonest commands need. */
const loadedTogether = [
  'src/journal/sqlite/open.ts',
  'src/app/show-entry.ts',
  'src/cli/print-document.ts',
  'src/app/fill-from-answers.ts',
];

/** Bundles the program, in memory first: a source that does not compile leaves the last build as it was. */
export async function build({ entry = 'src/main.ts', outdir = 'dist' } = {}): Promise<void> {
  const options = optionsFor(entry, outdir);
  const { outputFiles, metafile } = await bundle(options)
    .then(({ metafile: first }) => {
      const together = fewerChunks(first, [entry, ...loadedTogether], root);
      return bundle({ ...options, plugins: [...options.plugins, together] });
    })
    .finally(stop);
  await replaceFolder(join(root, outdir), [
    ...straightImports(outputFiles.map(leanFile)),
    ...readySheets(join(root, 'worksheets')),
    ...(await modulesOf(root)),
    { path: 'THIRD-PARTY-NOTICES.txt', text: noticesFor(bundledFolders(metafile), root) },
    { path: 'metafile.json', text: JSON.stringify(metafile, undefined, 2) },
  ]);
}

function optionsFor(entry: string, outdir: string) {
  return {
    absWorkingDir: root,
    entryPoints: { main: entry },
    outdir,
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') }, // the same code as an ES module
    external: ['@napi-rs/keyring'], // compiled, and there for those machines it was compiled for
    plugins: [leanPackages],
    legalComments: 'none',
    define: { VERSION: JSON.stringify(version) },
    metafile: true,
    write: false,
    logLevel: 'warning',
  } satisfies BuildOptions;
}

interface File<T = string> {
  readonly path: string;
  readonly text: T;
}

/** The parts of HarfBuzz that are WebAssembly, which it looks for beside its code. */
async function modulesOf(folder: string): Promise<File<Uint8Array>[]> {
  const names = ['harfbuzz.wasm', 'harfbuzz-subset.wasm'];
  const read = (name: string) => readFile(join(folder, 'node_modules/harfbuzzjs/dist', name));
  return Promise.all(names.map(async (path) => ({ path, text: await read(path) })));
}

function leanFile({ path, text }: OutputFile): File {
  return { path: basename(path), text: inAscii(leanBuiltins(text)) };
}

/** Chunks carry their hash, so with main.js last, whoever starts the program meanwhile finds a whole one. */
async function replaceFolder(folder: string, files: readonly File<string | Uint8Array>[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { path, text } of files.toSorted(byTurn)) {
    const file = join(folder, path);
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }
  const current = new Set(files.map(({ path }) => path));
  const stale = (await readdir(folder)).filter((name) => !current.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

function byTurn(a: File<unknown>, b: File<unknown>): number {
  return Number(a.path === 'main.js') - Number(b.path === 'main.js');
}

if (import.meta.main) {
  await build().catch((error: unknown) => {
    if (!(error instanceof Error) || !('errors' in error)) throw error;
    process.exitCode = 1; // esbuild has said what it found
  });
}
