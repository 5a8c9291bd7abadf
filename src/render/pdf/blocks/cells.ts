import type { Cell } from '../../../document/document.ts';
import { ratingPart, textPart } from '../../../document/field-names.ts';
import { fieldAt, pitchOf, type Setting, within } from '../page/setting.ts';
import { room, type Strip } from '../page/strip.ts';
import { lineOf, widthOf } from '../type/break-lines.ts';
import { flowStrips } from './choices.ts';
import { muted, wordLook, wordStrips } from './words.ts';

/** What stands in a cell of a table: words, boxes to tick, or room with its unit behind it. */
export function cellStrips(
  cell: Cell,
  { blank, bold = false }: { readonly blank: boolean; readonly bold?: boolean },
  setting: Setting,
): Strip[] {
  switch (cell.kind) {
    case 'text':
      if (cell.text !== '')
        return wordStrips(cell.text, setting, {
          ...(bold ? { face: 'bold' } : {}),
          size: setting.look.body,
          tag: setting.tag,
        });
      return blank ? [writingRoom(setting)] : [];
    case 'options':
      return flowStrips(withoutHints(cell), smaller(setting));
    case 'gap':
      return [gapStrip(cell.after, setting)];
    default:
      return cell satisfies never;
  }
}

/** Marks stand close in a table. */
export function smaller(setting: Setting): Setting {
  const { look } = setting;
  return { ...setting, look: { ...look, body: look.small, mark: look.mark * 0.9 } };
}

/** What options mean is said once for the whole table, not in every row. */
function withoutHints({ many, options, other }: Extract<Cell, { kind: 'options' }>) {
  return {
    kind: 'choices',
    many,
    other,
    options: options.map(({ value, label }) => ({ value, label })),
  } as const;
}

/** Nothing on paper; a field on a form. */
function writingRoom(setting: Setting): Strip {
  const { field, left, width, look, tag } = setting;
  if (field === undefined) return room(0);
  const { name } = fieldAt(setting, textPart).field ?? field;
  return {
    ...room(pitchOf(setting) - 8),
    stretches: true,
    draw(canvas, top, height) {
      canvas.field(
        { name, says: field.says, takes: { kind: 'text', lines: 2, size: look.small } },
        { left: left - 2, top: top - 1, width: width + 4, height: height + 2 },
        tag.add('Form'),
      );
    },
  };
}

/** A line with its unit behind it, at the bottom of the cell. */
function gapStrip(after: string, setting: Setting): Strip {
  const { faces, look, left, width, field, tag } = setting;
  const words = wordLook(setting, { size: look.small, grey: muted });
  const text = faces.printable(after, 'regular');
  const behind = widthOf({ ...words, text }, faces);
  const own = within(setting, tag);
  const fits = behind + look.body * 1.6 <= width;
  const line = Math.min(look.body * 7, Math.max(look.body * 1.6, width - behind - 3));
  const height = pitchOf(setting) - 7 + (fits ? 0 : look.small * look.leading);
  return {
    height,
    before: 0,
    keep: false,
    draw(canvas, top) {
      const bottom = top + pitchOf(setting) - 8;
      canvas.line([left, bottom], [left + Math.min(line, width), bottom], { width: 0.5 });
      if (fits) drawWords(left + line + 3, bottom);
      else
        for (const [index, strip] of wordStrips(after, own, { size: look.small, grey: muted, tag }).entries())
          strip.draw(canvas, bottom + 1 + index * strip.height, strip.height);
      if (field === undefined) return;
      const { name } = fieldAt(setting, after.startsWith('/') ? ratingPart : textPart).field ?? field;
      canvas.field(
        {
          name: name.replace(/\.rating$/, '.text'),
          says: field.says,
          takes: { kind: 'text', lines: 1, size: look.small },
        },
        { left, top, width: Math.min(line, width), height: bottom - top - 1 },
        tag.add('Form'),
      );
      function drawWords(x: number, baseline: number): void {
        canvas.text(lineOf({ ...words, text }, faces), x, baseline - 1, tag);
      }
    },
  };
}
