import type { Document } from '../document/document.ts';

/** One format of output for documents. */
export interface Renderer {
  readonly extension: string;
  readonly mediaType: string;
  /** All documents as one file. */
  render(documents: readonly Document[], options?: { readonly width?: number }): string;
}

/** A format in which any number of documents can be one file: it comes in pieces. */
export interface PieceRenderer extends Renderer {
  pieces(documents: Iterable<Document>): Iterable<string>;
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
} as const;

export type Format = keyof typeof renderers;
