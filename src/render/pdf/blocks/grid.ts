import type { Question } from '../../../document/document.ts';
import { hasRoom } from '../../blank.ts';
import { type Setting, within } from '../page/setting.ts';
import { heightOf, keptWithNext, type Strip } from '../page/strip.ts';
import { headStrips, named, questionStrips } from './question.ts';
import { gridRow } from './table-row.ts';

/** Narrower than this, in type sizes, a box is no room to write in. */
const leastBox = 18;

/** Boxes to fill in by hand, two by two, as high as the page; what is filled in already reads better below each other. */
export function gridStrips(boxes: readonly Question[], setting: Setting): Strip[] {
  const across = setting.width / 2 < setting.look.body * leastBox ? 1 : 2;
  const stacked = () => boxes.flatMap((box) => questionStrips(box, setting));
  if (!hasRoom(boxes) || across === 1) return stacked();
  const tag = setting.tag.add('Sect');
  const widths = [setting.width / 2, setting.width / 2];
  const rows = Array.from({ length: Math.ceil(boxes.length / 2) }, (_, row) =>
    gridRow(
      boxes
        .slice(row * 2, row * 2 + 2)
        .map((box) => (inner: Setting) => boxStrips(box, { ...inner, tag: tag.add('Sect') })),
      { widths, setting: within(setting, tag), least: setting.look.body * 9, stretches: true },
    ),
  );
  if (heightOf(rows) > setting.pageHeight * 0.94) {
    setting.tag.children.splice(setting.tag.children.indexOf(tag), 1);
    return stacked();
  }
  return rows.map((row, index) => (index === rows.length - 1 ? row : { ...row, keep: true }));
}

function boxStrips(box: Question, setting: Setting): Strip[] {
  const own = named(box, setting);
  const lead = box.number === undefined ? 0 : setting.look.body * 1.8;
  const inner = { ...own, left: own.left + lead, width: own.width - lead };
  return [...keptWithNext(headStrips(box, own, inner)), ...own.strips(box.blocks, own)];
}
