import { type Source, sourceOf as sourceOfBytes } from '../../src/exchange/json-outline.ts';

/** A text, or bytes, as an import reads a file. */
export function sourceOf(content: string | Uint8Array): Source {
  return sourceOfBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content);
}
