import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../document/document.ts';

/** Where blocks are drawn: how much room there is, and how what stands inside them is drawn. */
export interface Page {
  /** About so many characters stand side by side. */
  readonly room: number;
  /** The id of what is asked here: it names the tables below it. */
  readonly asked?: string;
  /** An id that nothing else in the file has. */
  nextId(): string;
  /** The id of the document that stands so many after this one. */
  documentId(after: number): string;
  draw(blocks: readonly Block[], page: Page): ElementContent[];
}

/** Text as it was typed, in the direction its own letters have. */
export function typed(name: string, text: string): Element {
  return h(name, { dir: 'auto' }, text);
}

/** Line by line in the file, for those who look into it; browsers make nothing of it. */
export function lined(children: readonly ElementContent[]): ElementContent[] {
  const newline = { type: 'text', value: '\n' } as const;
  return children.length === 0 ? [] : [newline, ...children.flatMap((child) => [child, newline])];
}
