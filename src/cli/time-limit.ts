import { UsageError } from '../errors.ts';

const units = { m: 1, h: 60, d: 24 * 60 } as const;
const isUnit = (letter: string): letter is keyof typeof units => Object.hasOwn(units, letter);

/** "30m", "8h" and "7d" in minutes. Throws UsageError for anything else, and for more than `most`. */
export function readTimeLimit(text: string, most: number): number {
  const [, amount = '', unit = ''] = /^(\d{1,6})([a-z])$/.exec(text.trim().toLowerCase()) ?? [];
  const minutes = isUnit(unit) ? Number(amount) * units[unit] : 0;
  if (minutes === 0)
    throw new UsageError(`"${text}" is no length of time.`, 'Say for example: --for 30m, --for 8h, --for 7d');
  if (minutes > most)
    throw new UsageError(
      `"${text}" is too long: ${most / units.d} days are the most.`,
      `Try: --for ${most / units.d}d`,
    );
  return minutes;
}
