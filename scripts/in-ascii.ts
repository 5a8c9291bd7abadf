/**
 * One letter outside Latin-1 makes V8 keep a whole module in two bytes a letter, and read it half as fast. The bundler
 * has escaped those in texts already; what it leaves stands in comments, in patterns, and in raw templates that
 * patterns are made of, where the escape means the same.
 */
export function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
