export type Random = () => number;

/** From 0 up to 1: the same numbers for the same seed and place, so that a run that was broken off goes on as it began. */
export function randomAt(seed: number, place: number): Random {
  let state = (Math.imul(seed, 2_654_435_761) ^ Math.imul(place + 1, 1_597_334_677)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to, and without, the limit. */
export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

export function pick<T>(items: readonly T[], random: Random): T {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}

/** A word that stands nowhere else, so that whoever finds it knows where it came from. */
export function rareWord(random: Random): string {
  const letters = Array.from({ length: 10 }, () => 'bcdfghjkmnpqrstvwxz'.charAt(below(19, random)));
  return `q${letters.join('')}`;
}
