import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InvalidInputError } from '../src/errors.ts';
import { fingerprint } from '../src/worksheets/fingerprint.ts';
import { type ReadySheet, readyName } from '../src/worksheets/library-ready.ts';
import { parseWorksheet } from '../src/worksheets/parse-worksheet.ts';

/** The worksheets in a folder's groups, parsed, a file each. A broken one is left to whoever asks for it. */
export function readySheets(folder: string): { readonly path: string; readonly text: string }[] {
  return globSync('*/*.yaml', { cwd: folder }).flatMap((name) => {
    const sheet = parsed(join(folder, name));
    if (sheet === undefined) return [];
    return [{ path: readyName(basename(name, '.yaml')), text: JSON.stringify(sheet) }];
  });
}

function parsed(path: string): ReadySheet | undefined {
  const bytes = readFileSync(path);
  try {
    const { worksheet } = parseWorksheet(bytes, path);
    return { source: bytes.toString(), worksheet, fingerprint: fingerprint(worksheet) };
  } catch (error) {
    if (error instanceof InvalidInputError) return undefined;
    throw error;
  }
}
