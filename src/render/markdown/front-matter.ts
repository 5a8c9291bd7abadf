export type FrontMatter = Readonly<Record<string, string | number | readonly string[]>>;

/** Facts as YAML at the top of a Markdown file. Texts are double-quoted, so that they can be anything. */
export function frontMatter(facts: FrontMatter): string {
  const lines = Object.entries(facts).map(([key, value]) => `${keyOf(key)}: ${scalarOf(value)}`);
  return ['---', ...lines, '---', ''].join('\n');
}

function keyOf(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(key)
    ? key
    : quoted(key);
}

function scalarOf(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quoted(value);
  return `[${value.map(quoted).join(', ')}]`;
}

/** A JSON string is a YAML string but for characters that YAML readers take for line ends or refuse. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
