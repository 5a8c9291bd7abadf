import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Question } from '../../document/document.ts';
import { hasRoom } from '../blank.ts';
import { lined, type Page } from './page.ts';
import { questionNode } from './question.ts';

/** Boxes to fill in by hand, two by two. What is filled in already reads better one below the other. */
export function gridNodes(boxes: readonly Question[], page: Page): ElementContent[] {
  if (!hasRoom(boxes)) return boxes.map((box) => questionNode(box, page));
  const half = { ...page, room: Math.floor(page.room / 2) };
  return [h('div.grid', lined(boxes.map((box) => questionNode(box, half, 'of-four'))))];
}
