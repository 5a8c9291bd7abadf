import { expect, test } from 'vitest';
import type { Block, Document } from '../../src/document/document.ts';
import { renderers } from '../../src/render/renderer.ts';

const changed: Block = {
  kind: 'paragraph',
  inlines: [
    { kind: 'text', text: 'past the ' },
    { kind: 'removed', text: 'pub*' },
    { kind: 'added', text: 'bakery_' },
    { kind: 'text', text: '.' },
  ],
};
const document: Document = { title: 'Changes', language: 'en', facts: [], blocks: [changed], footer: [] };

test.each([
  ['text', 'past the [-pub*-]{+bakery_+}.'],
  ['md', 'past the ~~pub\\*~~**bakery\\_**.'],
] as const)('what changed is told apart in %s', async (format, line) => {
  const { render } = await renderers[format]();
  expect(render([document])).toContain(line);
});
