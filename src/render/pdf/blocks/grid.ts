import type { Question } from '../../../document/document.ts';
import { hasRoom } from '../../blank.ts';
import { indented, type Setting } from '../page/setting.ts';
import { heightOf, kept, keptWithNext, type Strip } from '../page/strip.ts';
import { headStrips, named, questionStrips } from './question.ts';
import { gridRow } from './table-row.ts';

/** Narrower than this, in type sizes, a box is no room to write in. */
const leastBox = 18;

/** Boxes to fill in by hand, two by two, as high as the page; what is filled in already reads better below each other. */
export function gridStrips(boxes: readonly Question[], setting: Setting): Strip[] {
  const across = setting.width / 2 < setting.look.body * leastBox ? 1 : 2;
  const stacked = () => boxes.flatMap((box) => questionStrips(box, setting));
  if (!hasRoom(boxes) || across === 1) return stacked();
  for (const ease of [setting.ease, ...tighter.filter((one) => one < setting.ease)]) {
    const tag = setting.tag.add('Sect');
    const rows = boxRows(boxes, { ...setting, ease, tag });
    if (heightOf(rows) <= setting.pageHeight * mostOfPage) return boundRows(rows);
    setting.tag.drop(tag);
  }
  return stacked();
}

/** Boxes are worth less room, as long as they stay boxes on one page, with a heading above them. */
const tighter = [0.9, 0.8, 0.7, 0.6];
const mostOfPage = 0.94;

function boxRows(boxes: readonly Question[], setting: Setting): Strip[] {
  const widths = [setting.width / 2, setting.width / 2];
  return Array.from({ length: Math.ceil(boxes.length / 2) }, (_, row) =>
    gridRow(
      boxes
        .slice(row * 2, row * 2 + 2)
        .map((box) => (inner: Setting) => boxStrips(box, { ...inner, tag: setting.tag.add('Sect') })),
      { widths, setting, least: setting.look.body * 9, stretches: true },
    ),
  );
}

/** Four boxes are seen together; of more, each row is whole. */
function boundRows(rows: readonly Strip[]): Strip[] {
  return rows.length > 2 ? rows.map((row) => ({ ...row, stretches: false })) : kept(rows);
}

function boxStrips(box: Question, setting: Setting): Strip[] {
  const own = named(box, setting);
  const lead = box.number === undefined ? 0 : setting.look.body * 1.8;
  const inner = indented(own, lead);
  return [...keptWithNext(headStrips(box, own, inner)), ...own.strips(box.blocks, own)];
}
