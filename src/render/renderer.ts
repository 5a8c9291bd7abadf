import type { Document } from '../document/document.ts';
import type { Pdf, PdfTools } from './pdf/tools.ts';

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

/** Each format takes what it knows of these. */
export interface RenderOptions {
  /** Columns to wrap at. */
  readonly width?: number;
  readonly paper?: 'a4' | 'letter';
  /** For eyes that need it larger. */
  readonly large?: boolean;
  /** To be looked at together, a section at a time. */
  readonly screen?: boolean;
  /** With fields to be filled in on a screen. */
  readonly fillable?: boolean;
  /** All documents so many times. */
  readonly copies?: number;
  /** Whether the foot of a page says which sheet it is of. */
  readonly namesSheet?: boolean;
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
