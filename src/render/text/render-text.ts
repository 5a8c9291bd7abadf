import type { Block, Document, Fact } from '../../document/document.ts';
import { blockLines, underline } from './blocks.ts';
import { fieldLines } from './fields.ts';
import { drawnWidth, type Page, spaced, textLines } from './page.ts';
import { plain, type Styles } from './styles.ts';

export interface TextOptions {
  /** Columns to wrap at; without it nothing is wrapped or cut. */
  readonly width?: number;
  readonly styles?: Styles;
  /** To be heard rather than seen: one thing after the other, without rules and columns. */
  readonly linear?: boolean;
}

/** A document as text for a terminal or a plain file, ending in a newline. */
export function renderText(document: Document, options: TextOptions = {}): string {
  return finished(documentLines(document, pageOf(options)));
}

/** Several documents below each other, a rule across between them. */
export function renderTexts(documents: readonly Document[], options: TextOptions = {}): string {
  const page = pageOf(options);
  const rule = page.styles.muted('─'.repeat(drawnWidth(page)));
  return finished(
    documents.flatMap((document, index) => [
      ...(index === 0 ? [] : ['', '', rule, '']),
      ...documentLines(document, page),
    ]),
  );
}

/** A few blocks, to be shown at a prompt, ending without a newline. */
export function renderBlocks(blocks: readonly Block[], options: TextOptions = {}): string {
  return blockLines(blocks, pageOf(options)).join('\n');
}

/** Narrower than this nothing can be laid out. */
const leastWidth = 20;

function pageOf({ width = Number.POSITIVE_INFINITY, styles = plain, linear = false }: TextOptions): Page {
  return { width: Math.max(leastWidth, width), styles, linear, draw: blockLines };
}

function finished(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function documentLines({ title, facts, blocks, footer }: Document, page: Page): string[] {
  const { styles } = page;
  return spaced([
    [...textLines(title, page, styles.title), underline(title, '═', page)],
    fieldLines(
      facts.map((fact) => factField(fact)),
      page,
    ),
    blockLines(blocks, page),
    footer.length === 0
      ? []
      : [styles.muted('─'.repeat(10)), ...footer.flatMap((line) => textLines(line, page, styles.muted))],
  ]);
}

function factField({ label, value }: Fact) {
  return { label, draw: (page: Page) => textLines(value, page) };
}
