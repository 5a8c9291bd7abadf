import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/document.ts';
import { renderBlocks } from '../../../src/render/text/render-text.ts';

const table: Block = {
  kind: 'table',
  layout: 'table',
  named: true,
  columns: ['', 'Before', 'Now'].map((label) => ({ label, width: 'narrow' })),
  rows: [
    ['angry', '8', '3'],
    ['sad', '5', ''],
  ].map((row) => row.map((text) => ({ kind: 'text', text }))),
};

test('to be heard, a page has no rules and no columns', () => {
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: 'Feelings' }, table];
  expect(renderBlocks(blocks, { width: 80, linear: true })).toBe(
    ['Feelings', '', 'angry', '  Before:  8', '  Now:     3', '', 'sad', '  Before:  5', '  Now:     –'].join(
      '\n',
    ),
  );
});
