/** So many times an input is tried in shorter forms. */
const mostTries = 3000;

/** An input with all left out that is not needed for it to fail: first halves, then ever smaller parts. */
export async function minimised(
  input: Uint8Array,
  fails: (input: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  let [short, tries] = [input, 0];
  for (let size = input.length >> 1; size >= 1 && tries < mostTries; size = nextSize(size, short.length)) {
    for (let at = 0; at < short.length && tries < mostTries; tries += 1) {
      const less = Buffer.concat([short.subarray(0, at), short.subarray(at + size)]);
      if (await fails(less)) short = less;
      else at += size;
    }
  }
  return short;
}

function nextSize(size: number, length: number): number {
  return size === 1 ? 0 : Math.min(size >> 1, Math.max(1, length >> 1));
}
