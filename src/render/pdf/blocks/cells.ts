import type { Cell } from '../../../document/document.ts';
import { pitchOf, type Setting } from '../page/setting.ts';
import { drawAll, room, type Strip } from '../page/strip.ts';
import { lineOf } from '../type/break-lines.ts';
import { flowStrips } from './choices.ts';
import { textPlace } from './text-place.ts';
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
  if (setting.field === undefined) return room(0);
  const place = textPlace(
    { ...setting, left: setting.left - 2, width: setting.width + 4 },
    setting.look.small,
  );
  return {
    ...room(pitchOf(setting) - 8),
    stretches: true,
    draw: (canvas, top, height) => place?.(canvas, { top: top - 1, height: height + 2, lines: 2 }),
  };
}

/** A line with its unit behind it, or below it where that is too long, at the bottom of the cell. */
function gapStrip(after: string, setting: Setting): Strip {
  const { faces, look, left, width, tag } = setting;
  const words = wordLook(setting, { size: look.small, grey: muted });
  const unit = lineOf({ ...words, text: after }, faces);
  const fits = unit.width + look.body * 1.6 <= width;
  const length = Math.min(width, look.body * 7, Math.max(look.body * 1.6, width - unit.width - 3));
  const below = fits ? [] : wordStrips(after, setting, { size: look.small, grey: muted, tag });
  const place = textPlace({ ...setting, width: length }, look.small);
  return {
    ...room(pitchOf(setting) - 7 + (fits ? 0 : look.small * look.leading)),
    draw(canvas, top) {
      const bottom = top + pitchOf(setting) - 8;
      canvas.line([left, bottom], [left + length, bottom], { width: 0.5 });
      if (fits) canvas.text(unit, left + length + 3, bottom - 1, tag);
      drawAll(below, canvas, bottom + 1);
      place?.(canvas, { top, height: bottom - top - 1 });
    },
  };
}
