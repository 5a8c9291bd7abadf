import { visible } from '../../../text/controls.ts';
import type { Canvas } from '../page/canvas.ts';
import { fieldAt, indented, pitchOf, type Setting, saying } from '../page/setting.ts';
import type { Strip } from '../page/strip.ts';
import { lineOf, widthOf } from '../type/break-lines.ts';
import { textPlace } from './text-place.ts';
import { baseline, muted, wordLook, wordStrips } from './words.ts';

/** Ruled lines, far enough apart to write on; on a form a box to type in, or a field on each that takes an item. */
export function lineRoom(
  { count, numbered }: { count: number; numbered: boolean },
  setting: Setting,
): Strip[] {
  const height = pitchOf(setting);
  if (setting.field !== undefined && !numbered && count > 1) return [box(count, setting)];
  return Array.from({ length: count }, (_, index): Strip => {
    const lead = numbered ? `${index + 1}.` : '';
    const inner = numbered ? indented(lineAt(setting, index, count), leadWidth(count, setting)) : setting;
    const place = textPlace(inner);
    return {
      height,
      before: 0,
      keep: index === 0 ? count === 2 : index === count - 2,
      draw(canvas, top, drawn) {
        const bottom = top + drawn - 2;
        writeOn(canvas, lead, setting, bottom);
        canvas.line([inner.left, bottom], [inner.left + inner.width, bottom]);
        place?.(canvas, { top: top + 2, height: drawn - 4 });
      },
    };
  });
}

/** No higher than this part of a page: a field is never cut, and what is typed into it can be scrolled. */
const highestBox = 0.7;

/** Typed lines stand closer than ruled ones, and would run across them: a frame says where to write. */
function box(count: number, setting: Setting): Strip {
  const { left, width, pageHeight } = setting;
  const place = textPlace(setting);
  return {
    height: Math.min(pitchOf(setting) * count, pageHeight * highestBox),
    before: 0,
    keep: false,
    draw(canvas, top, height) {
      const area = { left, top: top + 3, width, height: height - 5 };
      canvas.box(area, { line: 0.6, grey: 0.35 });
      place?.(canvas, { ...area, lines: count });
    },
  };
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

/** Room for something short, with its unit or its form behind it. */
export function gapRoom(after: string, setting: Setting): Strip[] {
  const { look, faces, left, width } = setting;
  const words = wordLook(setting, { size: look.small, grey: muted });
  const text = faces.printable(visible(after), 'regular');
  const behind = widthOf({ ...words, text }, faces);
  if (after.includes('\n') || behind + 6 + 40 > width) return gapAbove(after, setting);
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
