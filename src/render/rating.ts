import type { Scale } from '../document/document.ts';

/** More points than this are written down rather than circled. */
const mostPoints = 21;

/** The numbers to circle on paper, or nothing where there are too many of them. */
export function pointsOf({ min, max, step }: Scale): number[] | undefined {
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  if (count > mostPoints) return undefined;
  return Array.from({ length: count }, (_, index) => Number((min + index * step).toPrecision(12)));
}

/** "7 of 10", "70%", or, where an earlier rating is known, "was 8, now 3 of 10". */
export function ratingWords(scale: Scale, value: number): string {
  const now = `${value}${measureOf(scale)}`;
  return scale.before === undefined ? now : `was ${scale.before}, now ${now}`;
}

/** What the ends of the scale stand for, where that is not plain: "0 barely – 10 overwhelming". */
export function rangeWords(scale: Scale): string | undefined {
  const { min, max, minLabel, maxLabel } = scale;
  if (minLabel === undefined && maxLabel === undefined && scale.unit === undefined && min >= 0)
    return undefined;
  return `${named(min, ' ', minLabel)} – ${named(max, ' ', maxLabel)}`;
}

/** The same for someone about to rate: "0 = barely, 10 = overwhelming". */
export function endLabels({ min, max, minLabel, maxLabel, unit }: Scale): string {
  if (minLabel === undefined && maxLabel === undefined)
    return `${min} to ${max}${unit === undefined ? '' : spaced(unit)}`;
  return `${named(min, ' = ', minLabel)}, ${named(max, ' = ', maxLabel)}`;
}

function measureOf({ min, max, unit }: Scale): string {
  if (unit !== undefined) return spaced(unit);
  return min < 0 ? '' : ` of ${max}`;
}

function spaced(unit: string): string {
  return unit === '%' ? unit : ` ${unit}`;
}

function named(end: number, link: string, label: string | undefined): string {
  return label === undefined ? String(end) : `${end}${link}${label}`;
}
