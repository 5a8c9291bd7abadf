import { readFileSync, statSync } from 'node:fs';
import { settingsFile } from '../config/paths.ts';
import type { Settings } from '../config/settings.ts';
import { type ReadSettings, readSettings } from '../config/settings-text.ts';
import { InvalidInputError } from '../errors.ts';
import { placesFrom } from './places.ts';

/** Nobody settles more than this. */
const longest = 1 << 16;

/**
 * What is settled. What cannot be read of it is said and passed over: a slip in this file keeps nobody from their
 * journal.
 */
export function settingsFor(process: NodeJS.Process, complain: (sentence: string) => void): Settings {
  const file = settingsFile(placesFrom(process));
  try {
    const { settings, problems } = readSettings(settingsText(file));
    for (const problem of problems) complain(`${placed(file, problem)} This line is passed over.`);
    return settings;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    complain(`${error.message} It is passed over.`);
    return {};
  }
}

/** The same for whoever looks at settings or changes them: what is wrong is said, and nothing done. */
export function strictSettings(file: string): { readonly text: string; readonly settings: Settings } {
  const text = settingsText(file);
  const { settings, problems } = readSettings(text);
  if (problems.length === 0) return { text, settings };
  throw new InvalidInputError(
    problems.map((problem) => placed(file, problem)).join('\n'),
    'Mend these lines in an editor, or take them out.',
  );
}

function placed(file: string, { line, message }: ReadSettings['problems'][number]): string {
  return `${file}:${line}: ${message}`;
}

function settingsText(file: string): string {
  const bytes = bytesOf(file);
  try {
    return bytes === undefined ? '' : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidInputError(`"${file}" is not UTF-8 text.`, 'Save it as UTF-8, or remove it.');
  }
}

function bytesOf(file: string): Buffer | undefined {
  const found = unlessUnreadable(file, () => statSync(file, { throwIfNoEntry: false }));
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > longest)
    throw new InvalidInputError(`"${file}" holds no settings.`, 'Move it out of the way.');
  return unlessUnreadable(file, () => readFileSync(file));
}

function unlessUnreadable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new InvalidInputError(`The settings in "${file}" cannot be read.`, `See who may: ls -l "${file}"`);
  }
}
