/** What is written out: a text, bytes, or pieces of a text that need not fit in memory together. */
export type Content = string | Uint8Array | Iterable<string>;

/** So many characters are written at once. */
const chunkSize = 64 * 1024;

/** A text as it is; pieces put together until they are worth a write of their own. */
export function* chunksOf(content: Content): Generator<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) return yield content;
  let chunk = '';
  for (const piece of content) {
    chunk += piece;
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
