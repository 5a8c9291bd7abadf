import type { RatePrompt } from '../questions/prompter.ts';

export type Reading = { readonly rating: number } | { readonly problem: string };

/** Reads a typed rating; a decimal comma and the unit behind the number are fine. */
export function readRating(typed: string, scale: RatePrompt): Reading {
  const bare = withoutUnit(typed.trim(), scale.unit).replace('−', '-').replace(',', '.');
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(bare)) return { problem: `A number ${range(scale)}, please.` };
  const rating = Number(bare);
  if (rating < scale.min || rating > scale.max) return { problem: `It goes ${range(scale)}.` };
  const steps = exact((rating - scale.min) / scale.step);
  return Number.isInteger(steps) ? { rating: atStep(steps, scale) } : { problem: stepSentence(scale) };
}

/** "from 0 to 10". */
export function range({ min, max }: RatePrompt): string {
  return `from ${min} to ${max}`;
}

/** The rating so many steps above the least one, within the scale. */
export function atStep(steps: number, { min, max, step }: RatePrompt): number {
  return Math.min(max, Math.max(min, exact(min + steps * step)));
}

/** How many steps there are from the least rating to the greatest. */
export function stepsOf({ min, max, step }: RatePrompt): number {
  return Math.round((max - min) / step);
}

function stepSentence(scale: RatePrompt): string {
  if (scale.step === 1 && Number.isInteger(scale.min)) return `Whole numbers only, ${range(scale)}.`;
  return `It goes in steps of ${scale.step}, ${range(scale)}.`;
}

function withoutUnit(typed: string, unit: string | undefined): string {
  return unit !== undefined && typed.endsWith(unit) ? typed.slice(0, -unit.length).trimEnd() : typed;
}

/** Twelve digits are enough for any scale, and 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
