import type { Shelved } from '../app/context.ts';
import { displayWidth, wrap } from '../text/wrap.ts';
import type { Output } from './output.ts';

/** A line for each worksheet: aligned columns on a screen, tab-separated fields in a pipe. */
export function worksheetLines(
  shelf: readonly Shelved[],
  { onScreen, width = 80 }: Pick<Output, 'onScreen' | 'width'>,
): string {
  if (!onScreen)
    return shelf
      .map(({ worksheet: { id, title, summary }, group }) => `${[id, group, title, summary].join('\t')}\n`)
      .join('');
  const names = Math.max(...shelf.map(({ worksheet }) => displayWidth(worksheet.id)));
  return shelf
    .flatMap(({ worksheet: { id, title, summary } }) => {
      const lines = wrap(`${title}. ${summary}`, Math.max(20, width - names - 2));
      return lines.map((line, index) => `${(index === 0 ? id : '').padEnd(names)}  ${line}\n`);
    })
    .join('');
}
