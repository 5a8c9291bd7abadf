import type { Block } from '../../document/document.ts';
import { visible } from '../../text/controls.ts';
import { displayWidth, lineRanges, wrap } from '../../text/wrap.ts';
import type { Style, Styles } from './styles.ts';

/** The room something is drawn in. */
export interface Page {
  /** Columns; infinite where nothing is to be wrapped or cut. */
  readonly width: number;
  readonly styles: Styles;
  /** Without rules and columns, which are noise to whoever hears the page. */
  readonly linear?: boolean;
  /** Draws blocks below each other; in here so that blocks can hold blocks. */
  draw(blocks: readonly Block[], page: Page): string[];
}

/** Where there are no edges, rules and boxes are drawn this wide. */
const paperWidth = 80;
/** Less room than this beside a lead is no room. */
const leastRoom = 8;

/** How wide to draw what fills the page. */
export function drawnWidth({ width }: Page): number {
  return width === Number.POSITIVE_INFINITY ? paperWidth : width;
}

export interface Run {
  readonly text: string;
  readonly style?: Style;
}

/** Text from a document, wrapped, nothing in it obeyed by a terminal. */
export function textLines(text: string, page: Page, style?: Style): string[] {
  const lines = wrap(visible(text), page.width);
  return style === undefined ? lines : lines.map((line) => (line === '' ? '' : style(line)));
}

/** Text in several styles, wrapped as one. */
export function runLines(runs: readonly Run[], page: Page): string[] {
  const shown = runs.map(({ text, ...run }) => ({ ...run, text: visible(text).replaceAll('\t', ' ') }));
  const whole = shown.map(({ text }) => text).join('');
  let offset = 0;
  return whole.split('\n').flatMap((line) => {
    const lines = lineRanges(line, page.width).map(([start, end]) =>
      sliceRuns(shown, offset + start, offset + end),
    );
    offset += line.length + 1;
    return lines;
  });
}

function sliceRuns(runs: readonly Run[], start: number, end: number): string {
  let [line, at] = ['', 0];
  for (const { text, style } of runs) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (part !== '') line += style === undefined ? part : style(part);
    at += text.length;
  }
  return line;
}

/** What is drawn beside a lead ("3. ", "• "), the rest of it below its beginning; or below it, where it is narrow. */
export function hanging(lead: string, page: Page, draw: (page: Page) => string[]): string[] {
  const columns = displayWidth(lead);
  if (page.width - columns < leastRoom)
    return lead.trim() === '' ? draw(page) : [lead.trimEnd(), ...draw(page)];
  const [first = '', ...rest] = draw({ ...page, width: page.width - columns });
  return [
    `${lead}${first}`.trimEnd(),
    ...rest.map((line) => (line === '' ? '' : ' '.repeat(columns) + line)),
  ];
}

export function indented(page: Page, draw: (page: Page) => string[]): string[] {
  const inner = { ...page, width: page.width - 2 };
  if (inner.width < leastRoom) return draw(page);
  return draw(inner).map((line) => (line === '' ? '' : `  ${line}`));
}

/** Groups of lines, a blank line between each and the next. */
export function spaced(groups: readonly (readonly string[])[]): string[] {
  return groups
    .filter(({ length }) => length > 0)
    .flatMap((lines, index) => (index === 0 || lines[0] === '' ? lines : ['', ...lines]));
}

/** A label on one line. */
export function oneLine(text: string): string {
  return visible(text)
    .replace(/[\t\n]+/g, ' ')
    .trimEnd();
}

export function padded(text: string, width: number, style?: Style): string {
  return (style === undefined ? text : style(text)) + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The widest of some texts, each on a line. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

/** The widest word of some texts: what a column must at least hold. */
export function widestWord(texts: readonly string[]): number {
  return widest(texts.flatMap((text) => text.split(/[ \n]+/)));
}
