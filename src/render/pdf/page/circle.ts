import { tidy } from '../tidy.ts';

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How far the handles of a curve lie from its ends, for four curves to look like a circle. */
const bow = 0.5523;

/** The path of a circle, as the operators of a page draw it. */
export function circlePath({ x, y, radius }: Circle): string {
  const bend = radius * bow;
  const at = (dx: number, dy: number) => `${tidy(x + dx)} ${tidy(y + dy)}`;
  return [
    `${at(-radius, 0)} m`,
    `${at(-radius, bend)} ${at(-bend, radius)} ${at(0, radius)} c`,
    `${at(bend, radius)} ${at(radius, bend)} ${at(radius, 0)} c`,
    `${at(radius, -bend)} ${at(bend, -radius)} ${at(0, -radius)} c`,
    `${at(-bend, -radius)} ${at(-radius, -bend)} ${at(-radius, 0)} c`,
  ].join(' ');
}
