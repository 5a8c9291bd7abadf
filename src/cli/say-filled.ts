import { type Filled, whatBecameOf } from '../app/afterwards.ts';
import type { Output } from './output.ts';

export function sayFilled(filled: Filled | undefined, output: Output): void {
  output.say(`\n${whatBecameOf(filled)}`); // apart from what was shown last
}
