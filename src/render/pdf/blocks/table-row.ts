import type { Setting } from '../page/setting.ts';
import { drawAll, heightOf, parted, type Strip } from '../page/strip.ts';

/** Room between a rule and what stands beside it. */
export const beside = 4;

/** Room between a rule and the words, less where a page must take more. */
function paddingOf({ ease }: Setting) {
  const part = Math.max(0.3, Math.min(1, ease * 1.6 - 0.6)); // 1 at 1, and quickly less
  return { side: beside, above: 3 * part, below: 4 * part };
}

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
  const padding = paddingOf(setting);
  let left = setting.left;
  const drawn = cells.map((cell, index) => {
    const width = widths[index] ?? 0;
    const at = left;
    left += width;
    const inner = { ...setting, left: at + padding.side, width: width - 2 * padding.side };
    return { at, width, strips: cell(inner) };
  });
  return bandOf(drawn, { padding, least, ...(stretches === undefined ? {} : { stretches }) });
}

interface DrawnCell {
  readonly at: number;
  readonly width: number;
  readonly strips: readonly Strip[];
}

interface BandLook extends Pick<RowPlace, 'least' | 'stretches'> {
  readonly padding: ReturnType<typeof paddingOf>;
}

function bandOf(cells: readonly DrawnCell[], { padding, least, stretches }: BandLook): Strip {
  const highest = Math.max(0, ...cells.map(({ strips }) => heightOf(strips)));
  return {
    height: Math.max(least, highest + padding.above + padding.below),
    before: 0,
    keep: false,
    ...(stretches === undefined ? {} : { stretches }),
    draw(canvas, top, height) {
      for (const { at, width, strips } of cells) {
        const [only, ...more] = strips;
        const inside = height - padding.above - padding.below;
        if (only?.stretches === true && more.length === 0) only.draw(canvas, top + padding.above, inside);
        else drawAll(strips, canvas, top + padding.above);
        canvas.box({ left: at, top, width, height }, { line: 0.5, grey: 0.35 });
      }
    },
    cut(room) {
      const parts = cells.map((cell) => ({
        cell,
        parts: parted(cell.strips, room - padding.above - padding.below),
      }));
      const [above, below] = [0, 1].map((part) =>
        parts.map(({ cell, parts }) => ({ ...cell, strips: parts[part] ?? [] })),
      );
      return [bandOf(above ?? [], { padding, least: 0 }), bandOf(below ?? [], { padding, least: 0 })];
    },
  };
}
