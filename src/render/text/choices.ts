import type { Block } from '../../document/document.ts';
import { displayWidth } from '../../text/wrap.ts';
import { drawnWidth, hanging, oneLine, type Page, padded, runLines, widest } from './page.ts';
import { openLine } from './room.ts';

type Choices = Extract<Block, { kind: 'choices' }>;

/** More short options than this stand in columns. */
const longList = 8;

export function choiceLines(choices: Choices, page: Page): string[] {
  const mark = choices.many ? '[ ] ' : '( ) ';
  const other = choices.other ? hanging(mark, page, (rest) => openLine('Other:', rest)) : [];
  return [...(columnsOf(choices, mark, page) ?? listOf(choices, mark, page)), ...other];
}

function listOf({ options }: Choices, mark: string, page: Page): string[] {
  return options.flatMap(({ label, hint }) =>
    hanging(mark, page, (rest) =>
      runLines(
        [{ text: label }, ...(hint === undefined ? [] : [{ text: ` – ${hint}`, style: page.styles.muted }])],
        rest,
      ),
    ),
  );
}

/** Read downwards, at most three, and only where every option is short. */
function columnsOf({ options }: Choices, mark: string, page: Page): string[] | undefined {
  if (
    options.length < longList ||
    options.some(({ hint, label }) => hint !== undefined || label.includes('\n'))
  )
    return undefined;
  const cells = options.map(({ label }) => `${mark}${oneLine(label)}`);
  const width = widest(cells) + 3;
  const count = Math.min(3, Math.floor((drawnWidth(page) + 3) / width));
  if (count < 2) return undefined;
  const height = Math.ceil(cells.length / count);
  return Array.from({ length: height }, (_, row) =>
    cells
      .filter((_, index) => index % height === row)
      .map((cell) => padded(cell, width))
      .join('')
      .trimEnd(),
  );
}

/** Marks with their labels one after another, as many as fit on a line; `mark` is the box to tick. */
export function flowLines(labels: readonly string[], mark: string, page: Page): string[] {
  const lines: string[] = [];
  for (const label of labels) {
    const token = `${mark}${oneLine(label)}`.trimEnd();
    const joined = `${lines.at(-1) ?? ''}  ${token}`;
    if (lines.length > 0 && displayWidth(joined) <= page.width) lines.splice(-1, 1, joined);
    else if (displayWidth(token) <= page.width) lines.push(token);
    else lines.push(...hanging(mark, page, (rest) => runLines([{ text: label }], rest)));
  }
  return lines;
}
