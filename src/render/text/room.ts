import { displayWidth } from '../../text/wrap.ts';
import { drawnWidth, hanging, type Page, textLines } from './page.ts';

/** Ruled lines, far enough apart to write on. */
export function ruledLines(count: number, numbered: boolean, page: Page): string[] {
  const lead = String(count).length + 2;
  return Array.from({ length: count }, (_, index) => [
    '',
    ...(numbered ? hanging(`${index + 1}.`.padEnd(lead), page, ruled) : ruled(page)),
  ]).flat();
}

function ruled(page: Page): string[] {
  return ['_'.repeat(drawnWidth(page))];
}

/** Words with the rest of the line to write on. */
export function openLine(words: string, page: Page): string[] {
  const room = drawnWidth(page) - displayWidth(words) - 1;
  if (room >= 10) return [`${words} ${'_'.repeat(Math.min(room, 40))}`];
  return [...textLines(words, page), ...ruled(page)];
}

/** Room for something short, with what it is counted in or looks like behind it. */
export function gapLines(after: string, page: Page): string[] {
  if (after === '') return ['_'.repeat(Math.min(20, page.width))];
  const length = after.startsWith('(') ? 16 : 8;
  return hanging(`${'_'.repeat(Math.min(length, page.width))} `, page, (rest) => textLines(after, rest));
}
