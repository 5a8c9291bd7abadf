/** Tells of one thing after the other whether it was there before. */
export function repeats<T>(): (one: T) => boolean {
  const seen = new Set<T>();
  return (one) => {
    if (seen.has(one)) return true;
    seen.add(one);
    return false;
  };
}
