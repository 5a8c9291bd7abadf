import { indented, type Setting, within } from '../page/setting.ts';
import type { Strip } from '../page/strip.ts';
import { lineOf } from '../type/break-lines.ts';
import { lineStrips, wordLook } from './words.ts';

/** Items with a number or a dot beside each. */
export function itemStrips(
  ordered: boolean,
  items: readonly ((setting: Setting) => Strip[])[],
  setting: Setting,
): Strip[] {
  const { look } = setting;
  const lead = look.body * (ordered ? (items.length > 9 ? 2.1 : 1.5) : 1.1);
  const list = setting.tag.add('L');
  return items.flatMap((draw, index) => {
    const item = list.add('LI');
    const label = item.add('Lbl');
    const mark = lineOf({ ...wordLook(setting), text: ordered ? `${index + 1}.` : '•' }, setting.faces);
    const [marked] = lineStrips([mark], setting, label, look.body);
    const [first, ...rest] = draw(within(indented(setting, lead), item.add('LBody')));
    if (first === undefined) return [];
    const before = index === 0 ? first.before : look.body * 0.2;
    const led: Strip = {
      ...first,
      before,
      draw(canvas, top, height) {
        marked?.draw(canvas, top, height);
        first.draw(canvas, top, height);
      },
    };
    return [led, ...rest];
  });
}
