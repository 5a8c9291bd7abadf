import { createHash } from 'node:crypto';
import { type PDFRef, PDFStreamWriter } from '@cantoo/pdf-lib';
import type { DrawnDocument } from '../draw-pages.ts';
import type { DrawnField, DrawnLink } from '../page/canvas.ts';
import type { Tag } from '../page/tags.ts';
import { tidy } from '../tidy.ts';
import type { Faces } from '../type/faces.ts';
import type { Subsetter } from '../type/subset.ts';
import { fontObject } from './font-objects.ts';
import { formObject, type Widget } from './form-objects.ts';
import { metadata } from './metadata.ts';
import { type Literal, Objects, text } from './objects.ts';
import { type Bookmark, outlineObject } from './outline.ts';
import { type Mark, Structure } from './structure.ts';

export interface FileOptions {
  readonly title: string;
  readonly language: string;
  /** All documents so many times; their pages are kept once. */
  readonly copies: number;
  readonly faces: Faces;
  readonly subsetter: Subsetter;
}

/** The drawn documents as a tagged PDF 1.7. The same documents give the same bytes: nothing in it tells the time. */
export async function writeFile(
  documents: readonly DrawnDocument[],
  options: FileOptions,
): Promise<Uint8Array> {
  const file = new File(documents, options);
  for (let copy = 0; copy < options.copies; copy++) file.addCopy();
  return file.bytes();
}

interface DrawnPage {
  readonly contents: PDFRef;
  readonly size: readonly [number, number];
}

class File {
  readonly #documents: readonly DrawnDocument[];
  readonly #options: FileOptions;
  readonly #objects = new Objects();
  readonly #structure = new Structure(this.#objects);
  readonly #pageTree = this.#objects.reserve();
  readonly #resources = this.#objects.reserve();
  readonly #pages: PDFRef[] = [];
  readonly #bookmarks: Bookmark[] = [];
  readonly #widgets: Widget[] = [];
  readonly #drawn: readonly (readonly DrawnPage[])[];

  constructor(documents: readonly DrawnDocument[], options: FileOptions) {
    this.#documents = documents;
    this.#options = options;
    this.#drawn = documents.map(({ canvases }) =>
      canvases.map(({ content, width, height }) => ({
        contents: this.#objects.stream(content),
        size: [width, height],
      })),
    );
  }

  addCopy(): void {
    const pages = this.#drawn.map((drawn) => drawn.map(() => this.#objects.reserve()));
    for (const [index, document] of this.#documents.entries()) this.#addDocument(document, index, pages);
    this.#pages.push(...pages.flat());
  }

  #addDocument({ set, canvases }: DrawnDocument, index: number, pages: readonly (readonly PDFRef[])[]): void {
    const own = pages[index] ?? [];
    const marks = new Map<Tag, Mark[]>();
    const things = new Map<Tag, { page: PDFRef; thing: PDFRef; number: number }[]>();
    const annotations = canvases.map(({ fields, links }, at) => {
      const page = own[at];
      if (page === undefined) return [];
      const made = [
        ...fields.map((one) => this.#widget(one, page)),
        ...links.map((one) => this.#link(one, pages)),
      ];
      for (const { tag, ref, number } of made)
        things.set(tag, [...(things.get(tag) ?? []), { page, thing: ref, number }]);
      return made.map(({ ref }) => ref);
    });
    for (const [at, { drawn }] of canvases.entries())
      for (const { tag, mark } of drawn) {
        const page = own[at];
        if (page !== undefined) marks.set(tag, [...(marks.get(tag) ?? []), { page, number: mark }]);
      }
    const elements = this.#structure.add(set.setting.tag, { marks, things });
    for (const [tag, all] of things)
      for (const { number } of all) this.#structure.belongsTo(number, elements.get(tag) ?? null);
    for (const [at, { drawn }] of canvases.entries()) {
      const number = this.#structure.number();
      this.#structure.belongsTo(
        number,
        drawn.map(({ tag }) => elements.get(tag) ?? null),
      );
      this.#putPage(own[at], this.#drawn[index]?.[at], { number, annotations: annotations[at] ?? [] });
    }
    this.#bookmarks.push(bookmarkOf(set.document.title, canvases, own));
  }

  #putPage(
    page: PDFRef | undefined,
    drawn: DrawnPage | undefined,
    { number, annotations }: { number: number; annotations: readonly PDFRef[] },
  ): void {
    if (page === undefined || drawn === undefined) return;
    this.#objects.put(page, {
      Type: 'Page',
      Parent: this.#pageTree,
      MediaBox: [0, 0, ...drawn.size],
      Contents: drawn.contents,
      Resources: this.#resources,
      StructParents: number,
      Tabs: 'S',
      ...(annotations.length === 0 ? {} : { Annots: [...annotations] }),
    });
  }

  #widget({ tag, field }: DrawnField, page: PDFRef) {
    const widget = { field, page, number: this.#structure.number(), ref: this.#objects.reserve() };
    this.#widgets.push(widget);
    return { tag, ...widget };
  }

  #link({ tag, box, to }: DrawnLink, pages: readonly (readonly PDFRef[])[]) {
    const { left, bottom, width, height } = box;
    const number = this.#structure.number();
    const target = typeof to === 'number' ? pages[to]?.[0] : undefined;
    const leads: Record<string, Literal> =
      typeof to === 'string'
        ? { A: { S: 'URI', URI: text(to) } }
        : { Dest: target === undefined ? null : [target, 'Fit'] };
    const ref = this.#objects.add({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [left, bottom, left + width, bottom + height].map(tidy),
      Border: [0, 0, 0],
      F: 4,
      Contents: text(typeof to === 'string' ? to : 'To this sheet'),
      StructParent: number,
      ...leads,
    });
    return { tag, ref, number };
  }

  async bytes(): Promise<Uint8Array> {
    const objects = this.#objects;
    const { title, language, faces, subsetter } = this.#options;
    objects.put(this.#resources, {
      Font: Object.fromEntries(faces.used.map((face) => [face.name, fontObject(face, subsetter, objects)])),
    });
    objects.put(this.#pageTree, { Type: 'Pages', Kids: this.#pages, Count: this.#pages.length });
    this.#structure.finish();
    const sheets = this.#documents.flatMap(({ set: { document } }) => document.sheet ?? []);
    const catalog = objects.add({
      Type: 'Catalog',
      Pages: this.#pageTree,
      Lang: text(language),
      MarkInfo: { Marked: true },
      StructTreeRoot: this.#structure.root,
      ViewerPreferences: { DisplayDocTitle: true },
      Metadata: objects.stream(
        Buffer.from(metadata(title, language)),
        { Type: 'Metadata', Subtype: 'XML' },
        { squeeze: false },
      ),
      Outlines: outlineObject(this.#bookmarks, objects),
      ...(this.#documents.length > 1 ? { PageMode: 'UseOutlines' } : {}),
      ...(this.#widgets.length === 0 ? {} : { AcroForm: formObject(this.#widgets, sheets, objects) }),
    });
    const { context } = objects;
    context.trailerInfo.Root = catalog;
    context.trailerInfo.Info = objects.add({ Title: text(title), Producer: text('Selfsteer') });
    context.trailerInfo.ID = objects.object([text(this.#fingerprint()), text(this.#fingerprint())]);
    return PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
  }

  #fingerprint(): string {
    const sum = createHash('sha256');
    for (const { canvases } of this.#documents) for (const { content } of canvases) sum.update(content);
    return sum.digest('hex').slice(0, 16);
  }
}

/** The title of a document, and below it those of its sections. */
function bookmarkOf(title: string, canvases: DrawnDocument['canvases'], pages: readonly PDFRef[]): Bookmark {
  const sections = canvases.flatMap(({ drawn }, at) => {
    const page = pages[at];
    const begun = new Set<Tag>();
    return drawn.flatMap(({ tag, height }) => {
      if (tag.title === undefined || page === undefined || begun.has(tag)) return [];
      begun.add(tag);
      return [{ title: tag.title, page, height: height + 20, inside: [] }];
    });
  });
  return { title, page: pages[0], height: undefined, inside: sections };
}
