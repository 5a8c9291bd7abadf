import { deflateSync } from 'node:zlib';
import {
  PDFContext,
  type PDFDict,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** The objects of a PDF as they are made: a thin hand on the library that writes them. */
export class Objects {
  readonly context = PDFContext.create();

  add(literal: Literal): PDFRef {
    return this.context.register(this.object(literal));
  }

  object(literal: Literal): PDFObject {
    return this.context.obj(literal as Parameters<PDFContext['obj']>[0]); // the library names the same, changeable
  }

  dictionary(entries: Readonly<Record<string, Literal>>): PDFDict {
    return this.context.obj(entries as Record<string, string>); // as above; a map makes a dictionary
  }

  /** A place for what is not known yet. */
  reserve(): PDFRef {
    return this.context.nextRef();
  }

  put(ref: PDFRef, literal: Literal): void {
    this.context.assign(ref, this.object(literal));
  }

  stream(
    bytes: Uint8Array | string,
    dictionary: Record<string, Literal> = {},
    { squeeze = true } = {},
  ): PDFRef {
    const plain = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    const contents = squeeze ? deflateSync(plain) : plain;
    const entries = { ...dictionary, ...(squeeze ? { Filter: 'FlateDecode' } : {}), Length: contents.length };
    return this.context.register(PDFRawStream.of(this.dictionary(entries), contents));
  }
}

/** What the library makes objects of: strings are names, texts are made with `text`. */
export type Literal =
  | (string | number | boolean | null | PDFRef | PDFHexString)
  | readonly Literal[]
  | { readonly [name: string]: Literal };

export function text(words: string): PDFHexString {
  return PDFHexString.fromText(words);
}
