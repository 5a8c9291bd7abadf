import type { Choice } from '../questions/prompter.ts';

/** Whether an option stands in the list; the others are there to be found. */
export function isShown({ hidden }: Choice): boolean {
  return hidden !== true;
}
