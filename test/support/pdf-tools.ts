import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/document/document.ts';
import { renderPdf } from '../../src/render/pdf/render-pdf.ts';
import { type SetDocument, setDocument } from '../../src/render/pdf/set-document.ts';
import type { PdfTools } from '../../src/render/pdf/tools.ts';
import { Faces, type Fonts } from '../../src/render/pdf/type/faces.ts';
import type { RenderOptions } from '../../src/render/render-options.ts';

const root = join(import.meta.dirname, '../..');
const font = (name: string) => readFileSync(join(root, `resources/fonts/NotoSans-${name}.ttf`));

export const fonts: Fonts = { regular: font('regular'), bold: font('bold'), italic: font('italic') };

export const pdfTools: PdfTools = {
  fonts,
  subsetter: readFileSync(join(root, 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm')),
};

/** Faces that any number of tests may set texts in. */
export const faces = new Faces(fonts);

export async function pdfOf(
  documents: readonly Document[],
  options: RenderOptions = {},
): Promise<Uint8Array> {
  return (await renderPdf(documents, pdfTools, options)).bytes;
}

/** The pages of a document, not drawn yet. */
export function planOf(
  document: Document,
  { paper = 'a4', large = false, fillable = false }: RenderOptions = {},
): SetDocument {
  return setDocument(document, { paper, large, fillable }, faces);
}
