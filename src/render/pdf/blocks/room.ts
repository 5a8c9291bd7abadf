import { textPart } from '../../../document/field-names.ts';
import type { Canvas } from '../page/canvas.ts';
import { fieldAt, indented, pitchOf, type Setting, saying } from '../page/setting.ts';
import type { Strip } from '../page/strip.ts';
import { lineOf, widthOf } from '../type/break-lines.ts';
import { baseline, muted, wordLook } from './words.ts';

/** Ruled lines, far enough apart to write on; on a form one field over all of them, or one on each that takes an item. */
export function lineRoom(
  { count, numbered }: { count: number; numbered: boolean },
  setting: Setting,
): Strip[] {
  const height = pitchOf(setting);
  return Array.from({ length: count }, (_, index): Strip => {
    const lead = numbered ? `${index + 1}.` : '';
    const inner = numbered ? indented(lineAt(setting, index, count), leadWidth(count, setting)) : setting;
    const place = numbered || index === 0 ? textPlace(inner) : undefined;
    return {
      height,
      before: 0,
      keep: index === 0 ? count === 2 : index === count - 2,
      draw(canvas, top, drawn) {
        const bottom = top + drawn - 2;
        writeOn(canvas, lead, setting, bottom);
        canvas.line([inner.left, bottom], [inner.left + inner.width, bottom]);
        if (numbered) place?.(canvas, { top: top + 2, height: drawn - 4 });
        else place?.(canvas, { top: top + 2, height: drawn * count - 4, lines: count });
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

function lineAt(setting: Setting, index: number, count: number): Setting {
  return saying(fieldAt(setting, index + 1), count === 1 ? '' : String(index + 1));
}

interface TextArea {
  readonly top: number;
  readonly height: number;
  readonly lines?: number;
}

/** A text field of a form over room to write, which is read out where it is set; nothing on paper. */
function textPlace(setting: Setting): ((canvas: Canvas, area: TextArea) => void) | undefined {
  const { left, width, look } = setting;
  const { field } = fieldAt(setting, textPart);
  if (field === undefined) return undefined;
  const tag = setting.tag.add('Form');
  return (canvas, { top, height, lines = 1 }) =>
    canvas.field(
      { ...field, takes: { kind: 'text', lines, size: look.body } },
      { left, top, width, height },
      tag,
    );
}

/** Room for something short, with its unit or its form behind it. */
export function gapRoom(after: string, setting: Setting): Strip[] {
  const { look, faces, left, width } = setting;
  const words = wordLook(setting, { size: look.small, grey: muted });
  const text = faces.printable(after, 'regular');
  const behind = widthOf({ ...words, text }, faces);
  const length = Math.max(40, Math.min(gapLength(after, look.body), width - behind - 6));
  const height = pitchOf(setting);
  const place = textPlace({ ...setting, width: length });
  const unit = setting.tag.add('P');
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
          unit,
        );
        place?.(canvas, { top: top + 2, height: drawn - 4 });
      },
    },
  ];
}

function gapLength(after: string, size: number): number {
  if (after === '') return size * 18;
  return after.startsWith('(') ? size * 15 : size * 8;
}
