import type { Found } from '../journal/journal.ts';
import { entryLine, inOneField } from './entry-lines.ts';

/** For a pipe: a line of tab-separated fields for each match, those of its entry first. */
export function foundLines(found: readonly Found[]): string {
  return found
    .flatMap((entry) => {
      const matches = entry.matches.length === 0 ? [{ question: '', text: '' }] : entry.matches;
      return matches.map(({ question, text }) => `${entryLine(entry)}\t${question}\t${inOneField(text)}\n`);
    })
    .join('');
}
