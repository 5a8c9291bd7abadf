/**
 * A text without the signs of one kind at its end. By hand, here and below: a pattern such as /\n+$/ begins anew at
 * each sign of a row that stands within the text, and a long row takes hours.
 */
export function withoutEnd(text: string, sign: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === sign) end -= 1;
  return text.slice(0, end);
}

export function withoutStart(text: string, sign: string): string {
  let start = 0;
  while (text[start] === sign) start += 1;
  return text.slice(start);
}

/** What stands before the last word, with the space between. */
export function beforeLastWord(text: string): string {
  let end = text.trimEnd().length;
  while (end > 0 && !isSpace(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

function isSpace(sign: string | undefined): boolean {
  return sign?.trim() === '';
}
