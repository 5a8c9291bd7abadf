/**
 * Makes smaller fonts of fonts. This is the subsetter of HarfBuzz, compiled to WebAssembly; `code` is that module
 * (harfbuzz-subset.wasm).
 */
export class Subsetter {
  readonly #library: Library;

  constructor(code: Uint8Array) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bufferOf(code)), {});
    this.#library = exports as Library; // what the module exports, which its own headers declare
    this.#library._initialize?.();
  }

  /** The glyphs alone, under the numbers they have, as a PDF wants them. Throws RangeError where this is no font. */
  glyphs(font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
    return this.#part(font, (input) => {
      const hb = this.#library;
      for (const glyph of glyphs) hb.hb_set_add(hb.hb_subset_input_glyph_set(input), glyph);
      hb.hb_subset_input_set_flags(input, noHinting | keepNumbers);
      for (const table of neverShown) hb.hb_set_add(hb.hb_subset_input_set(input, dropTables), tagOf(table));
    });
  }

  /** All that is needed to set texts in these characters. Throws RangeError where this is no font. */
  characters(font: Uint8Array, characters: Iterable<number>): Uint8Array {
    return this.#part(font, (input) => {
      const hb = this.#library;
      for (const one of characters) hb.hb_set_add(hb.hb_subset_input_unicode_set(input), one);
      hb.hb_subset_input_set_flags(input, noHinting);
    });
  }

  #part(font: Uint8Array, choose: (input: number) => void): Uint8Array {
    const hb = this.#library;
    const place = hb.malloc(font.byteLength);
    new Uint8Array(hb.memory.buffer).set(font, place);
    const blob = hb.hb_blob_create(place, font.byteLength, 2, 0, 0); // HB_MEMORY_MODE_WRITABLE
    const face = hb.hb_face_create(blob, 0);
    const input = hb.hb_subset_input_create_or_fail();
    choose(input);
    const made = hb.hb_subset_or_fail(face, input);
    if (made === 0) throw new RangeError('This is no font that can be taken apart.');
    const bytes = bytesOf(hb, made);
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(made);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(place);
    return bytes;
  }
}

/** As in hb-subset.h. */
const [noHinting, keepNumbers, dropTables] = [0x1, 0x2, 3];
/** A PDF places every glyph itself. */
const neverShown = ['GSUB', 'GPOS', 'GDEF', 'kern', 'DSIG', 'STAT', 'meta'];

function tagOf(table: string): number {
  return [...table].reduce((tag, letter) => (tag << 8) | letter.charCodeAt(0), 0);
}

function bytesOf(hb: Library, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob));
  hb.hb_blob_destroy(blob);
  return bytes;
}

function bufferOf(code: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(code.byteLength);
  new Uint8Array(copy).set(code);
  return copy;
}

/** What there is of it in every Node; the types that are installed have it only for browsers. */
declare const WebAssembly: {
  Module: new (code: ArrayBuffer) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

interface Library {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize?(): void;
  malloc(size: number): number;
  free(place: number): void;
  hb_blob_create(place: number, size: number, mode: number, data: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}
