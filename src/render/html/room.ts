import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { lined } from './page.ts';

/** Ruled lines, far enough apart to write on. */
export function ruledLines(count: number, numbered: boolean): ElementContent {
  const lines = Array.from({ length: count }, () => h('li'));
  const label = count === 1 ? 'A line to write on' : `${count} lines to write on`;
  return h(
    numbered ? 'ol' : 'ul',
    { className: numbered ? ['lines', 'numbered'] : ['lines'], ariaLabel: label },
    lined(lines),
  );
}

/** The rest of a line to write on. */
export function openLine(): ElementContent {
  return h('span.gap.long', { role: 'img', ariaLabel: 'Room to write' });
}

/** Room for something short, with what it is counted in or looks like behind it. */
export function gapNodes(after: string): ElementContent[] {
  const size = after.startsWith('(') || after === '' ? 'middling' : 'short';
  const gap = h('span', { className: ['gap', size], role: 'img', ariaLabel: 'Room to write' });
  return after === '' ? [gap] : [gap, { type: 'text', value: ` ${after}` }];
}
