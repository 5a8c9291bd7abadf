import { PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';

/** What a reader of the file sees first. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return {
    title: pdf.getTitle(),
    pages: pdf.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]),
    bookmarks: pdf.catalog
      .lookup(PDFName.of('Outlines'), PDFDict)
      .lookup(PDFName.of('Count'), PDFNumber)
      .asNumber(),
    fields: pdf.catalog.AcroForm() === undefined ? 0 : pdf.getForm().getFields().length,
  };
}
