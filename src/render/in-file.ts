import type { Document } from '../document/document.ts';

/** The place of a document in its file: copies one after the other have one place, and a number each. */
export interface InFile {
  readonly document: Document;
  /** From 1, counting copies that follow each other once. */
  readonly place: number;
  /** Which of these copies it is, from 1. */
  readonly copy: number;
}

/** Documents with their places, which the titles in contents count by. */
export function* inFile(documents: Iterable<Document>): Generator<InFile> {
  let last: InFile | undefined;
  for (const document of documents) {
    last =
      last?.document === document
        ? { ...last, copy: last.copy + 1 }
        : { document, place: (last?.place ?? 0) + 1, copy: 1 };
    yield last;
  }
}
