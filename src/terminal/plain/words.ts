/** What a line that stands alone can mean. */
export type Typed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'back' | 'help' | 'jump' | 'skip' | 'end' | 'help-lines' };

const words = {
  '<': 'back',
  '?': 'help',
  '!': 'jump',
  '-': 'skip',
  '.': 'end',
  'help-now': 'help-lines',
} as const;

/** Reads a line: one of the words, or text. A backslash before a word makes it text, and before that one another. */
export function readTyped(line: string): Typed {
  const kind = wordFor(line.trim());
  if (kind !== undefined) return { kind };
  return { kind: 'text', text: isQuoted(line.trim()) ? line.trim().slice(1) : line };
}

function wordFor(line: string): (typeof words)[keyof typeof words] | undefined {
  return Object.entries(words).find(([word]) => word === line)?.[1];
}

/** Nothing but backslashes and a word, or two and more backslashes: any other text keeps the ones it begins with. */
function isQuoted(line: string): boolean {
  const bare = line.replace(/^\\+/, '');
  const quotes = line.length - bare.length;
  return bare === '' ? quotes > 1 : quotes > 0 && wordFor(bare) !== undefined;
}
