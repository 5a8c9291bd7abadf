import { PDFDocument } from '@cantoo/pdf-lib';

/** What a reader of the file sees first. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return {
    title: pdf.getTitle(),
    pages: pdf.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]),
    fields: pdf.catalog.AcroForm() === undefined ? 0 : pdf.getForm().getFields().length,
  };
}
