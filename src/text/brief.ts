import { beforeLastWord } from './ends.ts';
import { fitting } from './fitting.ts';
import { displayWidth } from './wrap.ts';

/** Wider than this, or of several lines, a text is too much to stand within a sentence. */
const most = 60;

/** Of so many letters a text is long, whatever they are: to measure a very long one takes a second. */
const mostLetters = 4000;

export function isLong(text: string): boolean {
  return text.includes('\n') || text.length > mostLetters || displayWidth(text) > most;
}

/** The beginning of a long text, cut between words where that is possible; a short one as it is. */
export function brief(text: string): string {
  if (!isLong(text)) return text;
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  const cut = fitting(line, most - 1);
  const atWord = (cut === line || /\s$/.test(cut) ? cut : beforeLastWord(cut)).trimEnd();
  return `${atWord === '' ? cut.trimEnd() : atWord}…`;
}
