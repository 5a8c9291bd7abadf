/** "entry 3", "entries 3 and 4", "12 entries". */
export function listed(ids: readonly number[]): string {
  if (ids.length === 1) return `entry ${ids[0]}`;
  if (ids.length > 5) return `${ids.length} entries`;
  return `entries ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}
