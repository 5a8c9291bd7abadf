/** A number as it stands in the file: to a hundredth of a point. */
export function tidy(value: number): number {
  return Number(value.toFixed(2));
}
