/** The writer's own words first, then those of the sheet, none twice. */
export function suggestions(
  own: readonly string[] = [],
  ofTheSheet: readonly string[] = [],
): readonly string[] {
  return [...new Set([...own, ...ofTheSheet])];
}
