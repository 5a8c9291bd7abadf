import type { PhrasingContent } from 'mdast';
import { room } from './nodes.ts';
import { phrasingOf } from './writing.ts';

/** Room for something short, with what it is counted in or looks like behind it. */
export function gapNodes(after: string): PhrasingContent[] {
  if (after === '') return [room(20)];
  return [room(after.startsWith('(') ? 16 : 8), ...phrasingOf(` ${after}`)];
}

/** Options to tick, side by side. */
export function boxesOf(labels: readonly string[]): PhrasingContent[] {
  return phrasingOf(labels.map((label) => `☐ ${label}`).join(' '));
}
