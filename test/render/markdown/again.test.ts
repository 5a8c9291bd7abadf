import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { aDocument, aQuestion } from '../../support/documents.ts';
import { hostileText } from '../../support/hostile.ts';

test('what is asked again and again is written as it was the first time, wherever it stands', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (ask, answer) => {
      const question = aQuestion(ask, { kind: 'answer', text: answer });
      const inItem = { kind: 'items', ordered: false, items: [[question]] } as const;
      const render = () => renderMarkdown([aDocument({ title: ask, blocks: [question, inItem, question] })]);
      const first = render();
      renderMarkdown([aDocument({ blocks: [inItem] })]);
      expect(render()).toBe(first);
    }),
    { numRuns: 500 },
  );
});

test('thousands of different asks are each written as they are', () => {
  const asks = Array.from({ length: 1_200 }, (_, index) => `What about ${index}?`);
  const document = aDocument({ blocks: [...asks, ...asks].map((ask) => aQuestion(ask)) });
  const written = renderMarkdown([document]);
  expect([...written.matchAll(/^\*\*(.*)\*\*$/gm)].map(([, ask]) => ask)).toEqual([...asks, ...asks]);
});
