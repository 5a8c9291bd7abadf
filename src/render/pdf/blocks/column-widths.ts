/** What a column must have, and what it would use; in points. */
export interface Want {
  readonly least: number;
  /** Infinite where it takes whatever there is. */
  readonly most: number;
}

/** The widths of columns that fill the room, or nothing where they would be too narrow. */
export function columnWidths(wants: readonly Want[], room: number): number[] | undefined {
  const least = wants.reduce((sum, want) => sum + want.least, 0);
  if (least > room + 0.01) return undefined;
  const filled = raised(wants, room - least);
  const left = room - filled.reduce((sum, width) => sum + width, 0);
  const hungry = wants.map(({ most }) => most === Number.POSITIVE_INFINITY);
  const takers = hungry.some(Boolean) ? hungry : wants.map(() => true);
  return levelled(filled, takers, left);
}

/** First each gets what it would use, all of them the same part of it where there is not enough. */
function raised(wants: readonly Want[], spare: number): number[] {
  const more = wants.map(({ least, most }) =>
    most === Number.POSITIVE_INFINITY ? 0 : Math.max(0, most - least),
  );
  const wanted = more.reduce((sum, width) => sum + width, 0);
  const part = wanted === 0 ? 0 : Math.min(1, spare / wanted);
  return wants.map(({ least }, index) => least + (more[index] ?? 0) * part);
}

/** The rest goes to the narrowest of those that take it, so that they end up alike. */
function levelled(widths: readonly number[], takers: readonly boolean[], spare: number): number[] {
  const result = [...widths];
  let left = spare;
  const order = result
    .map((_, index) => index)
    .filter((index) => takers[index])
    .sort((a, b) => (result[a] ?? 0) - (result[b] ?? 0));
  for (let count = 1; count <= order.length && left > 0; count++) {
    const level = result[order[count - 1] ?? 0] ?? 0;
    const next = count < order.length ? (result[order[count] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
    const step = Math.min(left / count, next - level);
    for (const index of order.slice(0, count)) result[index] = level + step;
    left -= step * count;
  }
  return result;
}
