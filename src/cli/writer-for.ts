import type { Document } from '../document/document.ts';
import type { RenderOptions } from '../render/render-options.ts';
import type { Format } from '../render/renderer.ts';
import type { Content } from './content.ts';
import type { Output } from './output.ts';

/** A format with all that it takes to write documents in it. */
export interface Writer {
  readonly extension: string;
  write(documents: readonly Document[]): Content | Promise<Content>;
}

export async function writerFor(format: Format, options: RenderOptions, output: Output): Promise<Writer> {
  if (format === 'pdf') {
    const { pdfOf } = await import('./pdf.ts');
    return { extension: format, write: (documents) => pdfOf(documents, options, output) };
  }
  const { renderers } = await import('../render/renderer.ts');
  const { extension, render } = await renderers[format]();
  return { extension, write: (documents) => render(documents, options) };
}
