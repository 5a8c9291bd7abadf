import { join } from 'node:path';
import { exportEntries, frontMatterFor } from '../src/app/export-entries.ts';
import { fillFromAnswers } from '../src/app/fill-from-answers.ts';
import { toJson } from '../src/exchange/to-json.ts';
import type { Journal } from '../src/journal/journal.ts';
import { openJournal } from '../src/journal/sqlite/open.ts';
import { frontMatter } from '../src/render/markdown/front-matter.ts';
import { renderMarkdown } from '../src/render/markdown/render-markdown.ts';
import { contextOver, fileOf, now, throwAwayFolder } from './bench.ts';

export interface SeedJournal {
  readonly file: string;
  readonly journal: Journal;
}

/** A journal with a few entries, finished and not, one of them with two versions. */
export async function seedJournal(sheets: readonly string[] = ['note', 'abc']): Promise<SeedJournal> {
  const file = join(throwAwayFolder(), 'journal.db');
  const journal = openJournal(file, { mode: 'write', now: () => now });
  const context = contextOver(journal);
  for (const [index, worksheet] of sheets.entries()) {
    const json = fileOf(`resources/examples/${worksheet}.json`);
    const options = { worksheet, json, source: 'a seed', at: undefined, tags: ['home'] };
    await fillFromAnswers({ ...options, draft: index === 1 }, context);
    const { id } = await fillFromAnswers({ ...options, draft: false }, context);
    if (index === 0) {
      const changed = { text: { value: 'Written anew.', texts: ['Written anew.'] } };
      journal.revise(id, { answers: changed, aside: {}, open: undefined, occurredAt: now }, now);
    }
  }
  return { file, journal };
}

export function jsonOf(journal: Journal): string {
  return [...toJson(journal, { status: 'all' })].join('');
}

/** Each entry as the Markdown file that an export writes. */
export async function markdownOf(journal: Journal): Promise<string[]> {
  const exported = [...(await exportEntries({ status: 'all' }, contextOver(journal)))];
  return exported.map(({ entry, document }) => {
    const text = renderMarkdown([document]);
    return `${frontMatter(frontMatterFor(entry, text))}\n${text}`;
  });
}
