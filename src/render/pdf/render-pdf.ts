import type { Document } from '../../document/document.ts';
import type { RenderOptions } from '../render-options.ts';
import { drawPages } from './draw-pages.ts';
import { writeFile } from './file/write-file.ts';
import { setDocument } from './set-document.ts';
import type { Pdf, PdfTools } from './tools.ts';
import { Faces } from './type/faces.ts';
import { Subsetter } from './type/subset.ts';

/** Documents as one PDF, each beginning on a page of its own. */
export async function renderPdf(
  documents: readonly Document[],
  { fonts, subsetter }: PdfTools,
  { paper = 'a4', large = false, fillable = false, copies = 1, namesSheet = true }: RenderOptions = {},
): Promise<Pdf> {
  const faces = new Faces(fonts);
  const options = { paper, large, fillable };
  const known = new Map(
    [...new Set(documents)].map((document) => [document, setDocument(document, options, faces)] as const),
  );
  const sets = documents.flatMap((document) => known.get(document) ?? []);
  const isPack = documents.some(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'));
  const drawn = drawPages(sets, { namesSheet, countsThrough: isPack });
  const [first] = documents;
  const bytes = await writeFile(drawn, {
    title:
      documents.length === 1 || isPack
        ? (first?.title ?? '')
        : documents.map(({ title }) => title).join(' · '),
    language: first?.language ?? 'en',
    copies,
    faces,
    subsetter: new Subsetter(subsetter),
  });
  return { bytes, missing: [...faces.missing].sort() };
}
