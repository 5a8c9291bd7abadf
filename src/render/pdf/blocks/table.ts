import type { Cell, Column, Table } from '../../../document/document.ts';
import { rowPart } from '../../../document/field-names.ts';
import { isBlankTable, isEmpty, tickLabels } from '../../blank.ts';
import { fieldAt, pitchOf, type Setting, saying, within } from '../page/setting.ts';
import { heightOf, type Strip, spacedBy } from '../page/strip.ts';
import type { Tag } from '../page/tags.ts';
import { cardStrips } from './cards.ts';
import { cellStrips, smaller } from './cells.ts';
import { betweenMarks, markWidth } from './choices.ts';
import { columnWidths, type Want } from './column-widths.ts';
import { longestWord, widthInPoints } from './measure.ts';
import { nameOfRow } from './name-of-row.ts';
import { beside, gridRow } from './table-row.ts';
import { muted, wordStrips } from './words.ts';

/** A row higher than this part of a page is better read as a card, which may go over pages. */
const highestRow = 0.45;

/** Ruled, across the whole width; or a block for each row where the columns would be too narrow or the rows too high. */
export function tableStrips(table: Table, setting: Setting): Strip[] {
  if (table.layout === 'cards' || table.columns.length === 0) return cardStrips(table, setting);
  const widths =
    columnWidths(wantsOf(table, setting, roomToWrite), setting.width) ??
    columnWidths(wantsOf(table, setting, leastToWrite), setting.width);
  if (widths === undefined) return cardStrips(table, setting);
  const tag = setting.tag.add('Table');
  const strips = ruledStrips(table, widths, within(setting, tag));
  if (strips.some(({ height }) => height > setting.pageHeight * highestRow)) {
    setting.tag.drop(tag);
    return cardStrips(table, setting);
  }
  const hints = hintStrips(table, setting);
  return hints.length === 0 ? strips : [...keepLast(strips), ...hints];
}

/** What is said of a table stands on the page where it ends. */
function keepLast(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, keep: true } : strip));
}

/** What options in the cells mean, once for all rows. */
function hintStrips({ columns, rows: [first = []] }: Table, setting: Setting): Strip[] {
  return columns.flatMap(({ label }, index) => {
    const cell = first[index];
    const hinted = cell?.kind === 'options' ? cell.options.filter(({ hint }) => hint !== undefined) : [];
    if (hinted.length === 0) return [];
    const words = hinted.map((one) => `${one.label} – ${one.hint}`).join(' · ');
    return spacedBy(4, wordStrips(`${label}: ${words}`, setting, { size: setting.look.small, grey: muted }));
  });
}

function ruledStrips(table: Table, widths: readonly number[], setting: Setting): Strip[] {
  const head = headStrip(table.columns, widths, setting);
  const rows = table.rows.map((row, index) => rowStrip(row, index, { table, widths, setting }));
  const whole = head.height + heightOf(rows) <= setting.pageHeight * 0.4;
  return [
    { ...head, keep: rows.length > 0 },
    ...rows.map((row, index) => ({
      ...row,
      head: [head],
      mayEnd: true,
      keep: (whole || index === 0 || index === rows.length - 2) && index < rows.length - 1,
    })),
  ];
}

function headStrip(columns: readonly Column[], widths: readonly number[], setting: Setting): Strip {
  const row = setting.tag.add('TR');
  const cells = columns.map(({ label }) => {
    const tag = row.add('TH', 'Column');
    return (inner: Setting) =>
      wordStrips(label, within(inner, tag), { face: 'bold', size: setting.look.small, tag });
  });
  return gridRow(cells, { widths, setting, least: 0 });
}

interface Place {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly setting: Setting;
}

function rowStrip(row: readonly Cell[], index: number, { table, widths, setting }: Place): Strip {
  const tag = setting.tag.add('TR');
  const line = saying(fieldAt(setting, index + 1), nameOfRow(table, row, index));
  const blank = isBlankTable(table);
  const cells = widths.map((_, at) => {
    const cell = row[at] ?? { kind: 'text', text: '' };
    const isName = table.named && at === 0;
    const part = isName ? rowPart : (table.columns[at]?.id ?? String(at + 1));
    const { field } = saying(fieldAt(line, part), table.columns[at]?.label ?? '');
    const own: Tag = isName ? tag.add('TH', 'Row') : tag.add('TD');
    return (inner: Setting) =>
      cellStrips(
        cell,
        { blank, bold: isName },
        within({ ...inner, ...(field === undefined ? {} : { field }) }, own),
      );
  });
  return gridRow(cells, { widths, setting, least: blank ? leastRow(table, widths, setting) : 0 });
}

/** Below this width, in type sizes, handwriting needs a second line. */
const tight = 12;

function leastRow({ columns, named, rows }: Table, widths: readonly number[], setting: Setting): number {
  const pitch = pitchOf(setting);
  const isTight = columns.some(({ width }, index) => {
    const writes = rows.every((row) => isEmpty(row[index] ?? { kind: 'text', text: '' }));
    return (
      width === 'wide' &&
      writes &&
      !(named && index === 0) &&
      (widths[index] ?? 0) < setting.look.body * tight
    );
  });
  return isTight ? pitch * 1.5 : pitch;
}

/** How wide a column is that is written in, in type sizes: as one wants it, and as one can bear it. */
const [roomToWrite, leastToWrite] = [9.5, 6];

function wantsOf(table: Table, setting: Setting, room: number): Want[] {
  const blank = isBlankTable(table);
  return table.columns.map((column, index) => {
    const cells = table.rows.map((row) => row[index] ?? ({ kind: 'text', text: '' } as const));
    return blank
      ? wantToWrite(column, cells, { named: table.named && index === 0, room, setting })
      : wantToRead(column, cells, setting);
  });
}

function wantToRead(column: Column, cells: readonly Cell[], setting: Setting): Want {
  const texts = cells.map((cell) => (cell.kind === 'text' ? cell.text : ''));
  const most = Math.max(headWidth(column, setting), ...texts.map((text) => widthInPoints(text, setting)));
  const word = Math.max(
    longestWord(column.label, setting, 'bold'),
    ...texts.map((text) => longestWord(text, setting)),
  );
  const least = Math.min(word, setting.look.body * 14) + 2 * beside;
  return { least, most: Math.max(least, Math.min(most, setting.look.body * 30) + 2 * beside) };
}

function headWidth({ label }: Column, setting: Setting): number {
  return widthInPoints(label, setting, 'bold', setting.look.small);
}

function wantToWrite(
  column: Column,
  cells: readonly Cell[],
  { named, room, setting }: { named: boolean; room: number; setting: Setting },
): Want {
  const { body } = setting.look;
  const head = longestWord(column.label, setting, 'bold');
  const texts = cells.flatMap((cell) => (cell.kind === 'text' && cell.text !== '' ? [cell.text] : []));
  const words = Math.max(
    head,
    ...texts.map((text) => longestWord(text, setting, 'bold')),
    ...cells.map((cell) => leastOf(cell, setting)),
  );
  if (named && texts.length > 0) {
    const names = Math.max(...texts.map((text) => widthInPoints(text, setting, 'bold')));
    const least = Math.min(words, body * 10) + 2 * beside;
    return { least, most: Math.max(least, Math.min(names, body * 22) + 2 * beside) };
  }
  if (column.width === 'narrow' || cells.every(({ kind }) => kind === 'options')) {
    const least = Math.max(words, body * 3) + 2 * beside;
    const most = Math.max(
      Math.min(headWidth(column, setting), body * 8),
      ...cells.map((cell) => mostOf(cell, setting)),
    );
    return { least, most: Math.max(least, most + 2 * beside) };
  }
  return { least: Math.max(words, body * room) + 2 * beside, most: Number.POSITIVE_INFINITY };
}

function leastOf(cell: Cell, setting: Setting): number {
  const small = smaller(setting);
  if (cell.kind === 'options')
    return Math.max(...tickLabels(cell).map((label) => small.look.mark + 6 + longestWord(label, small)));
  return cell.kind === 'gap' ? setting.look.body * 2 + longestWord(cell.after, small) : 0;
}

/** Options stand beside each other, where that does not take too much. */
function mostOf(cell: Cell, setting: Setting): number {
  const small = smaller(setting);
  if (cell.kind === 'gap') return setting.look.body * 3 + widthInPoints(cell.after, small);
  if (cell.kind === 'text') return 0;
  const widths = cell.options.map(({ value, label }) => markWidth({ value, label }, small));
  if (!cell.other)
    for (const lines of [1, 2]) {
      const width = widthOnLines(widths, lines);
      if (width <= setting.width * widestOptions) return width;
    }
  return Math.max(...widths, setting.look.body * (cell.other ? 9 : 0)) + 1;
}

/** Options beside each other take no more than this part of a table. */
const widestOptions = 0.42;

function widthOnLines(widths: readonly number[], lines: number): number {
  const each = Math.ceil(widths.length / lines);
  const rows = Array.from({ length: lines }, (_, line) => widths.slice(line * each, (line + 1) * each));
  return Math.max(
    ...rows.map((row) => row.reduce((sum, width) => sum + width + betweenMarks, 1 - betweenMarks)),
  );
}
