import type { List, RootContent } from 'mdast';
import type { Document, Fact } from '../../document/document.ts';
import { flowOf } from './blocks.ts';
import { writeMarkdown } from './dialect.ts';
import { emphasis, heading, paragraphOf, strong } from './nodes.ts';
import { paragraphsOf } from './writing.ts';

/** Documents as one Markdown file, each under its own title. */
export function renderMarkdown(documents: readonly Document[]): string {
  return [...markdownPieces(documents)].join('');
}

/** The same in pieces, a document each. */
export function* markdownPieces(documents: Iterable<Document>): Generator<string> {
  let isFirst = true;
  for (const document of documents) {
    const text = writeMarkdown({ type: 'root', children: contentOf(document) });
    yield isFirst ? text : `\n${text}`; // as blocks stand in one file: a blank line between them
    isFirst = false;
  }
}

function contentOf({ title, facts, blocks, footer }: Document): RootContent[] {
  return [
    heading(1, title),
    ...(facts.length === 0 ? [] : [factList(facts)]),
    ...flowOf(blocks),
    ...(footer.length === 0 ? [] : [{ type: 'thematicBreak' } as const]),
    ...footer.map((line) => paragraphOf(emphasis(line))),
  ];
}

function factList(facts: readonly Fact[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: facts.map((fact) => ({ type: 'listItem', spread: false, children: factParagraphs(fact) })),
  };
}

function factParagraphs({ label, value }: Fact) {
  const [first = paragraphOf(), ...rest] = paragraphsOf(value);
  return [paragraphOf(strong(`${label}:`), { type: 'text', value: ' ' }, ...first.children), ...rest];
}
