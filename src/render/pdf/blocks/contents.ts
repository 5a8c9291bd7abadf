import { visible } from '../../../text/controls.ts';
import type { Setting } from '../page/setting.ts';
import type { Strip } from '../page/strip.ts';
import { breakLines } from '../type/break-lines.ts';
import { lineStrips, wordLook } from './words.ts';

/** The titles of the documents that follow, each leading to its page; the number is known when all pages are there. */
export function contentsStrips(titles: readonly string[], setting: Setting): Strip[] {
  const { look, left, width, faces } = setting;
  const list = setting.tag.add('TOC');
  const words = wordLook(setting);
  const numberRoom = look.body * 3;
  return titles.flatMap((title, index) => {
    const item = list.add('TOCI');
    const lines = breakLines(
      [{ ...words, text: `${index + 1}. ${visible(title)}` }],
      width - numberRoom,
      faces,
    );
    const strips = lineStrips(lines, setting, item, look.body);
    return strips.map(
      (strip, at): Strip => ({
        ...strip,
        height: strip.height + (at === strips.length - 1 ? 4 : 0),
        draw(canvas, top, height) {
          strip.draw(canvas, top, height);
          if (at < strips.length - 1) return;
          const end = left + (lines.at(-1)?.width ?? 0) + 6;
          const baseline = top + look.body;
          canvas.line([end, baseline], [left + width - numberRoom + 6, baseline], {
            grey: 0.6,
            dash: '0.6 3',
          });
          canvas.leadTo(index + 1, { area: { left, top, width, height }, baseline, look: words, tag: item });
        },
      }),
    );
  });
}
