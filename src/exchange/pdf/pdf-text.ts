/** What a text string says: UTF-16 or UTF-8 with its mark, else PDFDocEncoding. Line breaks of any kind are "\n". */
export function pdfText(bytes: Uint8Array): string {
  return withoutLanguage(decoded(bytes)).replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return units(bytes).swap16().toString('utf16le');
  if (first === 0xff && second === 0xfe) return units(bytes).toString('utf16le'); // forbidden, and met all the same
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  const letters = Buffer.from(bytes).toString('latin1');
  return letters.replace(/[\u0018-\u001f\u0080-\u00a0]/g, (letter) => pdfDocLetters.get(letter) ?? letter);
}

/** Behind the mark. Half a character stays what it is, and is refused with a sentence later on. */
function units(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
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
    Array.from(
      String(letters),
      (letter, index) => [String.fromCharCode(Number(start) + index), letter] as const,
    ),
  ),
);
