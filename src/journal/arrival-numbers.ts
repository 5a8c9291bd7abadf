import type { Arrival } from './journal.ts';

/** Beyond it a number is no number that anyone has reached by writing, and is not kept. */
const greatest = 999_999_999;

/**
 * The numbers for entries that are new here, in their order: their own where they are free, and for the others the
 * next there are, by the order of their own.
 */
export function arrivalNumbers(
  arrivals: readonly Arrival[],
  { isTaken, last }: { readonly isTaken: (id: number) => boolean; readonly last: number },
): readonly number[] {
  const given = new Set<number>();
  const others: number[] = [];
  const numbers = arrivals.map(({ id }, index) => {
    if (id === undefined || id > greatest || given.has(id) || isTaken(id)) {
      others.push(index);
      return 0;
    }
    given.add(id);
    return id;
  });
  let highest = numbers.reduce((most, number) => Math.max(most, number), last);
  const wished = (index: number) => arrivals[index]?.id ?? 0;
  for (const index of others.sort((a, b) => wished(a) - wished(b))) {
    highest += 1;
    numbers[index] = highest;
  }
  return numbers;
}
