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

/** Beside a name there is room for a few words in a line, or else they stand below it. */
const fewest = 24;

function entryLines(
  { id, title, minutes, summary }: Shelved['worksheet'],
  names: number,
  width: number,
): string {
  const time = minutes === undefined ? '' : ` (${minutes} min)`;
  const text = `${title}${time}. ${summary}`;
  const beside = width - names - 4;
  if (beside < fewest)
    return [`  ${id}\n`, ...wrap(text, Math.max(fewest, width - 4)).map((line) => `    ${line}\n`)].join('');
  return wrap(text, beside)
    .map((line, index) => `  ${(index === 0 ? id : '').padEnd(names)}  ${line}\n`)
    .join('');
}
