import { once } from '../../text/once.ts';
import { unmarked } from '../../text/unmarked.ts';
import { unspaced } from '../../text/unspaced.ts';

const unspacedScripts = once(() => new RegExp(unspaced, 'gu'));
const ascii = /^[\x01-\x7f]*$/;

/**
 * A text as the index takes it: without the marks it would stumble over, and each character of the scripts without
 * spaces a word of its own, so that it is found wherever it stands. Words to search for are to be treated alike.
 */
export function asIndexed(text: string): string {
  if (ascii.test(text)) return text;
  return unmarked(text.replaceAll('\0', ' ')).replaceAll(unspacedScripts(), ' $& ');
}
