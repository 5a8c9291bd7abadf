import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Option } from '../../document/document.ts';
import { tickLabels } from '../blank.ts';
import { lined } from './page.ts';
import { openLine } from './room.ts';

interface Choices {
  readonly many: boolean;
  readonly options: readonly Option[];
  readonly other: boolean;
}

/** Options no longer than this stand several to a line. */
const [short, middling] = [22, 46];

/** Options to tick: square where several may be, round where one is. */
export function choiceList({ many, options, other }: Choices): ElementContent {
  const items = options.map((option) => h('li', [tickBox(many), ' ', labelOf(option)]));
  const own = other ? [h('li.own', [tickBox(many), ' ', h('span', 'Other:'), ' ', openLine()])] : [];
  return h('ul', { className: ['choices', breadthOf(options)] }, lined([...items, ...own]));
}

/** The same where there is little room: below each other in a cell. */
export function tickCell(choices: Choices): ElementContent {
  return h(
    'ul.ticks',
    tickLabels(choices).map((label) => h('li', [tickBox(choices.many), ' ', h('span', label)])),
  );
}

export function tickBox(many: boolean): ElementContent {
  return h('span', { className: ['box', many ? 'square' : 'round'], role: 'img', ariaLabel: 'To tick:' });
}

function labelOf({ label, hint }: Option): ElementContent {
  return h('span', hint === undefined ? [label] : [label, ' ', h('span.hint', `– ${hint}`)]);
}

function breadthOf(options: readonly Option[]): string {
  const longest = Math.max(0, ...options.map(({ label, hint = '' }) => label.length + hint.length));
  if (options.length <= 3 && longest <= short) return 'beside';
  if (longest <= short) return 'short';
  return longest <= middling && options.length > 3 ? 'middling' : 'long';
}
