import type { Shelved } from '../app/context.ts';
import { inPlaces } from '../app/worksheet-places.ts';
import { displayWidth, wrap } from '../text/wrap.ts';
import type { Output } from './output.ts';

/** A line for each worksheet: aligned columns under headings on a screen, tab-separated fields in a pipe. */
export function worksheetLines(
  shelf: readonly Shelved[],
  { onScreen, width = 80 }: Pick<Output, 'onScreen' | 'width'>,
): string {
  if (!onScreen)
    return shelf
      .map(({ worksheet: { id, title, summary }, group }) => `${[id, group, title, summary].join('\t')}\n`)
      .join('');
  const names = Math.max(...shelf.map(({ worksheet }) => displayWidth(worksheet.id)));
  const places = inPlaces(shelf).map(
    ({ heading, shelved }) =>
      `${heading}\n${shelved.map(({ worksheet }) => entryLines(worksheet, names, width)).join('')}`,
  );
  return places.join('\n');
}

function entryLines(
  { id, title, minutes, summary }: Shelved['worksheet'],
  names: number,
  width: number,
): string {
  const time = minutes === undefined ? '' : ` (${minutes} min)`;
  const lines = wrap(`${title}${time}. ${summary}`, Math.max(20, width - names - 4));
  return lines.map((line, index) => `  ${(index === 0 ? id : '').padEnd(names)}  ${line}\n`).join('');
}
