export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export type FrontMatter = Readonly<Record<string, Value>>;

/**
 * Facts as YAML at the top of a Markdown file; a map among them has a line for each of its keys. Texts are
 * double-quoted, so that they can be anything.
 */
export function frontMatter(facts: FrontMatter): string {
  const lines = Object.entries(facts).flatMap(([key, value]) => linesFor(keyOf(key), value));
  return ['---', ...lines, '---', ''].join('\n');
}

function linesFor(key: string, value: Value): string[] {
  const inner = isMap(value) ? Object.entries(value) : [];
  if (inner.length === 0) return [`${key}: ${flow(value)}`];
  return [`${key}:`, ...inner.map(([name, one]) => `  ${keyOf(name)}: ${flow(one)}`)];
}

function keyOf(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(key)
    ? key
    : quoted(key);
}

/** JSON is YAML; with spaces behind its signs for readers of old. */
function flow(value: Value): string {
  if (typeof value === 'number') return String(value).replace(/^(-?\d+)e/, '$1.0e'); // without a point it is a text in YAML 1.1
  if (typeof value === 'string') return quoted(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isMap(value)) return String(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `${quoted(key)}: ${flow(one)}`)
    .join(', ')}}`;
}

/** A JSON string is a YAML string but for characters that YAML readers take for line ends or refuse. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isMap(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !isList(value);
}
