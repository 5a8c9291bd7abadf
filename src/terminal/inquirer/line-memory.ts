/**
 * Lays out lines, those that were among them the last time from memory: from key to key all but one stay the same.
 * What is not there any more is forgotten, so that it never holds more than the last text.
 */
export function withMemory<T>(
  layOut: (line: string, width: number) => T,
): (lines: readonly string[], width: number) => T[] {
  let known: { readonly width: number; readonly lines: ReadonlyMap<string, T> } | undefined;
  return (lines, width) => {
    const before = known?.width === width ? known.lines : undefined;
    const now = new Map<string, T>();
    const laidOut = lines.map((line) => {
      const one = before?.get(line) ?? now.get(line) ?? layOut(line, width);
      now.set(line, one);
      return one;
    });
    known = { width, lines: now };
    return laidOut;
  };
}
