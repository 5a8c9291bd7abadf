const quoteIt = 'write the text in quotes';

const sentences: Readonly<Record<string, string>> = {
  BAD_ALIAS: `begins with a sign that means something in YAML: ${quoteIt}`,
  BAD_DIRECTIVE: 'has a directive (%…), which worksheets do not use',
  BAD_DQ_ESCAPE: 'has a backslash in double quotes that stands for nothing; use single quotes',
  BAD_INDENT: 'is not indented to match, or a bracket above it is not closed',
  BAD_SCALAR_START: `begins with a sign that means something in YAML: ${quoteIt}`,
  BLOCK_AS_IMPLICIT_KEY: `has ": " inside a text, or a line that does not line up: ${quoteIt}`,
  BLOCK_IN_FLOW: `has ": " inside a text within braces: ${quoteIt}`,
  DUPLICATE_KEY: 'is there a second time; keep one of them',
  MISSING_CHAR: 'lacks a closing quote, bracket or colon',
  MULTILINE_IMPLICIT_KEY: 'has a key that runs over a line end; check the indentation',
  MULTIPLE_DOCS: 'begins a second document; a file holds one worksheet',
  TAB_AS_INDENT: 'is indented with a tab; use spaces',
  TAG_RESOLVE_FAILED: 'has a tag (!…), which worksheets do not use',
};

/** What a mistake in the YAML means for the one who wrote it, after the words "the worksheet". */
export function sayYamlError(code: string, message: string, source: string, offset: number): string {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  if (/(^|[:[,{-]\s+)\{\{/.test(line)) return `has a text that begins with "{{" here: ${quoteIt}`;
  if (code === 'UNEXPECTED_TOKEN' && /'[^']*'\w/.test(line))
    return 'has a quote within quotes here; double it, or use double quotes';
  return sentences[code] ?? `cannot be read as YAML here: ${message}`;
}
