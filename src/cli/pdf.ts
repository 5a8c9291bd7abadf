import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import type { Document } from '../document/document.ts';
import type { PdfTools } from '../render/pdf/tools.ts';
import type { RenderOptions } from '../render/render-options.ts';
import type { Output } from './output.ts';

/** Documents as a PDF; says which characters could not be printed. */
export async function pdfOf(
  documents: readonly Document[],
  options: RenderOptions,
  output: Output,
): Promise<Uint8Array> {
  // Node does not end before the compiler has made fast code that nobody will run any more: half a second
  setFlagsFromString('--wasm-tiering-budget=1000000000');
  const { renderers } = await import('../render/renderer.ts');
  const [{ render }, tools] = await Promise.all([renderers.pdf(), pdfTools()]);
  const { bytes, missing } = await render(documents, tools, options);
  if (missing.length > 0)
    output.complain(
      `The fonts for PDF have no ${missing.slice(0, mostNamed).join(' ')}: a sign stands in the place of each. To print them: --format html, from a browser.`,
    );
  return bytes;
}

/** So many missing characters are named. */
const mostNamed = 12;

async function pdfTools(): Promise<PdfTools> {
  const read = (path: string) => readFile(new URL(path, import.meta.url));
  const [regular, bold, italic, subsetter] = await Promise.all([
    read('../resources/fonts/NotoSans-regular.ttf'),
    read('../resources/fonts/NotoSans-bold.ttf'),
    read('../resources/fonts/NotoSans-italic.ttf'),
    read('./harfbuzz-subset.wasm'),
  ]);
  return { fonts: { regular, bold, italic }, subsetter };
}
