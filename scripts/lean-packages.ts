import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** What packages load and we never use, by the package that imports it. */
const unused: Readonly<Record<string, string>> = {
  'node:child_process': 'commander', // for commands that are programs of their own, which none of ours is: 4 ms
  '#supports-color': 'chalk', // asks the terminals, 6 ms; we say which colours there are
};

/** Its front door brings along all that reads, draws and encrypts, a megabyte; we write objects. */
const folderOfPdfLib = join(import.meta.dirname, '../node_modules/@cantoo/pdf-lib/es/core');
const partsOfPdfLib = [
  ['PDFContext', 'PDFContext'],
  ['PDFHexString', 'objects/PDFHexString'],
  ['PDFRawStream', 'objects/PDFRawStream'],
  ['PDFStreamWriter', 'writers/PDFStreamWriter'],
] as const;

/** Leaves out what only costs packages time to load. */
export const leanPackages: Plugin = {
  name: 'lean-packages',
  setup({ onResolve, onLoad }) {
    for (const [path, name] of Object.entries(unused)) {
      onResolve({ filter: new RegExp(`^${path}$`) }, ({ importer }) =>
        inPackage(name).test(importer) ? { path, namespace: 'unused' } : undefined,
      );
    }
    onResolve({ filter: /^@cantoo\/pdf-lib$/ }, ({ resolveDir }) => ({
      path: 'pdf-lib',
      namespace: 'parts',
      pluginData: resolveDir,
    }));
    onLoad({ filter: /./, namespace: 'parts' }, ({ pluginData: resolveDir }) => ({
      contents: partsOfPdfLib
        .map(([name, path]) => `export { default as ${name} } from '${folderOfPdfLib}/${path}.js';`)
        .join('\n'),
      resolveDir,
    }));
    onResolve({ filter: /standard-fonts|upng/ }, ({ path, importer }) =>
      inPackage('@cantoo[\\\\/]pdf-lib').test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = { FontNames: {} };' }));
    onLoad({ filter: inPackage('commander') }, async ({ path }) => ({
      contents: withAsciiFlags(await readFile(path, 'utf8')),
    }));
    onLoad({ filter: inPackage('string-width') }, async ({ path }) => ({
      contents: withLazyConstants(await readFile(path, 'utf8')),
    }));
  },
};

function inPackage(name: string): RegExp {
  return new RegExp(`[\\\\/]node_modules[\\\\/]${name}[\\\\/]`);
}

/** Commander looks for "..." behind a word of any script, a pattern that takes 1 ms to make; our flags are ASCII. */
export function withAsciiFlags(code: string): string {
  return code.replaceAll('\\p{ID_Continue}', '\\w');
}

/** The segmenter and the patterns that a module makes as it loads, 20 ms of them, made when they are first used. */
export function withLazyConstants(code: string): string {
  const names = Array.from(code.matchAll(constant), ([, name = '']) => name);
  const called = names.reduce((text, name) => text.replace(uses(name), `${name}()`), code);
  return called.replace(constant, 'let $1_; function $1() { return $1_ ??= $2; }');
}

const constant = /^const (\w+) = (new Intl\.Segmenter\(.*\)|new RegExp\(.*\)|\/.*\/[dgimsuvy]*);$/gm;

/** Not its declaration, nor a part of another word. */
function uses(name: string): RegExp {
  return new RegExp(`(?<!^const |[\\w$.])${name}(?![\\w$])`, 'gm');
}
