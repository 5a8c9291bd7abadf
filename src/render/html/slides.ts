import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../document/document.ts';
import { lined } from './page.ts';

/** The blocks in sections that fit a screen: what a heading heads, or, where there are none, a few questions each. */
export function slides(
  top: readonly ElementContent[],
  blocks: readonly Block[],
  draw: (blocks: readonly Block[]) => ElementContent[],
): ElementContent[] {
  const [first = [], ...rest] = sections(blocks);
  return [
    h('section.slide', lined([h('header', lined(top)), ...draw(first)])),
    ...rest.map((section) => h('section.slide', lined(draw(section)))),
  ];
}

/** Questions that stand together under one heading, before the rest of them have a screen of their own. */
const most = 3;

function sections(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [[]];
  for (const block of blocks) {
    const last = found.at(-1) ?? [];
    if (opens(block, last)) found.push([block]);
    else last.push(block);
  }
  return found;
}

function opens(block: Block, before: readonly Block[]): boolean {
  switch (block.kind) {
    case 'heading':
      return block.level === 2;
    case 'question':
      return before.filter(({ kind }) => kind === 'question').length === most || isIntroduction(before);
    case 'log':
    case 'grid':
    case 'matrix':
      return !before.some(({ kind }) => kind === 'heading');
    default:
      return false;
  }
}

/** The title and what the sheet is for, before the first question. */
function isIntroduction(blocks: readonly Block[]): boolean {
  return blocks.every(({ kind }) => kind !== 'heading' && kind !== 'question');
}
