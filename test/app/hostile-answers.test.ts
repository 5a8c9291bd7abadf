import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportEntries } from '../../src/app/export-entries.ts';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { showEntryAsJson } from '../../src/app/show-entry.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { WorksheetLibrary } from '../../src/worksheets/library.ts';
import { bench } from '../support/app-context.ts';
import { hostileAnswers, lostTexts } from '../support/hostile-answers.ts';

const library = new WorksheetLibrary({
  bundled: join(import.meta.dirname, '../../worksheets'),
  own: join(import.meta.dirname, 'none'),
});

test.each(['abc', 'cost-benefit', 'values'] as const)(
  'hostile text in every place of %s is kept exactly, and reads back from its Markdown',
  async (sheet) => {
    const { context } = bench(await library.find(sheet));
    await fc.assert(
      fc.asyncProperty(hostileAnswers[sheet], async (answers) => {
        const json = JSON.stringify(answers);
        const { id } = await fillFromAnswers(
          { worksheet: sheet, json, source: 'a test', draft: false, at: undefined, tags: [] },
          context,
        );
        expect((await showEntryAsJson(String(id), context)).answers).toMatchObject(answers);
        const documents = [...(await exportEntries({ ids: [id], status: 'done' }, context))];
        expect(lostTexts(answers, renderMarkdown(documents.map(({ document }) => document)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  },
  60_000,
);
