/**
 * A character, as a pattern, of the scripts that are written without spaces between words, with the marks they
 * share. Korean has spaces.
 */
export const unspaced =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';
