import type { Document } from '../../../document/document.ts';
import { type Look, large, pocket, usual } from './look.ts';
import { type PaperName, papers, type Size, turned } from './paper.ts';

/** How a document lies on paper: pages of a size, and where on a sheet of paper each of them is repeated. */
export interface Form {
  readonly look: Look;
  readonly page: Size;
  readonly paper: Size;
  /** Where pages smaller than the paper lie on it, from its upper left corner. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

export interface FormOptions {
  readonly paper: PaperName;
  readonly large: boolean;
  readonly fillable: boolean;
}

/** The forms a document may take, the one it asks for first; the last is one that takes anything. */
export function formsFor(document: Document, { paper, large: isLarge, fillable }: FormOptions): Form[] {
  const size = document.sheet?.blank && !isLarge && !fillable ? document.sheet.size : 'page';
  const whole = wholePage(document, papers[paper], isLarge ? large : usual);
  if (size === 'page') return [whole];
  const half = halfPage(papers[paper]);
  return size === 'half' ? [half, whole] : [card(papers[paper]), half, whole];
}

function wholePage(document: Document, paper: Size, look: Look): Form {
  const page = look !== large && liesOnItsSide(document) ? turned(paper) : paper;
  return { look, page, paper: page, places: [{ x: 0, y: 0 }] };
}

/** A sheet that says so, to be written on; a log always. In large type nothing stands side by side any more. */
function liesOnItsSide({ sheet, blocks }: Document): boolean {
  if (sheet?.blank !== true) return false;
  return sheet.orientation === 'landscape' || blocks.some(({ kind }) => kind === 'log');
}

function halfPage(paper: Size): Form {
  const page = { width: paper.width, height: paper.height / 2 };
  const look = { ...usual, margin: { side: 45, top: 30, bottom: 28 }, title: 16, body: 10, gap: 11 };
  return {
    look,
    page,
    paper,
    places: [
      { x: 0, y: 0 },
      { x: 0, y: page.height },
    ],
  };
}

/** An index card: 3 by 5 inches, four on a sheet of paper. */
function card(paper: Size): Form {
  const page = { width: 216, height: 360 };
  const [left, top] = [(paper.width - 2 * page.width) / 2, (paper.height - 2 * page.height) / 2];
  const places = [0, 1].flatMap((row) =>
    [0, 1].map((column) => ({ x: left + column * page.width, y: top + row * page.height })),
  );
  return { look: pocket, page, paper, places };
}
