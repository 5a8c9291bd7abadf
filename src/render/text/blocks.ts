import type { Block } from '../../document/document.ts';
import { displayWidth } from '../../text/wrap.ts';
import { choiceLines } from './choices.ts';
import { gridLines } from './grid.ts';
import { inlineLines } from './inline.ts';
import { matrixLines } from './matrix.ts';
import { hanging, type Page, spaced, textLines } from './page.ts';
import { questionLines } from './question.ts';
import { gapLines, ruledLines } from './room.ts';
import { scaleLines } from './scale.ts';
import { tableLines } from './table.ts';

/** Blocks below each other, a blank line between them. */
export function blockLines(blocks: readonly Block[], page: Page): string[] {
  return spaced(blocks.map((block) => linesOf(block, page)));
}

function linesOf(block: Block, page: Page): string[] {
  const { styles } = page;
  switch (block.kind) {
    case 'heading':
      return headingLines(block.text, block.level, page);
    case 'paragraph':
      return inlineLines(block.inlines, page);
    case 'items':
      return itemLines(
        block.ordered,
        block.items.map((item) => (inner) => tightLines(item, inner)),
        page,
      );
    case 'aside':
      return asideLines(block.title, block.blocks, page);
    case 'question':
      return questionLines(block, page);
    case 'answer':
      return textLines(block.text, page, styles.answer);
    case 'list':
      return itemLines(
        block.ordered,
        block.items.map((item) => (inner) => textLines(item, inner, styles.answer)),
        page,
      );
    case 'remark':
      return textLines(`(${block.text})`, page, styles.muted);
    case 'lines':
      return ruledLines(block.count, block.numbered, page);
    case 'gap':
      return gapLines(block.after, page);
    case 'scale':
      return scaleLines(block, page);
    case 'choices':
      return choiceLines(block, page);
    case 'table':
      return tableLines(block, page);
    case 'grid':
      return gridLines(block.boxes, page);
    case 'matrix':
      return matrixLines(block, page);
    case 'new-page':
      return [];
    case 'log':
      return blockLines(block.once, page);
    case 'contents':
      return contentsLines(block.titles, page);
    default:
      return block satisfies never;
  }
}

function headingLines(text: string, level: 2 | 3 | 4, page: Page): string[] {
  const lines = textLines(text, page, page.styles.heading);
  return level === 2 && page.linear !== true ? [...lines, underline(text, '─', page)] : lines;
}

/** A rule as long as the text above it. */
export function underline(text: string, rule: string, page: Page): string {
  const longest = Math.max(...textLines(text, page).map(displayWidth));
  return longest === 0 ? '' : page.styles.muted(rule.repeat(longest));
}

function itemLines(ordered: boolean, items: readonly ((page: Page) => string[])[], page: Page): string[] {
  const lead = String(items.length).length + 2;
  return items.flatMap((draw, index) => hanging(ordered ? `${index + 1}.`.padEnd(lead) : '• ', page, draw));
}

/** The numbers end in one column, so that the titles begin in one. */
function contentsLines(titles: readonly string[], page: Page): string[] {
  const digits = String(titles.length).length;
  return titles.flatMap((title, index) =>
    hanging(`  ${String(index + 1).padStart(digits)}. `, page, (inner) => textLines(title, inner)),
  );
}

/** An item's own list stands close below it; only paragraphs are parted. */
function tightLines(blocks: readonly Block[], page: Page): string[] {
  return blocks.flatMap((block, index) => [
    ...(index > 0 && block.kind !== 'items' ? [''] : []),
    ...linesOf(block, page),
  ]);
}

/** Set apart by a bar along its side. */
function asideLines(title: string | undefined, blocks: readonly Block[], page: Page): string[] {
  const inner = { ...page, width: page.width - 2 };
  const lines = [
    ...(title === undefined ? [] : textLines(title, inner, page.styles.strong)),
    ...blockLines(blocks, inner),
  ];
  return lines.map((line) => `${page.styles.muted('│')} ${line}`.trimEnd());
}
