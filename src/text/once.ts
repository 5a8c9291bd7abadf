/**
 * What is made when it is first wanted. Patterns over whole scripts take a millisecond each to make, the first
 * segmenter of a process takes ten, and most texts need neither.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
