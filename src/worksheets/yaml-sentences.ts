/** A mistake as the YAML parser reports it, with where it noticed it. */
interface YamlMistake {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

const quoteIt = 'write the text in quotes';

const beginsWithSign = (sign: string) => `has a text that begins with "${sign}" here: ${quoteIt}`;

const sentences: Readonly<Record<string, string>> = {
  BAD_DIRECTIVE: 'has a directive (%…), which is not used here',
  BAD_DQ_ESCAPE: 'has a backslash in double quotes that stands for nothing; use single quotes',
  BAD_INDENT: 'is not indented to match, or a bracket above it is not closed',
  BLOCK_AS_IMPLICIT_KEY: `has ": " inside a text (${quoteIt}), or is not indented like the lines beside it`,
  BLOCK_IN_FLOW: `has ": " inside a text within braces: ${quoteIt}`,
  MISSING_CHAR: 'is not indented like the lines it belongs to, or lacks a ": " or a "- "',
  MULTILINE_IMPLICIT_KEY: 'has no ": " between a key and what belongs to it; check the indentation too',
  MULTIPLE_DOCS: 'begins a second document; a file holds one',
  TAB_AS_INDENT: 'is indented with a tab; use spaces',
  TAG_RESOLVE_FAILED: 'has a tag (!…), which is not used here',
};

/** What a mistake in the YAML means for the one who wrote it, after the words "this line". */
export function sayYamlError({ code, message, pos: [at] }: YamlMistake, source: string): string {
  const line = lineWith(source, at);
  if (/(^|[:[,{-]\s+)\{\{/.test(line)) return beginsWithSign('{{');
  if (code === 'MISSING_CHAR' && message.includes('quote')) return 'has a quote here that is not closed';
  if (code === 'UNEXPECTED_TOKEN') return sayToken(message, source, at, line);
  const sign = source[at] ?? '';
  if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS' || sign === '?') return beginsWithSign(sign);
  return sentences[code] ?? `cannot be read as YAML here: ${message}`;
}

function lineWith(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  return source.slice(source.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
}

/** Something stands where the parser had reached the end of a value. */
function sayToken(message: string, source: string, at: number, line: string): string {
  if (message.includes('block-seq-ind')) return beginsWithSign('-');
  if (message.startsWith('Not a YAML token'))
    return 'has words after ">" or "|", which announce a text on the lines below';
  if (/flow-(map|seq)-end/.test(message)) return 'has a closing bracket too many';
  if (/flow-(map|seq)-start/.test(message))
    return `has "${source.startsWith('{{', at) ? '{{' : source[at]}" inside a text within braces: ${quoteIt}`;
  const before = source.slice(0, at).trimEnd().at(-1) ?? '';
  if (before === ']' || before === '}') return `goes on after a closing bracket: ${quoteIt}`;
  if (/'[^']*'\w/.test(line)) return 'has a quote within quotes here; double it, or use double quotes';
  if (/['"]/.test(before))
    return 'goes on after a closing quote: put the whole text in quotes of the other kind';
  return `cannot be read as YAML here: ${message}`;
}
