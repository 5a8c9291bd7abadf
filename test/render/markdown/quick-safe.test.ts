import fc from 'fast-check';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type SafeConfig, type State, toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { QuickSafe } from '../../../src/render/markdown/quick-safe.ts';
import { hostileText } from '../../support/hostile.ts';

/** A state as the library makes one for a document, with GitHub's patterns. */
function aState(): State {
  let found: State | undefined;
  toMarkdown(
    { type: 'root', children: [] },
    {
      extensions: [gfmToMarkdown()],
      handlers: {
        root(node, parent, state, info) {
          found = state;
          return defaultHandlers.root(node, parent, state, info);
        },
      },
    },
  );
  if (found === undefined) throw new Error('The library made no state.');
  return found;
}

const [plain, quick] = [aState(), aState()];
new QuickSafe().hasten(quick);

const markdown = fc
  .array(
    fc.constantFrom(...'a w 1 . - _ * \\ ` | < > [ ] ( ) ! # & : / @ ~ = + % é 👩 \n \r \t'.split(' '), ' '),
  )
  .map((parts) => parts.join(''));
const beside = fc.constantFrom('', '\n', '_', '*', '**', 'a', ' ', '[', '!', '# ');
const constructs = fc.constantFrom(
  ['paragraph', 'phrasing'],
  ['headingAtx', 'phrasing'],
  ['blockquote', 'paragraph', 'phrasing', 'strong'],
  ['table', 'tableRow', 'tableCell', 'phrasing'],
  ['link', 'label', 'phrasing'],
  ['autolink'],
  [],
);

test('says what the library says, whatever the text, what is beside it, and where it stands', () => {
  fc.assert(
    fc.property(fc.oneof(markdown, hostileText), beside, beside, constructs, (text, before, after, stack) => {
      plain.stack = [...stack] as State['stack']; // all are constructs of the library
      quick.stack = [...plain.stack];
      const config = { before, after } as SafeConfig;
      expect(quick.safe(text, config)).toBe(plain.safe(text, config));
    }),
    { numRuns: 5_000 },
  );
});

test('says nothing of nothing, and leaves the patterns as they were', () => {
  const before = quick.unsafe;
  const config = { before: '', after: '' } as SafeConfig;
  for (const text of [undefined, null, '']) expect(quick.safe(text, config)).toBe('');
  expect(quick.safe('a_b', config)).toBe(plain.safe('a_b', config));
  expect(quick.unsafe).toBe(before);
});
