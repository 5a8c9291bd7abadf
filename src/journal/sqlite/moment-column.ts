/**
 * SQL for a moment as the writer had it, from the two columns that keep it. A list of a thousand entries has
 * three thousand moments, and SQLite puts them together several times as fast as a program that has just begun.
 */
export function momentColumn(name: 'occurred' | 'created' | 'updated' | 'at'): string {
  const [utc, offset] = [`${name}_utc`, `${name}_offset`];
  const sign = `iif(${offset} < 0, '-', '+')`;
  const zone = `printf('%s%02d:%02d', ${sign}, abs(${offset}) / 60, abs(${offset}) % 60)`;
  const minute = `strftime('%Y-%m-%dT%H:%M', ${utc}, ${offset} || ' minutes')`;
  const rest = `substr(${utc}, ${'YYYY-MM-DDTHH:MM'.length + 1})`;
  return `iif(${offset} IS NULL, ${utc} || 'Z', ${minute} || ${rest} || ${zone})`;
}
