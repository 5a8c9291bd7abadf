import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Question } from '../../document/document.ts';
import { hasRoom } from '../blank.ts';
import { lined, type Page } from './page.ts';
import { questionNode } from './question.ts';

/** With less room boxes stand below each other. */
const leastForTwo = 75;

/** Boxes to fill in by hand, two by two. What is filled in already reads better one below the other. */
export function gridNodes(boxes: readonly Question[], page: Page): ElementContent[] {
  if (!hasRoom(boxes)) return boxes.map((box) => questionNode(box, page));
  const across = page.room < leastForTwo ? 1 : 2;
  const inner = { ...page, room: Math.floor(page.room / across) };
  const drawn = boxes.map((box) => questionNode(box, inner, 'of-four'));
  return [h('div', { className: across === 1 ? ['grid', 'single'] : ['grid'] }, lined(drawn))];
}
