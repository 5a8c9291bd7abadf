/** The kinds of thing a PDF is made of, as far as a form needs them. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'ref'; readonly number: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDict
  | PdfStream;

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** As they stand in the file: packed, mostly. */
  readonly bytes: Uint8Array;
}

/** Why bytes are not read as a form; what to say of each is decided where they come from. */
export type PdfTrouble =
  | 'not-pdf'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'no-form'
  | 'xfa'
  | 'unknown-packing';

export class PdfError extends Error {
  readonly trouble: PdfTrouble;

  constructor(trouble: PdfTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return hasKind(value, 'dict');
}

export function nameIn(value: PdfValue | undefined): string | undefined {
  return hasKind(value, 'name') ? value.name : undefined;
}

export function numberIn(value: PdfValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function itemsIn(value: PdfValue | undefined): readonly PdfValue[] {
  return hasKind(value, 'array') ? value.items : [];
}

export function hasKind<K extends string>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<PdfValue, { readonly kind: K }> {
  return typeof value === 'object' && value !== null && value.kind === kind;
}
