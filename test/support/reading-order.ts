import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

/** The fields of a PDF as the pages list them, and as the structure leads through them. */
export async function readingOrders(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes);
  const listed = pdf.getPages().flatMap(({ node }) => node.Annots()?.asArray().map(String) ?? []);
  const reached: string[] = [];
  const walk = (value: unknown): void => {
    const node = value instanceof PDFRef ? pdf.context.lookup(value) : value;
    if (node instanceof PDFArray) for (const kid of node.asArray()) walk(kid);
    if (!(node instanceof PDFDict)) return;
    const thing = node.get(PDFName.of('Obj'));
    if (thing === undefined) walk(node.get(PDFName.of('K')));
    else reached.push(String(thing));
  };
  walk(pdf.catalog.get(PDFName.of('StructTreeRoot')));
  return { listed, reached };
}
