import { inFile } from '../in-file.ts';
import { Canvas, type Surroundings } from './page/canvas.ts';
import { drawFoot } from './page/furniture.ts';
import type { PlannedPage } from './page/paginate.ts';
import type { SetDocument } from './set-document.ts';

export interface DrawOptions {
  readonly namesSheet: boolean;
  /** Whether pages are counted through all documents, as in a pack. */
  readonly countsThrough: boolean;
}

/** A document drawn, a canvas for each page. */
export interface DrawnDocument {
  readonly set: SetDocument;
  readonly canvases: readonly Canvas[];
}

export function drawPages(
  sets: readonly SetDocument[],
  { namesSheet, countsThrough }: DrawOptions,
): DrawnDocument[] {
  const starts = startsOf(sets);
  const places = [...inFile(sets.map(({ document }) => document))];
  const total = sets.reduce((sum, { pages }) => sum + pages.length, 0);
  return sets.map((set, at) => ({
    set,
    canvases: set.pages.map((page, index) => {
      const facts = countsThrough
        ? { number: (starts[at] ?? 0) + index + 1, count: total, namesSheet }
        : { number: index + 1, count: set.pages.length, namesSheet };
      return drawPage(set, page, {
        facts,
        isLast: index === set.pages.length - 1,
        find: (after) => {
          const document = places.findIndex(({ place }) => place === (places[at]?.place ?? 0) + after);
          const start = starts[document];
          return start === undefined ? undefined : { document, page: start };
        },
      });
    }),
  }));
}

function startsOf(sets: readonly SetDocument[]): number[] {
  let start = 0;
  return sets.map(({ pages }) => {
    const own = start;
    start += pages.length;
    return own;
  });
}

interface PageToDraw {
  readonly facts: { readonly number: number; readonly count: number; readonly namesSheet: boolean };
  readonly isLast: boolean;
  find: Surroundings['find'];
}

function drawPage(set: SetDocument, page: PlannedPage, { facts, isLast, find }: PageToDraw): Canvas {
  const { document, form, setting } = set;
  const canvas = new Canvas(form.paper, { faces: setting.faces, find });
  const draw = () => {
    for (const { strip, top, height, repeated } of page.placed) {
      const place = () => strip.draw(canvas, top + form.look.margin.top, height);
      if (repeated) canvas.again({ x: 0, y: 0 }, place);
      else place();
    }
    drawFoot(document, canvas, { setting, form, facts: { ...facts, isLast } });
  };
  for (const [index, place] of form.places.entries()) {
    if (index === 0) canvas.at(place, draw);
    else canvas.again(place, draw);
  }
  if (form.places.length > 1) drawCuts(canvas, set);
  return canvas;
}

/** Where to cut the paper. */
function drawCuts(canvas: Canvas, { form: { page, paper, places } }: SetDocument): void {
  const columns = [...new Set(places.flatMap(({ x }) => [x, x + page.width]))].filter(
    (x) => x > 1 && x < paper.width - 1,
  );
  const rows = [...new Set(places.flatMap(({ y }) => [y, y + page.height]))].filter(
    (y) => y > 1 && y < paper.height - 1,
  );
  const top = Math.min(...places.map(({ y }) => y));
  const left = Math.min(...places.map(({ x }) => x));
  for (const x of columns)
    canvas.line([x, top], [x, paper.height - top], { width: 0.4, grey: 0.5, dash: '3 3' });
  for (const y of rows)
    canvas.line([left, y], [paper.width - left, y], { width: 0.4, grey: 0.5, dash: '3 3' });
}
