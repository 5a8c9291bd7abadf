import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { renderText, renderTexts } from '../../src/render/text/render-text.ts';
import { bodyOf } from '../support/html-reader.ts';
import { blank, boxes, filled } from '../support/sample-documents.ts';

const golden = (name: string) => `../fixtures/golden/${name}`;

describe.each([
  ['thought-record-filled', filled],
  ['thought-record-blank', blank],
  ['four-boxes-blank', boxes],
])('%s', (name, document) => {
  test.each([40, 80, 120])('as text at %i columns', async (width) => {
    await expect(renderText(document, { width })).toMatchFileSnapshot(golden(`${name}-${width}.txt`));
  });

  test('as text without a width', async () => {
    await expect(renderText(document)).toMatchFileSnapshot(golden(`${name}-unwrapped.txt`));
  });

  test('as Markdown', async () => {
    await expect(renderMarkdown([document])).toMatchFileSnapshot(golden(`${name}.md`));
  });

  test('as HTML', async () => {
    await expect(bodyOf(renderHtml([document]))).toMatchFileSnapshot(golden(`${name}.html`));
  });
});

test('several documents as text', async () => {
  await expect(renderTexts([boxes, filled], { width: 80 })).toMatchFileSnapshot(
    golden('two-documents-80.txt'),
  );
});

test('several documents as Markdown', async () => {
  await expect(renderMarkdown([boxes, filled])).toMatchFileSnapshot(golden('two-documents.md'));
});

test('several documents as HTML, with all that makes a page', async () => {
  await expect(renderHtml([boxes, filled])).toMatchFileSnapshot(golden('two-documents.html'));
});

test('several documents for a screen', async () => {
  await expect(bodyOf(renderHtml([boxes, filled], { screen: true }))).toMatchFileSnapshot(
    golden('two-documents-screen.html'),
  );
});
