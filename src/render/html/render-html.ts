import type { Document } from '../../document/document.ts';
import { type InFile, inFile } from '../in-file.ts';
import { articleOf, orientationOf } from './article.ts';
import { blockNodes } from './blocks.ts';
import type { Page } from './page.ts';
import { type ShellOptions, shellFor } from './shell.ts';
import { writeHtml } from './write-html.ts';

export interface HtmlOptions {
  readonly paper?: 'a4' | 'letter';
  /** For eyes that need it larger. */
  readonly large?: boolean;
  /** To be looked at together, a section at a time. */
  readonly screen?: boolean;
}

/** Documents as one page that needs nothing but itself, in a browser and on paper. */
export function renderHtml(documents: readonly Document[], options: HtmlOptions = {}): string {
  return [...htmlPieces(documents, options)].join('');
}

/** The same in pieces, a document each. */
export function* htmlPieces(documents: Iterable<Document>, options: HtmlOptions = {}): Generator<string> {
  const { paper = 'a4', large = false, screen = false } = options;
  const { ahead, all } = lookAhead(documents);
  const shell = { paper, large, screen, language: ahead[0]?.language ?? 'en', title: titleOf(ahead) };
  const { start, end } = shellFor(shell);
  yield start;
  for (const one of inFile(all)) yield articleText(one, shell);
  yield end;
}

/** So many documents give the file its title. */
const titled = 3;

/** The first few, while none is kept for longer than its turn. */
function lookAhead(documents: Iterable<Document>): { ahead: Document[]; all: Iterable<Document> } {
  const iterator = documents[Symbol.iterator]();
  const ahead: Document[] = [];
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    ahead.push(next.value);
    if (ahead.length > titled) break;
  }
  return { ahead, all: both(ahead, iterator) };
}

function* both(ahead: readonly Document[], rest: Iterator<Document>): Generator<Document> {
  try {
    yield* ahead;
    for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
  } finally {
    rest.return?.(); // whoever stops early lets go of the journal as well
  }
}

function titleOf(ahead: readonly Document[]): string {
  const titles = new Set(ahead.slice(0, titled).map(({ title }) => title));
  return [...titles].join(', ') + (ahead.length > titled ? ' …' : '');
}

function articleText({ document, place, copy }: InFile, { language, screen, large }: ShellOptions): string {
  const id = `d${place}${copy === 1 ? '' : `-copy${copy}`}`;
  let ids = 0;
  const page: Page = {
    room: roomOn(orientationOf(document), large || screen),
    nextId: () => `${id}-${++ids}`,
    documentId: (after) => `d${place + after}`,
    draw: blockNodes,
  };
  return `${writeHtml(articleOf(document, page, { id, language, screen }))}\n`;
}

/** Characters of a table that fit beside each other. */
function roomOn(orientation: 'portrait' | 'landscape', large: boolean): number {
  const wide = orientation === 'landscape' ? 120 : 80;
  return large ? Math.floor(wide * 0.55) : wide;
}
