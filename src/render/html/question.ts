import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block, Question } from '../../document/document.ts';
import { lined, type Page } from './page.ts';

/** A question with what stands below it, one group for those who hear it. */
export function questionNode(question: Question, page: Page, className = 'question'): ElementContent {
  const id = page.nextId();
  const classes = isSmall(question.blocks) ? [className, 'whole'] : [className];
  return h('div', { className: classes, role: 'group', ariaLabelledBy: [id] }, [
    ...lined([headOf(question, id), ...page.draw(question.blocks, { ...page, asked: id })]),
  ]);
}

/** What is asked, when, and how; on paper it is never parted from what follows. */
function headOf({ number, ask, condition, hint }: Question, id: string): ElementContent {
  return h('div.head', [
    h('p.ask', { id }, number === undefined ? [ask] : [h('span.number', `${number}.`), ' ', h('span', ask)]),
    ...(condition === undefined ? [] : [h('p.condition', condition)]),
    ...(hint === undefined ? [] : [h('p.hint', hint)]),
  ]);
}

/** Up to so many lines, or rows, or twice as many options go to the next page together rather than be parted. */
const mostTogether = 6;

function isSmall(blocks: readonly Block[]): boolean {
  return blocks.every((block) => {
    switch (block.kind) {
      case 'scale':
      case 'gap':
      case 'remark':
        return true;
      case 'lines':
        return block.count <= mostTogether;
      case 'choices':
        return block.options.length <= mostTogether * 2;
      case 'table':
        return block.layout === 'table' && block.rows.length <= mostTogether;
      case 'paragraph':
        return true;
      default:
        return false;
    }
  });
}
