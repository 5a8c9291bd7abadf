import { withoutLast, withoutLastWord } from '../erase.ts';

export interface UnseenLines {
  readonly lines: readonly string[];
  /** What is typed of the next. */
  readonly begun: string;
  /** What a key asked for, behind which nothing is read. */
  readonly wish?: 'interrupt' | 'suspend' | 'end';
}

/** A key, or what the terminal sends for one that types nothing. */
const key = /\x1b\[[0-?]*[ -/]*[@-~]|\x1bO.|\r\n|[\s\S]/gu;

/** Makes lines of what a terminal without echo sends, by the keys with which it would make lines itself. */
export function unseenLines(before: string, sent: string): UnseenLines {
  const lines: string[] = [];
  let begun = before;
  for (const [typed] of sent.matchAll(key)) {
    if (/[\r\n]/.test(typed)) {
      lines.push(begun);
      begun = '';
    } else if (typed === '\x03') return { lines, begun: '', wish: 'interrupt' };
    else if (typed === '\x1a') return { lines, begun, wish: 'suspend' };
    else if (typed === '\x04' && begun === '') return { lines, begun, wish: 'end' };
    else begun = typedInto(begun, typed);
  }
  return { lines, begun };
}

function typedInto(begun: string, typed: string): string {
  if (typed === '\x7f' || typed === '\b') return withoutLast(begun);
  if (typed === '\x17') return withoutLastWord(begun);
  if (typed === '\x15') return '';
  return /^[\x00-\x08\x0b-\x1f]/.test(typed) ? begun : begun + typed;
}
