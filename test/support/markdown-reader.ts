import MarkdownIt, { type Token } from 'markdown-it';

/** What a Markdown reader that is not the writing library makes of a file. */
export interface Read {
  /** Each blockquote's text: paragraphs parted by a blank line, hard breaks as newlines. */
  readonly quotes: readonly string[];
  /** Each list item's text, likewise. */
  readonly items: readonly string[];
  readonly headings: readonly string[];
  /** Every paragraph that stands in none of these. */
  readonly paragraphs: readonly string[];
  /** Every table row, heads included. */
  readonly rows: readonly (readonly string[])[];
}

export const dialects = {
  'CommonMark with GFM tables': () => new MarkdownIt(),
  'the same, finding links': () => new MarkdownIt({ linkify: true }),
  'the same, letting HTML through': () => new MarkdownIt({ html: true, linkify: true }),
  'plain CommonMark': () => new MarkdownIt('commonmark'),
} as const;

export function readMarkdown(source: string, dialect: keyof typeof dialects): Read {
  const read = {
    quotes: [] as string[],
    items: [] as string[],
    headings: [] as string[],
    paragraphs: [] as string[],
    rows: [] as string[][],
  };
  const open: string[][] = [];
  for (const token of dialects[dialect]().parse(source, {})) {
    switch (token.type) {
      case 'blockquote_open':
      case 'list_item_open':
      case 'heading_open':
      case 'tr_open':
        open.push([]);
        break;
      case 'heading_close':
        read.headings.push((open.pop() ?? []).join(''));
        break;
      case 'blockquote_close':
        read.quotes.push((open.pop() ?? []).join('\n\n'));
        break;
      case 'list_item_close':
        read.items.push((open.pop() ?? []).join('\n\n'));
        break;
      case 'tr_close':
        read.rows.push(open.pop() ?? []);
        break;
      case 'inline':
        (open.at(-1) ?? read.paragraphs).push(textOf(token.children ?? []));
        break;
      default:
        if (open.length > 0 && !/^(paragraph|td|th)_/.test(token.type)) open.at(-1)?.push(`⟦${token.type}⟧`);
    }
  }
  return read;
}

/** The text of a line of tokens; what is anything but text shows as what it was taken for. */
function textOf(tokens: readonly Token[]): string {
  return tokens.map(literal).join('');
}

function literal(token: Token): string {
  switch (token.type) {
    case 'text':
      return token.content;
    case 'hardbreak':
      return '\n';
    case 'link_open':
    case 'link_close':
      return token.info === 'auto' && token.markup === 'linkify' ? '' : `⟦${token.type}⟧`; // a found link adds no text
    default:
      return `⟦${token.type}⟧`;
  }
}
