import type { Document } from '../document/document.ts';

/** One format of output for documents. */
export interface Renderer {
  readonly extension: string;
  readonly mediaType: string;
  /** All documents as one file. */
  render(documents: readonly Document[], options?: RenderOptions): string;
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
} as const;

export type Format = keyof typeof renderers;
