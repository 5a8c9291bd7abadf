/**
 * The scripts that are written without spaces between words, with the marks they share. Korean has spaces.
 */
const unspacedScripts =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu;

/**
 * A text as the index takes it: each character of those scripts a word of its own, so that it is found wherever
 * it stands. Words to search for are to be treated alike.
 */
export function spaced(text: string): string {
  return text.replaceAll('\0', ' ').replaceAll(unspacedScripts, ' $& ');
}
