import { exportEntries, fileNameFor, frontMatterFor } from '../../src/app/export-entries.ts';
import type { MarkdownFile } from '../../src/exchange/read-head.ts';
import type { Entry } from '../../src/journal/entry.ts';
import { frontMatter } from '../../src/render/markdown/front-matter.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import type { Bench } from './app-context.ts';

/** Every entry of a journal as the Markdown file that an export writes, by its name. */
export async function markdownOf({ context }: Bench): Promise<Record<string, string>> {
  const exported = [...(await exportEntries({ status: 'all' }, context))];
  return Object.fromEntries(
    exported.map(({ entry, document }) => [
      `${fileNameFor(entry)}.md`,
      fileOf(entry, renderMarkdown([document])),
    ]),
  );
}

function fileOf(entry: Entry, text: string): string {
  return `${frontMatter(frontMatterFor(entry, text))}\n${text}`;
}

export function filesOf(texts: Readonly<Record<string, string | Uint8Array>>): MarkdownFile[] {
  return Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  }));
}
