import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { mutated } from './mutated.ts';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** What a packed PDF holds, so that changes get below its packing. */
interface Part {
  readonly head: string;
  readonly body: Uint8Array;
  readonly isPacked: boolean;
}

/**
 * PDFs with changes in their bytes, and others with changes in the objects themselves: their streams are unpacked,
 * changed and packed again, and the table of places is made anew, so that it still leads to all of them.
 */
export function mutatedPdf(
  seeds: readonly Uint8Array[],
  tokens: readonly (string | Uint8Array)[],
): fc.Arbitrary<Uint8Array> {
  const parts = seeds.flatMap(partsOf);
  const bodies = mutated(
    parts.map(({ body }) => body),
    tokens,
    { edits: 3 },
  );
  const places = fc.array(fc.tuple(fc.nat(), bodies, fc.constantFrom('whole', 'body', 'head')), {
    minLength: 1,
    maxLength: 3,
  });
  const within = fc.tuple(fc.constantFrom(...seeds), places).map(([seed, changes]) => {
    const own = partsOf(seed);
    for (const [number, body, where] of changes) {
      const index = number % Math.max(1, own.length);
      const part = own[index];
      if (part === undefined) continue;
      own[index] = where === 'head' ? { ...part, head: latin1(body) } : { ...part, body };
    }
    return fileOf(own);
  });
  return fc.oneof(mutated(seeds, tokens, { edits: 6 }), within);
}

/** The objects of a file that stand one behind the other. */
function partsOf(pdf: Uint8Array): Part[] {
  const text = latin1(pdf);
  return [...text.matchAll(/\d+ 0 obj\s([\s\S]*?)\sendobj/g)].map(([, whole = '']) => {
    const stream = /^([\s\S]*?)\sstream\r?\n([\s\S]*)\r?\nendstream$/.exec(whole);
    if (stream === null) return { head: '', body: Buffer.from(whole, 'latin1'), isPacked: false };
    const [, head = '', packed = ''] = stream;
    return { head, ...unpacked(Buffer.from(packed, 'latin1')) };
  });
}

function unpacked(bytes: Buffer): Pick<Part, 'body' | 'isPacked'> {
  try {
    return { body: inflateSync(bytes), isPacked: true };
  } catch {
    return { body: bytes, isPacked: false };
  }
}

function fileOf(parts: readonly Part[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = 9;
  const add = (content: string | Uint8Array) => {
    const piece = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, { head, body, isPacked }] of parts.entries()) {
    places.push(length);
    add(`${index + 1} 0 obj\n`);
    if (head === '') add(body);
    else addStream(add, head, isPacked ? deflateSync(body, { level: 1 }) : body);
    add('\nendobj\n');
  }
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const root =
    1 +
    Math.max(
      0,
      parts.findIndex(({ body }) => latin1(body).includes('/Catalog')),
    );
  add(
    `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Root ${root} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.concat(pieces);
}

function addStream(add: (content: string | Uint8Array) => void, head: string, bytes: Uint8Array): void {
  add(`${head.replace(/\/Length \d+/, `/Length ${bytes.length}`)}\nstream\n`);
  add(bytes);
  add('\nendstream');
}
