import type { Paragraph, PhrasingContent } from 'mdast';

/** Text as paragraphs that read back as exactly it: one blank line parts them, any other newline is a hard break. */
export function paragraphsOf(text: string): Paragraph[] {
  const { before, inner, after } = edgesOf(text, newline);
  const parts = inner.split(/(?<!\n)\n\n(?!\n)/);
  return parts.map((part, index) => ({
    type: 'paragraph',
    children: [
      ...(index === 0 ? references(before) : []),
      ...linesOf(part),
      ...(index === parts.length - 1 ? references(after) : []),
    ],
  }));
}

/** Text inside one paragraph, every newline of it a hard break. */
export function phrasingOf(text: string): PhrasingContent[] {
  const { before, inner, after } = edgesOf(text, newline);
  return [...references(before), ...linesOf(inner), ...references(after)];
}

/** No break can stand at the edges of a paragraph. */
const newline = /^\n$/;

/** White space that some readers strip there; the writing library itself keeps blanks and tabs. */
const strippable = /^[\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]$/;

function linesOf(text: string): PhrasingContent[] {
  const { before, inner, after } = edgesOf(text, strippable);
  return [...references(before), ...literal(inner), ...references(after)];
}

/**
 * Readers take a sign outside the basic plane, such as an emoji, for punctuation, but the writing library for a
 * letter, beside which it leaves underscores bare.
 */
function literal(text: string): PhrasingContent[] {
  if (text === '') return [];
  if (!/_[\ud800-\udfff]|[\ud800-\udfff]_/.test(text)) return [{ type: 'lines', value: text }];
  const parts = text.split(/(_+)/);
  return parts.flatMap((part, index): PhrasingContent[] => {
    if (part === '') return [];
    if (index % 2 === 0) return [{ type: 'lines', value: part }];
    return Array.from(part, () => ({ type: 'escaped', value: '_' }));
  });
}

interface Edges {
  readonly before: string;
  readonly inner: string;
  readonly after: string;
}

function edgesOf(text: string, edge: RegExp): Edges {
  let start = 0;
  while (edge.test(text.charAt(start))) start++;
  let end = text.length;
  while (end > start && edge.test(text.charAt(end - 1))) end--;
  return { before: text.slice(0, start), inner: text.slice(start, end), after: text.slice(end) };
}

function references(characters: string): PhrasingContent[] {
  if (characters === '') return []; // nearly always, and there are very many
  return Array.from(characters, (value) => ({ type: 'characterReference', value }));
}
