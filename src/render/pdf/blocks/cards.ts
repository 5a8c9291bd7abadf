import type { Cell, Column, Table } from '../../../document/document.ts';
import { rowPart } from '../../../document/field-names.ts';
import { visible } from '../../../text/controls.ts';
import { isBlankTable, isEmpty } from '../../blank.ts';
import { fieldAt, indented, type Setting, saying, within } from '../page/setting.ts';
import { kept, keptWithNext, type Strip, spacedBy } from '../page/strip.ts';
import { widthOf } from '../type/break-lines.ts';
import { choiceStrips } from './choices.ts';
import { nameOfRow } from './name-of-row.ts';
import { gapRoom, lineRoom } from './room.ts';
import { muted, spanStrips, wordLook, wordStrips } from './words.ts';

/** Each row a block of its own: its name or number, and below it each column's label with the value or room for it. */
export function cardStrips(table: Table, setting: Setting): Strip[] {
  const blank = isBlankTable(table);
  return table.rows.flatMap((row, index) => {
    const named = saying(fieldAt(setting, index + 1), nameOfRow(table, row, index));
    const card = within(named, setting.tag.add('Sect'));
    const strips = kept(cardOf(table, row, { index, blank, card }));
    return index === 0 ? strips : spacedBy(setting.look.body * 0.9, strips);
  });
}

interface Card {
  readonly index: number;
  readonly blank: boolean;
  readonly card: Setting;
}

function cardOf(table: Table, row: readonly Cell[], { index, blank, card }: Card): Strip[] {
  const { columns, named, rows } = table;
  const [name] = row;
  const hasName = named && name?.kind === 'text' && name.text !== '';
  const from = named && (hasName || !blank) ? 1 : 0;
  const head = hasName
    ? wordStrips(name.text, card, { role: 'H4', face: 'bold' })
    : rows.length === 1
      ? []
      : wordStrips(`${index + 1}.`, card, { role: 'H4', face: 'bold' });
  const inner = rows.length === 1 && !hasName ? card : indented(card, card.look.body);
  const fields = columns.slice(from).map((column, at) => {
    const part = named && from + at === 0 ? rowPart : (column.id ?? String(from + at + 1));
    return valueStrips(column, row[from + at] ?? { kind: 'text', text: '' }, blank, fieldAt(inner, part));
  });
  return [
    ...keptWithNext(head),
    ...fields.flatMap((strips, at) => (at === 0 ? strips : spacedBy(3, strips))),
  ];
}

/** The label beside what is short, above what is long. */
function valueStrips({ label }: Column, cell: Cell, blank: boolean, setting: Setting): Strip[] {
  const named = saying(setting, label);
  const size = setting.look.small;
  const words = wordLook(setting, { size, grey: muted });
  const lead =
    widthOf({ ...words, text: setting.faces.printable(`${visible(label)}:`, 'regular') }, setting.faces) + 6;
  const labelled = () => keptWithNext(wordStrips(`${label}:`, setting, { size, grey: muted }));
  const inner = indented(named, setting.look.body * 0.8);
  if (cell.kind === 'options') return [...labelled(), ...choiceStrips({ ...cell, kind: 'choices' }, inner)];
  if (cell.kind === 'text' && (!isEmpty(cell) || !blank)) return readStrips(label, cell.text || '–', setting);
  const isShort = lead < setting.width * 0.55 && !label.includes('\n');
  const draw = (room: Setting) =>
    cell.kind === 'gap' ? gapRoom(cell.after, room) : lineRoom({ count: 1, numbered: false }, room);
  if (!isShort) return [...labelled(), ...draw(inner)];
  const [label_] = wordStrips(`${label}:`, { ...setting, width: lead + 2 }, { size, grey: muted });
  return draw(indented(named, lead)).map((strip, index) =>
    index > 0 ? strip : { ...strip, draw: withLabel(strip, label_) },
  );
}

/** A value that is there: behind its label, going on below it. */
function readStrips(label: string, value: string, setting: Setting): Strip[] {
  const name = {
    ...wordLook(setting, { size: setting.look.small, grey: muted }),
    text: visible(`${label}:  `),
  };
  const words = { ...wordLook(setting), text: visible(value) };
  if (!value.includes('\n')) return spanStrips([name, words], setting, setting.tag.add('P'));
  const inner = indented(setting, setting.look.body * 0.8);
  return [...keptWithNext(spanStrips([name], setting, setting.tag.add('P'))), ...wordStrips(value, inner)];
}

function withLabel(strip: Strip, label: Strip | undefined): Strip['draw'] {
  return (canvas, top, height) => {
    label?.draw(canvas, top + height - (label.height + 1), label.height);
    strip.draw(canvas, top, height);
  };
}
