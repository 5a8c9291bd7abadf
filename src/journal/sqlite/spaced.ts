import { unspaced } from '../../text/unspaced.ts';

const unspacedScripts = new RegExp(unspaced, 'gu');

/**
 * A text as the index takes it: each character of those scripts a word of its own, so that it is found wherever
 * it stands. Words to search for are to be treated alike.
 */
export function spaced(text: string): string {
  return text.replaceAll('\0', ' ').replaceAll(unspacedScripts, ' $& ');
}
