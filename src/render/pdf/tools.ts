import type { Fonts } from './type/faces.ts';

/** What a PDF is made with: fonts, and the module that takes them apart. */
export interface PdfTools {
  readonly fonts: Fonts;
  /** harfbuzz-subset.wasm. */
  readonly subsetter: Uint8Array;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Characters that none of the fonts has; a sign stands in the place of each. */
  readonly missing: readonly string[];
}
