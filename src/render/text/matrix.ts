import type { Matrix, MatrixRow } from '../../document/document.ts';
import { displayWidth } from '../../text/wrap.ts';
import { flowLines } from './choices.ts';
import {
  drawnWidth,
  hanging,
  indented,
  oneLine,
  type Page,
  padded,
  spaced,
  textLines,
  widest,
  widestWord,
} from './page.ts';

const [leastAsk, between] = [24, 2];

/** Questions with the same options: to be ticked in columns, or, filled in, with what was chosen beside each. */
export function matrixLines({ options, rows }: Matrix, page: Page): string[] {
  if (rows.some(({ chosen }) => chosen !== undefined)) return chosenLines(rows, page);
  const labels = options.map(({ label }) => oneLine(label));
  const width = columnWidth(labels, page);
  if (width === undefined) return spaced(rows.map((row) => withOptions(row, labels, page)));
  const asking = drawnWidth(page) - labels.length * (width + between);
  return [
    ...headLines(labels, width, { ...page, width: asking }),
    ...rows.flatMap((row) => ['', ...acrossLines(row, labels, width, { ...page, width: asking })]),
  ];
}

/** As wide as the options want to be, as long as the questions keep a good part of the page. */
function columnWidth(labels: readonly string[], page: Page): number | undefined {
  const room = drawnWidth(page) - Math.max(leastAsk, Math.floor(drawnWidth(page) * 0.4));
  const most = Math.floor(room / labels.length) - between;
  const least = Math.max(3, widestWord(labels));
  return least > most ? undefined : Math.max(least, Math.min(most, widest(labels)));
}

function headLines(labels: readonly string[], width: number, page: Page): string[] {
  const heads = labels.map((label) => textLines(label, { ...page, width }));
  const height = Math.max(...heads.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    heads
      .map((lines) => ' '.repeat(between) + padded(lines[row - (height - lines.length)] ?? '', width))
      .join('')
      .trimEnd(),
  ).map((line) => (line === '' ? '' : ' '.repeat(page.width) + line));
}

function acrossLines(row: MatrixRow, labels: readonly string[], width: number, page: Page): string[] {
  const [first = '', ...rest] = askLines(row, page);
  const marks = labels.map(() => ' '.repeat(between) + padded('( )', width)).join('');
  const space = ' '.repeat(Math.max(0, page.width - displayWidth(plainFirst(row, page))));
  return [`${first}${space}${marks}`.trimEnd(), ...rest];
}

function askLines({ number, ask }: MatrixRow, page: Page): string[] {
  return hanging(number === undefined ? '' : `${number}.`.padEnd(4), page, (inner) =>
    textLines(ask, inner, page.styles.ask),
  );
}

/** The first line as it is without styles, which take no room. */
function plainFirst({ number, ask }: MatrixRow, page: Page): string {
  return (
    hanging(number === undefined ? '' : `${number}.`.padEnd(4), page, (inner) => textLines(ask, inner))[0] ??
    ''
  );
}

function withOptions(row: MatrixRow, labels: readonly string[], page: Page): string[] {
  const lead = row.number === undefined ? '' : `${row.number}.`.padEnd(4);
  return hanging(lead, page, (inner) => [
    ...textLines(row.ask, inner, page.styles.ask),
    ...flowLines(labels, '( ) ', inner),
  ]);
}

function chosenLines(rows: readonly MatrixRow[], page: Page): string[] {
  const chosen = rows.map((row) => row.chosen ?? '–');
  const asks = widest(rows.flatMap(({ ask }) => ask.split('\n').map(oneLine)));
  const asking = Math.min(asks, page.width - widest(chosen.map(oneLine)) - between);
  if (asking < Math.min(asks, leastAsk))
    return rows.flatMap((row, index) => stacked(row, chosen[index] ?? '', page));
  return rows.flatMap(({ ask }, index) => {
    const inner = { ...page, width: asking };
    const [first = '', ...rest] = textLines(ask, inner, page.styles.ask);
    const [bare = ''] = textLines(ask, inner);
    const space = ' '.repeat(asking - displayWidth(bare) + between);
    return [`${first}${space}${styled(oneLine(chosen[index] ?? ''), page)}`.trimEnd(), ...rest];
  });
}

function styled(chosen: string, page: Page): string {
  return chosen === '' ? '' : page.styles.answer(chosen);
}

function stacked({ ask }: MatrixRow, chosen: string, page: Page): string[] {
  return [
    ...textLines(ask, page, page.styles.ask),
    ...indented(page, (inner) => textLines(chosen, inner, page.styles.answer)),
  ];
}
