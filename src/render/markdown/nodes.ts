import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { Recurring } from './again.ts';
import { phrasingOf } from './writing.ts';

export function textNode(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function room(length: number): PhrasingContent {
  return { type: 'escaped', value: '_'.repeat(length) };
}

export function paragraphOf(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

const strongParagraphs = new Recurring((text) => paragraphOf(strong(text)));

/** What a question asks: the same in every entry. */
export function strongParagraph(text: string): Paragraph {
  return strongParagraphs.for(text);
}

/** Any text as strong, such as an ask with earlier answers in it. */
export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: phrasingOf(text) };
}

export function emphasis(text: string): PhrasingContent {
  return { type: 'emphasis', children: phrasingOf(text) };
}

export function heading(depth: 1 | 2 | 3 | 4, text: string): Heading {
  return headings[depth].for(text);
}

const headings = { 1: headingsOf(1), 2: headingsOf(2), 3: headingsOf(3), 4: headingsOf(4) };

function headingsOf(depth: 1 | 2 | 3 | 4) {
  return new Recurring<Heading>((text) => ({ type: 'heading', depth, children: [textNode(text)] }));
}
