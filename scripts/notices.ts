import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The folders of the packages of which something was bundled, in the order of their names. */
export function bundledFolders({ outputs }: Pick<Metafile, 'outputs'>): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = inputs.flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

/** The licences of all that was bundled, word for word, as each of them asks for. */
export function noticesFor(folders: readonly string[], root: string): string {
  const notices = folders.map((folder) => noticeOf(join(root, folder)));
  const head = 'This program holds code of these packages, each under its own licence.';
  return `${[head, ...notices].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) =>
    /^(licen[cs]e|copying|notice|copyrightnotice)/i.test(file),
  );
  if (files.length === 0) throw new Error(`${name} is bundled and has no text of a licence: ${folder}`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
