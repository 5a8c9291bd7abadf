import type { Scale } from '../../document/document.ts';
import { visible } from '../../text/controls.ts';
import { displayWidth } from '../../text/wrap.ts';
import { endLabels, pointsOf, rangeWords, ratingWords } from '../rating.ts';
import { drawnWidth, type Page, runLines, textLines, widest } from './page.ts';
import type { Style } from './styles.ts';

export function scaleLines(scale: Scale, page: Page): string[] {
  if (scale.value !== undefined) return ratingLines(scale, scale.value, page);
  const points = pointsOf(scale);
  if (points === undefined) return endLines(`____ (${endLabels(scale)})`, page);
  return circleLines(points.map(String), scale, page);
}

function ratingLines(scale: Scale, value: number, page: Page): string[] {
  const { answer, muted } = page.styles;
  const range = rangeWords(scale);
  return runLines(
    [
      { text: ratingWords(scale, value), style: answer },
      ...(range === undefined ? [] : [{ text: ` (${range})`, style: muted }]),
    ],
    page,
  );
}

const [leastGap, mostGap] = [2, 4];

/** Numbers to circle, evenly spaced, with their ends named below. */
function circleLines(points: readonly string[], scale: Scale, page: Page): string[] {
  const cell = widest(points);
  const width = drawnWidth(page);
  const gap = Math.min(mostGap, Math.floor((width - points.length * cell) / Math.max(1, points.length - 1)));
  if (gap < leastGap)
    return [...brokenRow(points, cell, width), ...endLines(endLabels(scale), page, page.styles.muted)];
  const row = points
    .map((point) => point.padEnd(cell + gap))
    .join('')
    .trimEnd();
  return [row, ...endsBelow(scale, displayWidth(row), page)];
}

/** Too long for one line: lines of equal length, so that the numbers still stand below each other. */
function brokenRow(points: readonly string[], cell: number, width: number): string[] {
  const most = Math.max(1, Math.floor((width + leastGap) / (cell + leastGap)));
  const each = Math.ceil(points.length / Math.ceil(points.length / most));
  const lines: string[] = [];
  for (let at = 0; at < points.length; at += each) {
    lines.push(
      points
        .slice(at, at + each)
        .map((point) => point.padEnd(cell + leastGap))
        .join('')
        .trimEnd(),
    );
  }
  return lines;
}

function endsBelow(scale: Scale, width: number, page: Page): string[] {
  const [left, right] = [visible(scale.minLabel ?? ''), visible(scale.maxLabel ?? '')];
  if (left === '' && right === '')
    return scale.unit === undefined ? [] : textLines(scale.unit, page, page.styles.muted);
  const room = width - displayWidth(left) - displayWidth(right);
  if (room < 2 || `${left}${right}`.includes('\n'))
    return endLines(endLabels(scale), page, page.styles.muted);
  return [page.styles.muted(`${left}${' '.repeat(room)}${right}`.trimEnd())];
}

/** Wrapped so that a number stays with what it stands for. */
function endLines(words: string, page: Page, style?: Style): string[] {
  const joined = words.replaceAll(' = ', '\u00a0=\u00a0');
  return textLines(joined, page, style).map((line) => line.replaceAll('\u00a0', ' '));
}
