import fc from 'fast-check';
import type { Context } from '../../src/app/context.ts';
import { importEntries } from '../../src/app/import-entries.ts';
import { importMarkdown } from '../../src/app/import-markdown.ts';
import { sourceOf } from '../../src/exchange/json-outline.ts';
import type { Arrival, Journal } from '../../src/journal/journal.ts';
import { contextOver, library } from '../bench.ts';
import { mutated } from '../inputs/mutated.ts';
import { mutatedJson } from '../inputs/mutated-json.ts';
import { mutatedLines } from '../inputs/mutated-lines.ts';
import { brokenBytes, nastyWords } from '../inputs/nasty.ts';
import { jsonOf, markdownOf, seedJournal } from '../seed-journal.ts';
import type { Target } from '../target.ts';

const tokens = [
  ...[
    '{"format":"selfsteer",',
    '"entries":[',
    '"worksheets":[',
    ']}',
    '[{',
    '}]',
    '":',
    '\\u0000',
    '\\ud800',
    '\\"',
  ],
  ...['---\n', '\n---\n', '"uuid": ', 'answers:\n', 'tags: [', 'open:\n', '"open":{"question":', '"aside":{'],
  ...nastyWords,
  ...brokenBytes,
];

/** A journal that takes arrivals whole, as the real one does before it stores them. */
function takingAll(journal: Journal): Context {
  const context = contextOver(undefined);
  const taking = {
    definitions: () => journal.definitions(),
    takeIn(arrivals: readonly Arrival[]) {
      for (const arrival of arrivals) {
        const whole = arrival.whole();
        whole.texts(whole.answers);
      }
      return { added: arrivals.map((_, index) => index + 1), same: [], changed: [] };
    },
  } as Partial<Journal> as Journal; // nothing else is asked of it
  return { ...context, journal: { toRead: async () => taking, toWrite: async () => taking } };
}

export const json: Target = {
  async prepare() {
    const [small, large] = await Promise.all([seedJournal(['note']), seedJournal(['note', 'good-things'])]);
    const texts = [jsonOf(small.journal), jsonOf(large.journal)];
    const context = takingAll(large.journal);
    return {
      inputs: fc.oneof(mutatedJson(texts.map((text) => JSON.parse(text))), mutated(texts, tokens)),
      attempt: (input) => imported(input, context),
    };
  },
};

async function imported(input: Uint8Array, context: Context): Promise<boolean> {
  return (
    (await importEntries({ source: sourceOf(input), name: 'a', isDry: false }, context)).added.length > 0
  );
}

export const jrnl: Target = {
  async prepare() {
    await library.find('note');
    const entry = {
      title: 'A walk',
      body: 'by the river\n',
      date: '2026-11-24',
      time: '21:30',
      tags: ['@home'],
      starred: true,
    };
    const seed = {
      tags: { '@home': 1 },
      entries: [entry, { ...entry, title: 'Home', tags: [], starred: false }],
    };
    const context = takingAll((await seedJournal(['note'])).journal);
    return {
      inputs: fc.oneof(
        { weight: 2, arbitrary: mutatedJson([seed]) },
        { weight: 1, arbitrary: mutated([JSON.stringify(seed)], tokens) },
      ),
      attempt: (input) => imported(input, context),
    };
  },
};

export const markdown: Target = {
  async prepare() {
    const { journal } = await seedJournal(['note', 'good-things']);
    const seeds = await markdownOf(journal);
    const unsummed = seeds.map((seed) => seed.replace(/\ntext-sum: .*/, '')); // changed answers are let in without it
    const context = takingAll(journal);
    return {
      inputs: fc.oneof(mutatedLines([...seeds, ...unsummed]), mutated([...seeds, ...unsummed], tokens)),
      async attempt(input) {
        const files = [{ name: 'a.md', bytes: input }];
        return (await importMarkdown({ files, name: 'a', isDry: false }, context)).added.length > 0;
      },
    };
  },
};
