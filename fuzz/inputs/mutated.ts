import fc from 'fast-check';

/** One change to bytes; places and lengths are shares of what there is, so that they fit any input. */
type Edit = (bytes: Uint8Array) => Uint8Array;

/** Longer inputs are slow to try, and find little that shorter ones do not. */
const longest = 128 * 1024;

/** Good inputs with a few things wrong: bytes turned, cut out, doubled, moved from elsewhere, words that mean much. */
export function mutated(
  seeds: readonly (Uint8Array | string)[],
  tokens: readonly (Uint8Array | string)[],
  { edits = 5 }: { readonly edits?: number } = {},
): fc.Arbitrary<Uint8Array> {
  const good = seeds.map(bytesOf);
  const words = tokens.map(bytesOf);
  return fc
    .tuple(fc.constantFrom(...good), fc.array(anyEdit(good, words), { maxLength: edits, size: 'max' }))
    .map(([seed, all]) => all.reduce((bytes, edit) => edit(bytes).subarray(0, longest), seed));
}

const share = fc.integer({ min: 0, max: 0xffff });
const byte = fc.integer({ min: 0, max: 255 });

function anyEdit(seeds: readonly Uint8Array[], tokens: readonly Uint8Array[]): fc.Arbitrary<Edit> {
  const token = fc.constantFrom(...tokens);
  const length = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), share);
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(share, token).map(([at, word]) => replacing(at, 0, word)) },
    { weight: 5, arbitrary: fc.tuple(share, length, token).map((parts) => replacing(...parts)) },
    { weight: 3, arbitrary: fc.tuple(share, byte).map(([at, one]) => replacing(at, 1, Uint8Array.of(one))) },
    { weight: 2, arbitrary: fc.tuple(share, fc.integer({ min: 0, max: 7 })).map(flipping) },
    { weight: 2, arbitrary: fc.tuple(share, length).map(([at, many]) => replacing(at, many, nothing)) },
    { weight: 1, arbitrary: share.map(truncating) },
    { weight: 2, arbitrary: fc.tuple(share, length, share).map(copying) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...seeds), share, share, share).map(splicing) },
    { weight: 1, arbitrary: fc.tuple(share, token, times).map(pumping) },
  );
}

/** Many, and seldom as many as an input holds: what takes the square of its length shows itself there alone. */
const times = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: 2, max: 2000 }) },
  { weight: 1, arbitrary: fc.constant(longest) },
);

const nothing = new Uint8Array();

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function placeIn(bytes: Uint8Array, at: number): number {
  return Math.floor((at * (bytes.length + 1)) / 0x10000);
}

/** Lengths up to a dozen are bytes, greater ones a share. */
function lengthIn(bytes: Uint8Array, length: number): number {
  return length <= 12 ? length : placeIn(bytes, length);
}

function replacing(at: number, length: number, word: Uint8Array): Edit {
  return (bytes) => {
    const start = placeIn(bytes, at);
    return joined(bytes.subarray(0, start), word, bytes.subarray(start + lengthIn(bytes, length)));
  };
}

function truncating(at: number): Edit {
  return (bytes) => bytes.subarray(0, placeIn(bytes, at));
}

function flipping([at, bit]: readonly [number, number]): Edit {
  return (bytes) => {
    const copy = Uint8Array.from(bytes);
    const place = placeIn(bytes, at);
    if (place < copy.length) copy[place] = (copy[place] ?? 0) ^ (1 << bit);
    return copy;
  };
}

function copying([at, length, to]: readonly [number, number, number]): Edit {
  return (bytes) => {
    const from = placeIn(bytes, at);
    return replacing(to, 0, bytes.subarray(from, from + lengthIn(bytes, length)))(bytes);
  };
}

function splicing([other, from, to, at]: readonly [Uint8Array, number, number, number]): Edit {
  return (bytes) => {
    const [start, end] = [placeIn(other, Math.min(from, to)), placeIn(other, Math.max(from, to))];
    return replacing(at, 0, other.subarray(start, end))(bytes);
  };
}

function pumping([at, word, times]: readonly [number, Uint8Array, number]): Edit {
  const most = Math.ceil(longest / Math.max(1, word.length));
  return (bytes) => replacing(at, 0, Buffer.alloc(word.length * Math.min(times, most), word))(bytes);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
