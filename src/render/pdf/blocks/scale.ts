import type { Scale } from '../../../document/document.ts';
import { ratingPart } from '../../../document/field-names.ts';
import { visible } from '../../../text/controls.ts';
import { endLabels, pointsOf, rangeWords, ratingWords } from '../../rating.ts';
import type { Canvas } from '../page/canvas.ts';
import { fieldAt, type Setting, saying, within } from '../page/setting.ts';
import type { Strip } from '../page/strip.ts';
import { breakLines, lineOf, widthOf } from '../type/break-lines.ts';
import { gapRoom } from './room.ts';
import { lineStrips, muted, spanStrips, wordLook, wordStrips } from './words.ts';

export function scaleStrips(scale: Scale, setting: Setting): Strip[] {
  if (scale.value !== undefined) return ratingStrips(scale, scale.value, setting);
  const points = pointsOf(scale);
  if (points === undefined) return gapRoom(`(${endLabels(scale)})`, setting);
  const spread = spreadOf(points.map(String), setting);
  if (spread === undefined)
    return [
      ...brokenRows(points.map(String), setting),
      ...wordStrips(endLabels(scale), setting, small(setting)),
    ];
  return [pointStrip(points.map(String), spread, setting), ...endStrips(scale, spread, setting)];
}

const small = (setting: Setting) => ({ size: setting.look.small, grey: muted });

function ratingStrips(scale: Scale, value: number, setting: Setting): Strip[] {
  const range = rangeWords(scale);
  const spans = [
    { ...wordLook(setting), text: visible(ratingWords(scale, value)) },
    ...(range === undefined ? [] : [{ ...wordLook(setting, small(setting)), text: ` (${visible(range)})` }]),
  ];
  return spanStrips(spans, setting, setting.tag.add('P'));
}

interface Spread {
  /** From the middle of one number to the middle of the next. */
  readonly step: number;
  /** The width of the widest number. */
  readonly cell: number;
}

/** Numbers evenly apart, with room for a circle around each; nothing where they do not fit on a line. */
function spreadOf(points: readonly string[], setting: Setting): Spread | undefined {
  const { look, width, faces } = setting;
  const cell = Math.max(...points.map((text) => widthOf({ ...wordLook(setting), text }, faces)));
  const least = cell + look.body * 0.9;
  const most = look.body * 4.2;
  const step = Math.min(most, (width - cell - 12) / Math.max(1, points.length - 1));
  return step < least ? undefined : { step, cell };
}

function pointStrip(points: readonly string[], { step, cell }: Spread, setting: Setting): Strip {
  const { look, left, tag } = setting;
  const height = look.body * 2.1;
  const words = within(setting, tag.add('P'));
  return {
    height,
    before: 2,
    keep: true,
    draw(canvas, top) {
      for (const [index, text] of points.entries())
        drawPoint(canvas, text, { middle: left + cell / 2 + 4 + index * step, top, height }, words);
    },
  };
}

interface Place {
  readonly middle: number;
  readonly top: number;
  readonly height: number;
}

/** A number to circle; on a form a button with the number beside it. */
function drawPoint(canvas: Canvas, text: string, { middle, top, height }: Place, setting: Setting): void {
  const { look, faces, field, tag } = setting;
  const words = wordLook(setting);
  const line = lineOf({ ...words, text }, faces);
  const { width } = line;
  const base = top + height * 0.66;
  if (field === undefined) {
    canvas.text(line, middle - width / 2, base, tag);
    return;
  }
  const { name } = fieldAt(setting, ratingPart).field ?? field;
  const size = look.mark;
  const area = {
    left: middle - width / 2 - size - 1,
    top: top + (height - size) / 2,
    width: size,
    height: size,
  };
  canvas.circle(area.left, area.top, size);
  canvas.field(
    {
      name,
      says: saying(setting, text).field?.says ?? '',
      takes: { kind: 'choice', value: text, asked: field.says },
    },
    area,
    tag.add('Form'),
  );
  canvas.text(line, middle - width / 2 + 2, base, tag);
}

/** Too many for one line: lines of equal length. */
function brokenRows(points: readonly string[], setting: Setting): Strip[] {
  const most = Math.max(1, Math.floor(setting.width / (setting.look.body * 2.6)));
  const each = Math.ceil(points.length / Math.ceil(points.length / most));
  const rows = Array.from({ length: Math.ceil(points.length / each) }, (_, row) =>
    points.slice(row * each, (row + 1) * each),
  );
  const cell = Math.max(...points.map((text) => widthOf({ ...wordLook(setting), text }, setting.faces)));
  const step = setting.look.body * 2.5;
  return rows.map((row) => pointStrip(row, { step: Math.max(step, cell + 6), cell }, setting));
}

/** What the ends stand for, below them; below each other where they do not fit side by side. */
function endStrips(scale: Scale, { step, cell }: Spread, setting: Setting): Strip[] {
  const { minLabel, maxLabel, unit } = scale;
  const { faces, left } = setting;
  const words = wordLook(setting, small(setting));
  const [low, high] = [visible(minLabel ?? ''), visible(maxLabel ?? '')];
  if (low === '' && high === '') return unit === undefined ? [] : wordStrips(unit, setting, small(setting));
  const count = pointsOf(scale)?.length ?? 0;
  const row = cell + 8 + step * (count - 1);
  const wide = (text: string) => widthOf({ ...words, text: faces.printable(text, 'regular') }, faces);
  const room = Math.max(row, Math.min(setting.width, row + 30));
  if (wide(low) + wide(high) + 16 > room || `${low}${high}`.includes('\n'))
    return wordStrips(endLabels(scale), setting, small(setting));
  const tag = setting.tag.add('P');
  const height = words.size * setting.look.leading;
  const setIn = (text: string) => breakLines([{ ...words, text }], room, faces);
  const [first] = lineStrips(setIn(low), setting, tag, words.size);
  const shift = Math.max(0, Math.min(row, setting.width) - wide(high));
  const [last] = lineStrips(setIn(high), { ...setting, left: left + shift }, tag, words.size);
  return [
    {
      height,
      before: 0,
      keep: false,
      draw(canvas, top) {
        first?.draw(canvas, top, height);
        last?.draw(canvas, top, height);
      },
    },
  ];
}
