import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context } from '../../src/app/context.ts';
import { exportEntries } from '../../src/app/export-entries.ts';
import { exportJson } from '../../src/app/export-json.ts';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { showEntryAsJson } from '../../src/app/show-entry.ts';
import { InvalidInputError } from '../../src/errors.ts';
import { renderers } from '../../src/render/renderer.ts';
import { WorksheetLibrary } from '../../src/worksheets/library.ts';
import { hostileText } from '../support/hostile.ts';
import { readMarkdown } from '../support/markdown-reader.ts';
import { temporaryJournal } from '../support/temporary-journal.ts';

const root = join(import.meta.dirname, '../..');

/** The use-cases over a real journal and the worksheets that come with the program. */
function aContext(): Context {
  const journal = temporaryJournal();
  const library = new WorksheetLibrary({
    bundled: join(root, 'worksheets'),
    own: join(root, 'no-such-folder'),
  });
  return {
    journal: { toRead: async () => journal, toWrite: async () => journal },
    library,
    clock: { now: () => '2026-11-24T21:30:00+01:00', offsetAt: () => '+01:00' },
    words: {},
    prompter: () => Promise.reject(new Error('nobody is asked here')),
  };
}

type Json = null | number | string | readonly Json[] | { readonly [key: string]: Json };

const exampleOf = (worksheet: string): Json =>
  JSON.parse(readFileSync(join(root, `resources/examples/${worksheet}.json`), 'utf8'));

/** Every text in the example that the writer chose freely; options have values without spaces and capitals. */
function textsIn(json: Json): string[] {
  if (typeof json === 'string') return /[A-Z ]/.test(json) && !/^\d{4}-/.test(json) ? [json] : [];
  if (json === null || typeof json === 'number') return [];
  return Object.values(json).flatMap(textsIn);
}

/** The same answers in other words; what refers to a text by its words still does. */
function reworded(json: Json, words: ReadonlyMap<string, string>): Json {
  if (typeof json === 'string') return words.get(json) ?? json;
  if (json === null || typeof json === 'number') return json;
  if (Array.isArray(json)) return json.map((item) => reworded(item, words));
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, reworded(value, words)]));
}

const keep = (worksheet: string, answers: unknown, context: Context) =>
  fillFromAnswers(
    { worksheet, json: JSON.stringify(answers), source: 'a test', draft: false, at: undefined, tags: [] },
    context,
  );

test.each(['abc', 'cost-benefit', 'values'])(
  'whatever is written into every place of %s is kept, and read back from Markdown and JSON, exactly',
  async (worksheet) => {
    const example = exampleOf(worksheet);
    const places = [...new Set(textsIn(example))];
    expect(places.length).toBeGreaterThan(15);
    const context = aContext();
    const { render } = await renderers.md();
    const texts = fc.uniqueArray(
      hostileText.filter((text) => text.trim() !== ''),
      { minLength: places.length, maxLength: places.length },
    );

    await fc.assert(
      fc.asyncProperty(texts, async (texts) => {
        const answers = reworded(
          example,
          new Map(places.map((place, index) => [place, texts[index] ?? place])),
        );
        const { id } = await keep(worksheet, answers, context);
        expect((await showEntryAsJson(String(id), context)).answers).toEqual(answers);

        const filter = { status: 'all', ids: [id] } as const;
        const json = JSON.parse([...(await exportJson(filter, context))].join(''));
        expect(json.entries[0].answers).toEqual(answers);
        expect(json.entries[0].revisions[0].answers).toEqual(answers);

        const markdown = render([...(await exportEntries(filter, context))].map(({ document }) => document));
        const read = readMarkdown(markdown, 'CommonMark with GFM tables');
        const beside = read.paragraphs.map((line) => line.replace(/^⟦strong_open⟧[^⟧]*⟦strong_close⟧ /, ''));
        const found = new Set([
          ...read.quotes,
          ...read.items,
          ...read.headings,
          ...read.rows.flat(),
          ...beside,
        ]);
        const amongLabels = (text: string) => [...found].some((words) => words.endsWith(`, ${text}`));
        expect(texts.filter((text) => !found.has(text) && !amongLabels(text))).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  },
  60_000,
);

const everyPlace: readonly (readonly [string, string, (text: string) => unknown])[] = [
  ['a text', 'abc', (text) => ({ event: text })],
  ['a cell', 'abc', (text) => ({ feelings: [{ feeling: text }] })],
  [
    'a free answer among choices',
    'abc',
    (text) => ({ beliefs: [{ belief: 'x', pattern: [{ other: text }] }] }),
  ],
  ['an item', 'values', (text) => ({ brainstorm: ['x', text] })],
];

test.each(everyPlace)(
  'what cannot be stored is refused, and not repeated: %s',
  async (_, worksheet, answers) => {
    const context = aContext();
    for (const text of ['a\0b', 'a\ud800b', '\udc00', 'secret\0']) {
      const refused = keep(worksheet, answers(text), context);
      await expect(refused).rejects.toThrow(InvalidInputError);
      await expect(refused).rejects.toThrow(/cannot be stored/);
      await expect(refused).rejects.not.toThrow(/secret/);
    }
    const { id } = await keep(worksheet, answers('a👩🏽‍🚀b'), context);
    expect(id).toBe(1);
  },
);

test.each(everyPlace.slice(0, 2))(
  'nothing but white space is no answer: %s',
  async (_, worksheet, answers) => {
    const context = aContext();
    const { id } = await keep(worksheet, answers(' \n\t\u3000'), context);
    const { answers: kept } = await showEntryAsJson(String(id), context);
    expect(new Set(Object.values(kept))).toEqual(new Set([null]));
  },
);

test.each(everyPlace.slice(2))(
  'nothing but white space is refused where it is one of several: %s',
  async (_, worksheet, answers) => {
    await expect(keep(worksheet, answers(' \n\t\u3000'), aContext())).rejects.toThrow(/ empty/);
  },
);
