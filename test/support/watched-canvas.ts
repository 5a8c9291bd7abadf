import { Canvas } from '../../src/render/pdf/page/canvas.ts';
import type { SetDocument } from '../../src/render/pdf/set-document.ts';
import { type Line, type Piece, widthOf } from '../../src/render/pdf/type/break-lines.ts';
import { faces } from './pdf-tools.ts';

export interface Put {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** Every line of text that a document puts on its pages, without their feet, in its order. */
export function textsPut({ pages, form, setting }: SetDocument): Put[] {
  return pages.flatMap(({ placed }, page) => {
    const canvas = new WatchedCanvas(form.page, {
      faces: setting.faces,
      find: () => ({ document: 0, page: 0 }),
    });
    for (const { strip, top, height } of placed) strip.draw(canvas, top + form.look.margin.top, height);
    return canvas.put.map((one) => ({ ...one, page }));
  });
}

class WatchedCanvas extends Canvas {
  readonly put: Omit<Put, 'page'>[] = [];

  override text(line: Line, left: number, baseline: number): void {
    const text = line.pieces.map((piece) => piece.text).join('');
    if (text.trim() === '') return;
    const right = Math.max(...line.pieces.map((piece) => left + piece.x + widthOf(bare(piece), faces)));
    this.put.push({ text, left, right, baseline });
  }
}

/** Spaces at the end of a line may stand in the margin. */
function bare(piece: Piece): Piece {
  return { ...piece, text: piece.text.trimEnd() };
}
