/** What a text string says: UTF-16 or UTF-8 with its mark, else PDFDocEncoding. Line breaks of any kind are "\n". */
export function pdfText(bytes: Uint8Array): string {
  return withoutLanguage(decoded(bytes)).replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'big');
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'little'); // forbidden, and met all the same
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  return Array.from(bytes, (byte) => pdfDocLetters.get(byte) ?? String.fromCharCode(byte)).join('');
}

/** Unit by unit, so that half a character stays what it is, and is refused with a sentence later on. */
function utf16(bytes: Uint8Array, order: 'big' | 'little'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = Array.from({ length: Math.floor(bytes.length / 2) - 1 }, (_, index) =>
    view.getUint16(2 + 2 * index, order === 'little'),
  );
  return units.map((unit) => String.fromCharCode(unit)).join('');
}

/** A language, set between two escape characters, is no part of the text. */
function withoutLanguage(text: string): string {
  return text.replace(/\u001b[a-zA-Z]{2}(?:[-a-zA-Z]{0,6})\u001b/g, '');
}

/** Where PDFDocEncoding is not Latin-1. */
const pdfDocLetters = new Map(
  [
    [0x18, '˘ˇˆ˙˝˛˚˜'],
    [0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'],
    [0xa0, '€'],
  ].flatMap(([start, letters]) =>
    Array.from(String(letters), (letter, index) => [Number(start) + index, letter] as const),
  ),
);
