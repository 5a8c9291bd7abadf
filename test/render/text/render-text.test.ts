import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/document.ts';
import { renderBlocks, renderText, renderTexts } from '../../../src/render/text/render-text.ts';
import { plain, type Styles } from '../../../src/render/text/styles.ts';
import { displayWidth } from '../../../src/text/wrap.ts';
import { anyDocument } from '../../support/any-document.ts';
import { aDocument, aQuestion } from '../../support/documents.ts';
import { optionsCalled } from '../../support/options.ts';

describe('any document', () => {
  test('keeps to the width, with no space at the end of a line', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 24, max: 120 }), (document, width) => {
        for (const line of renderText(document, { width }).split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trimEnd());
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('lets no control character through, wrapped or not', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(40, Number.POSITIVE_INFINITY), (document, width) => {
        expect(renderText(document, { width })).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 500 },
    );
  });

  test('has the same lines in colour as without', () => {
    const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;
    const styles = {
      ...plain,
      title: bold,
      heading: bold,
      ask: bold,
      muted: bold,
      strong: bold,
      emphasis: bold,
      answer: bold,
      link: bold,
    };
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 24, max: 120 }), (document, width) => {
        const coloured = renderText(document, { width, styles });
        expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderText(document, { width }));
      }),
      { numRuns: 500 },
    );
  });
});

const named: Styles = {
  title: (text) => `title(${text})`,
  heading: (text) => `heading(${text})`,
  ask: (text) => `ask(${text})`,
  muted: (text) => `muted(${text})`,
  strong: (text) => `strong(${text})`,
  emphasis: (text) => `emphasis(${text})`,
  answer: (text) => `answer(${text})`,
  link: (text) => `link(${text})`,
};

test('every part is styled by what it means', () => {
  const document = aDocument({
    facts: [{ label: 'Date', value: 'today' }],
    blocks: [
      { kind: 'heading', level: 3, text: 'Part' },
      { ...aQuestion('Why?', { kind: 'answer', text: 'Rain' }), hint: 'Briefly' },
    ],
  });
  expect(renderText(document, { styles: named })).toBe(
    [
      'title(A sheet)',
      'muted(═══════)',
      '',
      'muted(Date:)  today',
      '',
      'heading(Part)',
      '',
      'ask(Why?)',
      'muted(Briefly)',
      '  answer(Rain)',
      '',
    ].join('\n'),
  );
});

test('a wrapped paragraph keeps its styles on every line', () => {
  const block: Block = {
    kind: 'paragraph',
    inlines: [
      { kind: 'text', text: 'one two ' },
      {
        kind: 'strong',
        children: [
          { kind: 'text', text: 'three four five' },
          { kind: 'emphasis', children: [{ kind: 'text', text: ' six' }] },
        ],
      },
      { kind: 'link', url: 'https://a.example', children: [{ kind: 'text', text: 'https://a.example' }] },
    ],
  };
  expect(renderBlocks([block], { width: 20, styles: named })).toBe(
    ['one two strong(three four)', 'strong(five)', 'strong(emphasis(six))link(https://a.example)'].join('\n'),
  );
});

test('what a writer typed to colour the screen is only shown', () => {
  expect(renderBlocks([{ kind: 'answer', text: '\u001b[2Jgone' }], { width: 40 })).toBe('␛[2Jgone');
});

test('without a width nothing is wrapped or cut', () => {
  const long = 'word '.repeat(400).trim();
  const block: Block = {
    kind: 'table',
    layout: 'table',
    named: false,
    columns: [
      { label: 'A', width: 'wide' },
      { label: 'B', width: 'wide' },
    ],
    rows: [
      [
        { kind: 'text', text: long },
        { kind: 'text', text: 'end' },
      ],
    ],
  };
  expect(renderBlocks([{ kind: 'answer', text: long }])).toBe(long);
  expect(renderBlocks([block]).split('\n').at(-1)).toBe(`${long}  end`);
});

test('documents are parted by a rule across', () => {
  const lines = renderTexts([aDocument(), aDocument()], { width: 30 }).split('\n');
  expect(lines.filter((line) => line === '─'.repeat(30))).toHaveLength(1);
});

test('a megabyte in one answer is laid out', () => {
  const text = 'a line of words, as people write them\n'.repeat(26_000);
  expect(renderBlocks([{ kind: 'answer', text }], { width: 80 }).split('\n')).toHaveLength(26_001);
});

test('options to tick take what they need and leave the rest to what is written', () => {
  const block: Block = {
    kind: 'table',
    layout: 'table',
    named: false,
    columns: [
      { label: 'True?', width: 'wide' },
      { label: 'Answer', width: 'wide' },
    ],
    rows: [
      [
        { kind: 'options', many: false, options: optionsCalled('Yes', 'No'), other: false },
        { kind: 'text', text: '' },
      ],
    ],
  };
  expect(renderBlocks([block], { width: 40 })).toBe(
    [
      '┌─────────┬────────────────────────────┐',
      '│ True?   │ Answer                     │',
      '├─────────┼────────────────────────────┤',
      '│ [ ] Yes │                            │',
      '│ [ ] No  │                            │',
      '└─────────┴────────────────────────────┘',
    ].join('\n'),
  );
});
