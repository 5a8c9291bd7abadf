import fc from 'fast-check';
import { exportEntries } from '../../src/app/export-entries.ts';
import type { Document } from '../../src/document/document.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { renderTexts } from '../../src/render/text/render-text.ts';
import { visible } from '../../src/text/controls.ts';
import { anyDocument } from '../../test/support/any-document.ts';
import { aDocument } from '../../test/support/documents.ts';
import { pdfOf } from '../../test/support/pdf-tools.ts';
import { contextOver } from '../bench.ts';
import { mutatedJson } from '../inputs/mutated-json.ts';
import { seedJournal } from '../seed-journal.ts';
import { type Target, textOf } from '../target.ts';

/** A document that holds what people wrote, and documents of any kind; as JSON, so that one can be written down. */
async function documents(): Promise<fc.Arbitrary<Uint8Array>> {
  const { journal } = await seedJournal(['abc']);
  const [exported] = await exportEntries({ status: 'done' }, contextOver(journal));
  const shown = exported?.document ?? aDocument();
  const texts = mutatedJson([shown]).map((bytes) => (fits(bytes, shown) ? bytes : written(shown)));
  return fc.oneof({ weight: 4, arbitrary: anyDocument.map(written) }, { weight: 1, arbitrary: texts });
}

function written(document: Document): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}

/** Whether only texts differ: a document is made by the program, and has the shape it has. */
function fits(bytes: Uint8Array, shown: unknown): boolean {
  try {
    return shapeOf(JSON.parse(textOf(bytes))) === shapeOf(shown);
  } catch {
    return false;
  }
}

function shapeOf(value: unknown): string {
  return JSON.stringify(value, (key, part) =>
    typeof part === 'string' && !['kind', 'layout', 'width'].includes(key) ? '' : part,
  );
}

function rendering(render: (document: Document) => void | Promise<void>): Target {
  return {
    prepare: async () => ({
      inputs: await documents(),
      async attempt(input) {
        await render(JSON.parse(textOf(input)));
        return true;
      },
    }),
  };
}

export const text = rendering((document) => {
  const onScreen = visible(renderTexts([document]));
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(onScreen))
    throw new Error('A text holds what a terminal would obey');
});

export const markdown = rendering((document) => {
  renderMarkdown([document]);
});

export const html = rendering((document) => {
  const page = renderHtml([document]);
  if (/<script|<iframe|<object|<embed|<base|<form|<link/i.test(page))
    throw new Error('A page holds what was typed as its own');
  if (/\0/.test(page)) throw new Error('A page holds a character that no page may hold');
});

export const pdf = rendering(async (document) => {
  await pdfOf([document], { fillable: JSON.stringify(document).length % 2 === 0 });
});
