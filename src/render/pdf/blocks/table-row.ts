import type { Setting } from '../page/setting.ts';
import { drawAll, heightOf, type Strip } from '../page/strip.ts';

const padding = { side: 4, above: 3, below: 4 };

interface RowPlace {
  readonly widths: readonly number[];
  readonly setting: Setting;
  /** How high it is at least. */
  readonly least: number;
  readonly stretches?: boolean;
}

/** Cells side by side between rules, all as high as the highest. */
export function gridRow(
  cells: readonly ((setting: Setting) => Strip[])[],
  { widths, setting, least, stretches }: RowPlace,
): Strip {
  let left = setting.left;
  const drawn = cells.map((cell, index) => {
    const width = widths[index] ?? 0;
    const at = left;
    left += width;
    const inner = { ...setting, left: at + padding.side, width: width - 2 * padding.side };
    return { at, width, strips: cell(inner) };
  });
  const highest = Math.max(0, ...drawn.map(({ strips }) => heightOf(strips)));
  return {
    height: Math.max(least, highest + padding.above + padding.below),
    before: 0,
    keep: false,
    ...(stretches === undefined ? {} : { stretches }),
    draw(canvas, top, height) {
      for (const { at, width, strips } of drawn) {
        const [only, ...more] = strips;
        const inside = height - padding.above - padding.below;
        if (only?.stretches === true && more.length === 0) only.draw(canvas, top + padding.above, inside);
        else drawAll(strips, canvas, top + padding.above);
        canvas.box({ left: at, top, width, height }, { line: 0.5, grey: 0.35 });
      }
    },
  };
}
