import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../document/document.ts';
import { choiceList } from './choices.ts';
import { gridNodes } from './grid.ts';
import { inlineNodes } from './inline.ts';
import { logNodes } from './log.ts';
import { matrixNodes } from './matrix.ts';
import { lined, type Page, typed } from './page.ts';
import { questionNode } from './question.ts';
import { gapNodes, ruledLines } from './room.ts';
import { scaleNodes } from './scale.ts';
import { tableNodes } from './table.ts';

export function blockNodes(blocks: readonly Block[], page: Page): ElementContent[] {
  return blocks.flatMap((block) => nodesOf(block, page));
}

function nodesOf(block: Block, page: Page): ElementContent[] {
  switch (block.kind) {
    case 'heading':
      return [h(`h${block.level}`, block.text)];
    case 'new-page':
      return [h('div.new-page')];
    case 'paragraph':
      return [h('p', inlineNodes(block.inlines))];
    case 'items':
      return [
        listOf(
          block.ordered,
          block.items.map((item) => h('li', blockNodes(item, page))),
        ),
      ];
    case 'aside':
      return [asideOf(block, page)];
    case 'question':
      return [questionNode(block, page)];
    case 'answer':
      return [typed('div.answer', block.text)];
    case 'list':
      return [
        listOf(
          block.ordered,
          block.items.map((item) => typed('li.answer', item)),
        ),
      ];
    case 'remark':
      return [h('p.remark', block.text)];
    case 'lines':
      return [ruledLines(block.count, block.numbered)];
    case 'gap':
      return [h('p.room', gapNodes(block.after))];
    case 'scale':
      return scaleNodes(block);
    case 'choices':
      return [choiceList(block)];
    case 'table':
      return tableNodes(block, page);
    case 'grid':
      return gridNodes(block.boxes, page);
    case 'matrix':
      return matrixNodes(block, page);
    case 'log':
      return logNodes(block, page);
    case 'contents':
      return [contentsOf(block.titles, page)];
    default:
      return block satisfies never;
  }
}

function listOf(ordered: boolean, items: readonly ElementContent[]): ElementContent {
  return h(ordered ? 'ol' : 'ul', lined(items));
}

function asideOf({ title, blocks }: Extract<Block, { kind: 'aside' }>, page: Page): ElementContent {
  const named = title === undefined ? [] : [h('p', h('strong', title))];
  return h('aside', lined([...named, ...blockNodes(blocks, page)]));
}

/** Each leads to its document, which is further down in the same file. */
function contentsOf(titles: readonly string[], page: Page): ElementContent {
  const links = titles.map((title, index) =>
    h('li', h('a', { href: `#${page.documentId(index + 1)}` }, title)),
  );
  return h('nav', { ariaLabel: 'Contents' }, [listOf(true, links)]);
}
