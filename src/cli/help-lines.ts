import { readFileSync } from 'node:fs';
import type { HelpLines } from '../app/help-lines.ts';

/** The help lines that come with the program. */
export function readHelpLines(): HelpLines {
  return JSON.parse(readFileSync(new URL('../resources/help-lines.json', import.meta.url), 'utf8'));
}

/** The country a locale names: "GB" in "en_GB.UTF-8"; undefined where it names none. */
export function countryIn({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
  return /^[a-z]{2,3}_([A-Z]{2})\b/.exec(locale ?? '')?.[1];
}
