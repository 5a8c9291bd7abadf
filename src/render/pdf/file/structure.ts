import type { PDFRef } from '@cantoo/pdf-lib';
import type { Tag } from '../page/tags.ts';
import type { Literal, Objects } from './objects.ts';

/** Where a part of the document was drawn. */
export interface Mark {
  readonly page: PDFRef;
  readonly number: number;
}

/** What belongs to tags in one copy of the documents. */
export interface Belongings {
  readonly marks: ReadonlyMap<Tag, readonly Mark[]>;
  /** Fields and links, each with the page it lies on. */
  readonly things: ReadonlyMap<Tag, readonly { readonly page: PDFRef; readonly thing: PDFRef }[]>;
}

/** The tree that a screen reader follows; remembers which element each mark and thing went to. */
export class Structure {
  readonly root: PDFRef;
  readonly #objects: Objects;
  readonly #parents: (readonly [number, Literal])[] = [];
  readonly #document: PDFRef;
  readonly #kids: PDFRef[] = [];
  #next = 0;

  constructor(objects: Objects) {
    this.#objects = objects;
    this.root = objects.reserve();
    this.#document = objects.reserve();
  }

  /** A number under which a page or a thing finds the elements it belongs to. */
  number(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  belongsTo(number: number, elements: Literal): void {
    this.#parents.push([number, elements]);
  }

  /** Adds a document; returns the element of each of its tags that has anything in it. */
  add(tag: Tag, belongings: Belongings): Map<Tag, PDFRef> {
    const made = new Map<Tag, PDFRef>();
    const top = this.#element(tag, this.#document, belongings, made);
    if (top !== undefined) this.#kids.push(top);
    return made;
  }

  finish(): void {
    const objects = this.#objects;
    objects.put(this.#document, { Type: 'StructElem', S: 'Document', P: this.root, K: this.#kids });
    const numbers = this.#parents.toSorted(([a], [b]) => a - b);
    objects.put(this.root, {
      Type: 'StructTreeRoot',
      K: [this.#document],
      ParentTree: objects.add({ Nums: numbers.flat() }),
      ParentTreeNextKey: this.#next,
    });
  }

  #element(tag: Tag, parent: PDFRef, belongings: Belongings, made: Map<Tag, PDFRef>): PDFRef | undefined {
    const own = this.#objects.reserve();
    const marks = belongings.marks.get(tag) ?? [];
    const things = belongings.things.get(tag) ?? [];
    const kids: Literal[] = [
      ...marks.map(({ page, number }) => ({ Type: 'MCR', Pg: page, MCID: number })),
      ...things.map(({ page, thing }) => ({ Type: 'OBJR', Pg: page, Obj: thing })),
      ...tag.children.flatMap((child) => this.#element(child, own, belongings, made) ?? []),
    ];
    if (kids.length === 0) return undefined;
    made.set(tag, own);
    this.#objects.put(own, {
      Type: 'StructElem',
      S: tag.role,
      P: parent,
      K: kids,
      ...(tag.scope === undefined ? {} : { A: { O: 'Table', Scope: tag.scope } }),
    });
    return own;
  }
}
