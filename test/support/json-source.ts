import type { Source } from '../../src/exchange/json-outline.ts';

/** A text, or bytes, as an import reads a file. */
export function sourceOf(content: string | Uint8Array): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}
