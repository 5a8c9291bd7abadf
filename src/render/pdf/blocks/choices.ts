import type { Block, Option } from '../../../document/document.ts';
import { choicePart, otherPart, tickPart } from '../../../document/field-names.ts';
import { visible } from '../../../text/controls.ts';
import type { Canvas } from '../page/canvas.ts';
import { fieldAt, indented, pitchOf, type Setting, saying, within } from '../page/setting.ts';
import { heightOf, kept, parted, type Strip, together } from '../page/strip.ts';
import type { Tag } from '../page/tags.ts';
import { breakLines, lineOf, widthOf } from '../type/break-lines.ts';
import { widthInPoints } from './measure.ts';
import { fieldPlace } from './text-place.ts';
import { lineStrips, muted, wordLook } from './words.ts';

type Choices = Extract<Block, { kind: 'choices' }>;

/** More short options than this stand beside each other. */
const longList = 6;
/** So many options stay on one page. */
const keptOptions = 12;

/** Options to tick, or to mark one of. */
export function choiceStrips(choices: Choices, setting: Setting): Strip[] {
  const list = within(setting, setting.tag.add('L'));
  const { options, many, other } = choices;
  const strips = [
    ...rowsOf(
      options.map((option) => ({ option, many })),
      list,
    ),
    ...(other ? [otherStrip(many, list)] : []),
  ];
  return strips.length <= keptOptions ? kept(strips) : strips;
}

/** Marks one after another, as many on a line as there is room for: in the cell of a table. */
export function flowStrips({ options, many, other }: Choices, setting: Setting): Strip[] {
  const list = within(setting, setting.tag.add('L'));
  const lines: { option: Option; left: number; width: number }[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const option of options) {
    const width = Math.min(markWidth(option, setting), setting.width);
    if (end + width > setting.width + 0.01) {
      lines.push([]);
      end = 0;
    }
    lines.at(-1)?.push({ option, left: end, width });
    end += width + betweenMarks;
  }
  const rows = lines.map((line) =>
    beside(
      line.map(({ option, left, width }) =>
        optionStrips({ option, many }, { ...indented(list, left), width: width + 0.5 }),
      ),
    ),
  );
  return [...rows, ...(other ? [otherStrip(many, list)] : [])];
}

export const betweenMarks = 10;

/** How wide a mark is with its label on one line. */
export function markWidth(option: Option, setting: Setting): number {
  return setting.look.mark + 6 + widthInPoints(labelOf(option), setting);
}

interface Mark {
  readonly option: Option;
  readonly many: boolean;
}

/** Read across, as many as fit, where all are short; else below each other. */
function rowsOf(marks: readonly Mark[], setting: Setting): Strip[] {
  const { width } = setting;
  const widest = Math.max(...marks.map(({ option }) => markWidth(option, setting)), 1) + 14;
  const across = Math.min(3, Math.floor((width + 14) / widest));
  if (marks.length < longList || across < 2 || marks.some(({ option }) => option.hint !== undefined))
    return marks.flatMap((mark) => optionStrips(mark, setting));
  const column = (width + 14) / across;
  return Array.from({ length: Math.ceil(marks.length / across) }, (_, row) =>
    beside(
      marks
        .slice(row * across, (row + 1) * across)
        .map((mark, index) =>
          optionStrips(mark, { ...indented(setting, index * column), width: column - 14 }),
        ),
    ),
  );
}

/** Groups of strips side by side as one. */
export function beside(groups: readonly (readonly Strip[])[]): Strip {
  return {
    height: Math.max(...groups.map(heightOf), 0),
    before: 0,
    keep: false,
    draw(canvas, top) {
      for (const group of groups) together(group).draw(canvas, top, 0);
    },
    cut(room) {
      const parts = groups.map((group) => parted(group, room));
      return [beside(parts.map(([above]) => above)), beside(parts.map(([, below]) => below))];
    },
  };
}

function labelOf({ label, hint }: Option): string {
  return hint === undefined ? label : `${label} – ${hint}`;
}

/** A mark with its label beside it. */
export function optionStrips({ option, many }: Mark, setting: Setting): Strip[] {
  const { look } = setting;
  const lead = look.mark + 6;
  const item = setting.tag.add('LI').add('LBody');
  const inner = within(indented(setting, lead), item);
  const words = wordLook(setting);
  const { label, hint } = option;
  const spans = [
    { ...words, text: visible(label) },
    ...(hint === undefined ? [] : [{ ...words, grey: muted, text: visible(` – ${hint}`) }]),
  ];
  const lines = lineStrips(breakLines(spans, inner.width, setting.faces), inner, item, words.size);
  const rows = lines.map((strip) => ({ ...strip, height: strip.height + (lines.length === 1 ? 2.5 : 0) }));
  return rows.map((strip, index) =>
    index > 0
      ? strip
      : {
          ...strip,
          ...(rows.length > 1 ? { keep: true } : {}),
          draw: markedDraw(strip, { option, many }, setting, item),
        },
  );
}

function markedDraw(strip: Strip, mark: Mark, setting: Setting, item: Tag): Strip['draw'] {
  const { look, left } = setting;
  return (canvas, top, height) => {
    const line = look.body * look.leading;
    drawMark(canvas, mark, { ...setting, tag: item, left }, top + (line - look.mark) / 2);
    strip.draw(canvas, top, height);
  };
}

/** A box for one of several, a circle for the one. */
export function drawMark(canvas: Canvas, { option, many }: Mark, setting: Setting, top: number): void {
  const { look, left, field } = setting;
  if (many) canvas.box({ left, top, width: look.mark, height: look.mark });
  else canvas.circle(left, top, look.mark);
  if (field === undefined) return;
  const { says } = saying(setting, option.label).field ?? field;
  const area = { left, top, width: look.mark, height: look.mark };
  const name = fieldAt(setting, many ? `${tickPart}.${option.value}` : choicePart).field?.name ?? '';
  const takes = many
    ? ({ kind: 'tick' } as const)
    : ({ kind: 'choice', value: option.value, asked: field.says } as const);
  canvas.field({ name, says, takes }, area, setting.tag.add('Form'));
}

/** Room for a free answer beside its mark. */
function otherStrip(many: boolean, setting: Setting): Strip {
  const { look, faces, left, width } = setting;
  const item = within(setting, setting.tag.add('LI').add('LBody'));
  const words = wordLook(setting);
  const text = 'Other:';
  const wide = widthOf({ ...words, text }, faces);
  const start = left + look.mark + 6;
  const line = start + wide + 5;
  const length = Math.min(left + width - line, look.body * 26);
  return {
    height: Math.max(look.body * look.leading + 4, pitchOf(setting) * 0.85),
    before: 0,
    keep: false,
    draw(canvas, top, height) {
      const bottom = top + height - 3;
      const option = { value: otherPart, label: 'Other' };
      if (!many || setting.field === undefined) drawMark(canvas, { option, many }, item, bottom - look.mark);
      canvas.text(lineOf({ ...words, text }, faces), start, bottom - 1, item.tag);
      canvas.line([line, bottom], [line + length, bottom]);
      const own = { ...saying(fieldAt(item, otherPart), 'Other'), left: line, width: length };
      fieldPlace(own)?.(canvas, { top: top + 1, height: height - 4 });
    },
  };
}
