import type { Document } from '../document/document.ts';
import type { Pdf, PdfTools } from './pdf/tools.ts';
import type { RenderOptions } from './render-options.ts';

/** One format of output for documents. */
export interface Renderer {
  readonly extension: string;
  readonly mediaType: string;
  /** All documents as one file. */
  render(documents: readonly Document[], options?: RenderOptions): string;
}

/** A format that is no text: it wants fonts, and knows what it could not show. */
export interface BytesRenderer extends Pick<Renderer, 'extension' | 'mediaType'> {
  render(documents: readonly Document[], tools: PdfTools, options?: RenderOptions): Promise<Pdf>;
}

/** A format in which any number of documents can be one file: it comes in pieces. */
export interface PieceRenderer extends Renderer {
  pieces(documents: Iterable<Document>, options?: RenderOptions): Iterable<string>;
}

/** Formats by name, each loaded when it is first used. */
export const renderers = {
  text: async (): Promise<Renderer> => {
    const { renderTexts } = await import('./text/render-text.ts');
    return { extension: 'txt', mediaType: 'text/plain; charset=utf-8', render: renderTexts };
  },
  md: async (): Promise<PieceRenderer> => {
    const { markdownPieces, renderMarkdown } = await import('./markdown/render-markdown.ts');
    return {
      extension: 'md',
      mediaType: 'text/markdown; charset=utf-8',
      render: renderMarkdown,
      pieces: markdownPieces,
    };
  },
  html: async (): Promise<PieceRenderer> => {
    const { htmlPieces, renderHtml } = await import('./html/render-html.ts');
    return {
      extension: 'html',
      mediaType: 'text/html; charset=utf-8',
      render: renderHtml,
      pieces: htmlPieces,
    };
  },
  pdf: async (): Promise<BytesRenderer> => {
    const { renderPdf } = await import('./pdf/render-pdf.ts');
    return { extension: 'pdf', mediaType: 'application/pdf', render: renderPdf };
  },
} as const;

export type Format = keyof typeof renderers;
