import type { Canvas } from './canvas.ts';

/** A band across the page that is never cut: the smallest thing that pages are made of. Measures in points. */
export interface Strip {
  readonly height: number;
  /** Room above it, which the top of a page swallows. */
  readonly before: number;
  /** Whether it must not be the last on its page while the next one is on another. */
  readonly keep: boolean;
  /** It is kept with the next one only for the sake of a whole that turned out to be too high for a page. */
  readonly mayEnd?: boolean;
  /** Drawn anew above it where it begins a page: the head of its table. */
  readonly head?: readonly Strip[];
  /** It begins a page. */
  readonly opensPage?: boolean;
  /** It takes a share of what is left over on its page. */
  readonly stretches?: boolean;
  /** Where it is higher than a page: what of it goes into so much room, and the rest. */
  cut?(room: number): readonly [Strip, Strip?];
  /** `height` is its own, or more where it was stretched. */
  draw(canvas: Canvas, top: number, height: number): void;
}

export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { before, height }, index) => sum + (index === 0 ? 0 : before) + height, 0);
}

/** As many from the top as there is room for, one at least, and the rest. */
export function parted(strips: readonly Strip[], room: number): readonly [Strip[], Strip[]] {
  const count = strips.findIndex((_, index) => heightOf(strips.slice(0, index + 1)) > room);
  if (count === -1) return [[...strips], []];
  const [first] = strips;
  if (count > 0 || first === undefined) return [strips.slice(0, count), strips.slice(count)];
  const [part, rest] = first.cut?.(room) ?? [first];
  return [[part], [...(rest === undefined ? [] : [rest]), ...strips.slice(1)]];
}

/** One band made of several: they stay together whatever happens. */
export function together(strips: readonly Strip[], changes: Partial<Strip> = {}): Strip {
  return {
    height: heightOf(strips),
    before: strips[0]?.before ?? 0,
    keep: strips.at(-1)?.keep ?? false,
    draw: (canvas, top) => drawAll(strips, canvas, top),
    ...changes,
  };
}

export function drawAll(strips: readonly Strip[], canvas: Canvas, top: number): void {
  let at = top;
  for (const [index, strip] of strips.entries()) {
    at += index === 0 ? 0 : strip.before;
    strip.draw(canvas, at, strip.height);
    at += strip.height;
  }
}

export function room(height: number): Strip {
  return { height, before: 0, keep: false, draw: () => {} };
}

/** All but the last stay with what follows, as long as a page takes all of them. */
export function kept(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, index) =>
    index === strips.length - 1 ? strip : { ...strip, keep: true, mayEnd: strip.mayEnd ?? !strip.keep },
  );
}

/** The last one, too: what follows begins on the same page. */
export function keptWithNext(strips: readonly Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, keep: true }));
}

/** With more room above the first. */
export function spacedBy(before: number, strips: readonly Strip[]): Strip[] {
  return strips.map((strip, index) =>
    index === 0 ? { ...strip, before: Math.max(strip.before, before) } : strip,
  );
}
