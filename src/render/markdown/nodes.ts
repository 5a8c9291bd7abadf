import type { Heading, Paragraph, PhrasingContent } from 'mdast';
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

/** Any text as strong, such as an ask with earlier answers in it. */
export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: phrasingOf(text) };
}

export function emphasis(text: string): PhrasingContent {
  return { type: 'emphasis', children: phrasingOf(text) };
}

export function heading(depth: 1 | 2 | 3 | 4, text: string): Heading {
  return { type: 'heading', depth, children: [textNode(text)] };
}
