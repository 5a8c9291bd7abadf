import { textPart } from '../../../document/field-names.ts';
import { visible } from '../../../text/controls.ts';
import type { Canvas } from '../page/canvas.ts';
import { fieldAt, indented, pitchOf, type Setting } from '../page/setting.ts';
import type { Strip } from '../page/strip.ts';
import { lineOf, widthOf } from '../type/break-lines.ts';
import { baseline, muted, wordLook, wordStrips } from './words.ts';

/** Ruled lines, far enough apart to write on; on a form one field over all of them, or one on each that takes an item. */
export function lineRoom(
  { count, numbered }: { count: number; numbered: boolean },
  setting: Setting,
): Strip[] {
  const height = pitchOf(setting);
  return Array.from({ length: count }, (_, index): Strip => {
    const lead = numbered ? `${index + 1}.` : '';
    const inner = numbered ? indented(setting, leadWidth(count, setting)) : setting;
    return {
      height,
      before: 0,
      keep: index === 0 ? count === 2 : index === count - 2,
      draw(canvas, top, drawn) {
        const bottom = top + drawn - 2;
        writeOn(canvas, lead, setting, bottom);
        canvas.line([inner.left, bottom], [inner.left + inner.width, bottom]);
        if (numbered) textField(fieldAt(inner, index + 1), canvas, { top: top + 2, height: drawn - 4 });
        else if (index === 0)
          textField(inner, canvas, { top: top + 2, height: drawn * count - 4, lines: count });
      },
    };
  });
}

function leadWidth(count: number, { look }: Setting): number {
  return look.body * (count > 9 ? 1.9 : 1.3);
}

function writeOn(canvas: Canvas, text: string, setting: Setting, bottom: number): void {
  if (text === '') return;
  const look = wordLook(setting);
  canvas.text(lineOf({ ...look, text }, setting.faces), setting.left, bottom - 3, setting.tag);
}

/** A text field of a form over room to write; nothing on paper. */
export function textField(
  setting: Setting,
  canvas: Canvas,
  { top, height, lines = 1 }: { readonly top: number; readonly height: number; readonly lines?: number },
): void {
  const { field, left, width, look } = setting;
  if (field === undefined) return;
  const { name } = fieldAt(setting, textPart).field ?? field;
  canvas.field(
    { name, says: field.says, takes: { kind: 'text', lines, size: look.body } },
    { left, top, width, height },
    setting.tag.add('Form'),
  );
}

/** Room for something short, with its unit or its form behind it. */
export function gapRoom(after: string, setting: Setting): Strip[] {
  const { look, faces, left, width } = setting;
  const words = wordLook(setting, { size: look.small, grey: muted });
  const text = faces.printable(visible(after), 'regular');
  const behind = widthOf({ ...words, text }, faces);
  if (after.includes('\n') || behind + 6 + 40 > width) return gapAbove(after, setting);
  const length = Math.max(40, Math.min(gapLength(after, look.body), width - behind - 6));
  const height = pitchOf(setting);
  return [
    {
      height,
      before: 0,
      keep: false,
      draw(canvas, top, drawn) {
        const bottom = top + drawn - 2;
        canvas.line([left, bottom], [left + length, bottom]);
        canvas.text(
          lineOf({ ...words, text }, faces),
          left + length + 6,
          top + baseline(words.size, drawn) + 4,
          setting.tag.add('P'),
        );
        textField({ ...setting, width: length }, canvas, { top: top + 2, height: drawn - 4 });
      },
    },
  ];
}

/** What is too long to stand behind the line stands below it. */
function gapAbove(after: string, setting: Setting): Strip[] {
  const words = wordStrips(after, setting, { size: setting.look.small, grey: muted });
  return [
    ...lineRoom({ count: 1, numbered: false }, setting).map((strip) => ({ ...strip, keep: true })),
    ...words,
  ];
}

function gapLength(after: string, size: number): number {
  if (after === '') return size * 18;
  return after.startsWith('(') ? size * 15 : size * 8;
}
