export interface Part {
  readonly lines: readonly string[];
  /** How many lines were left out at the start. */
  readonly skipped: number;
}

/** As many lines as there is room for, around one that must be seen; what is left out is told in a line. */
export function partInView(lines: readonly string[], focus: number, room: number): Part {
  const height = Math.max(3, room);
  if (lines.length <= height) return { lines, skipped: 0 };
  const start = Math.max(0, Math.min(focus - Math.floor(height / 2), lines.length - height));
  const end = start + height;
  const part = lines.slice(start, end);
  if (start > 0) part[0] = `  ↑ ${start + 1} more`;
  if (end < lines.length) part[height - 1] = `  ↓ ${lines.length - end + 1} more`;
  return { lines: part, skipped: start };
}
