import fc from 'fast-check';

/** So many inputs come from one seed: any of them is found again without making all those before it. */
const batchSize = 100;

/** The inputs from one number to before another; the same for the same seed, however they are asked for. */
export function* sampled<T>(
  inputs: fc.Arbitrary<T>,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
): Generator<readonly [number: number, input: T]> {
  for (let batch = Math.floor(from / batchSize); batch * batchSize < to; batch += 1) {
    const all = fc.sample(inputs, { seed: seedOf(seed, batch), numRuns: batchSize });
    for (const [index, input] of all.entries()) {
      const number = batch * batchSize + index;
      if (number >= from && number < to) yield [number, input];
    }
  }
}

/** Seeds that follow one another give batches that have nothing in common. */
function seedOf(seed: number, batch: number): number {
  return Math.imul(Math.imul(seed + 1, 0x9e3779b1) ^ (batch + 1), 0x85ebca6b) | 0;
}
