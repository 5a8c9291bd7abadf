/** Says why a text cannot be stored, or nothing. Everything else is kept exactly as typed. */
export function unstorable(text: string): string | undefined {
  if (text.includes('\0')) return 'holds a NUL character, which cannot be stored';
  if (!text.isWellFormed()) return 'holds half of a character (a lone surrogate), which cannot be stored';
  return undefined;
}

/** Only white space: the same as no answer. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
