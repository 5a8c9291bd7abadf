import { once } from '../../text/once.ts';
import { unspaced } from '../../text/unspaced.ts';

const unspacedScripts = once(() => new RegExp(unspaced, 'gu'));
const ascii = /^[\x01-\x7f]*$/;

/**
 * A text as the index takes it: each character of those scripts a word of its own, so that it is found wherever
 * it stands. Words to search for are to be treated alike.
 */
export function spaced(text: string): string {
  return ascii.test(text) ? text : text.replaceAll('\0', ' ').replaceAll(unspacedScripts(), ' $& ');
}
