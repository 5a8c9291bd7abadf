/** More marks on one letter than any script has; as many go together in Unicode's "stream-safe" text. */
const rows = /\p{M}{31}/u;
const between = /(?<=\p{M}{30})(?=\p{M})/u;

/** A text in a normal form, except that a row of thousands of marks is not put in order, which would take minutes. */
export function normalized(text: string, form: 'NFC' | 'NFD'): string {
  if (!rows.test(text)) return text.normalize(form);
  return text
    .split(between)
    .map((part) => part.normalize(form))
    .join('');
}
