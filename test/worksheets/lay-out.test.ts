import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { renderText } from '../../src/render/text/render-text.ts';
import { layOut, layOutResults } from '../../src/worksheets/lay-out.ts';
import { layOutBlank } from '../../src/worksheets/lay-out-blank.ts';
import { parse, surroundings, withKeys, withQuestions, withSections } from './sheets.ts';

const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const blank = (source: string, guidance = false) =>
  layOutBlank(parse(source).worksheet, surroundings, { guidance });
const filled = (source: string, answers: Record<string, string | null>) =>
  layOut(parse(source).worksheet, answers, surroundings, []);

describe('the place of a section on paper', () => {
  const section = (title: string, order?: number) => [
    `- title: ${title}`,
    ...(order === undefined ? [] : [`  print: { order: ${order} }`]),
    `  questions: [{ id: ${title.toLowerCase()}, type: text, ask: ${title}? }]`,
  ];

  test.each<[[string, number?][], string[]]>([
    [
      [['A'], ['B'], ['C']],
      ['A', 'B', 'C'],
    ],
    [
      [['A', 3], ['B'], ['C']],
      ['B', 'A', 'C'],
    ],
    [
      [['A', 9], ['B'], ['C']],
      ['B', 'C', 'A'],
    ],
    [
      [['A'], ['B'], ['C', 0]],
      ['C', 'A', 'B'],
    ],
    [
      [
        ['A', 2],
        ['B', 1],
      ],
      ['B', 'A'],
    ],
    [
      [
        ['A', 1],
        ['B', 1],
      ],
      ['A', 'B'],
    ],
  ])('follows its order: %j', (sections, order) => {
    const source = withSections(...sections.flatMap(([title, place]) => section(title, place)));
    expect(headings(blank(source).blocks)).toEqual(order);
    expect(headings(filled(source, { a: 'x', b: 'x', c: 'x' }).blocks)).toEqual(order);
  });

  test('numbers the questions as they stand on the paper', () => {
    const text = renderText(blank(withSections(...section('A', 2), ...section('B', 1))), { width: 60 });
    expect(text).toMatch(/1\.\s+B\?[\s\S]*2\.\s+A\?/);
  });
});

describe('filled in', () => {
  const source = withQuestions(
    '- { id: a, type: text, ask: A? }',
    '- { id: b, type: text, ask: "B, after {{a}}?", when: { question: a, is: x } }',
    '- { id: n, type: note, text: A note. }',
    '- { id: c, type: computed, ask: How many, value: { count: a } }',
  );

  test('a skipped question says so, one that was not asked is not there', () => {
    const text = renderText(filled(source, { a: null }));
    expect(text).toMatch(/A\?\s+\(Skipped\)/);
    expect(text).not.toContain('B, after');
  });

  test('answers stand in later questions, and notes are left out', () => {
    const text = renderText(filled(source, { a: 'x', b: 'y' }));
    expect(text).toMatch(/B, after x\?\s+y/);
    expect(text).not.toContain('A note.');
  });

  test('a section without an answer has no heading', () => {
    const two = withSections(
      '- { title: One, questions: [{ id: a, type: text, ask: A? }] }',
      '- { title: Two, questions: [{ id: b, type: text, ask: B? }] }',
    );
    expect(headings(filled(two, { a: 'x' }).blocks)).toEqual(['One']);
  });

  test('the results are the computed values, each under its name', () => {
    const sheet = parse(source).worksheet;
    expect(layOutResults(sheet, { a: 'x' }, surroundings)).toMatchObject([
      { kind: 'question', ask: 'How many' },
    ]);
    expect(layOutResults(sheet, {}, surroundings)).toEqual([
      { kind: 'question', ask: 'How many', blocks: [{ kind: 'remark', text: 'Not available' }] },
    ]);
  });
});

describe('blank', () => {
  const source = withQuestions(
    '- { id: a, type: text, ask: A?, hint: Be brief., guidance: "Think *first*." }',
    '- { id: n, type: note, text: "A note about {{a}}.", when: { question: a, answered: true } }',
    '- { id: c, type: computed, ask: How many, value: { count: a } }',
  );

  test('a note says when it counts', () => {
    expect(renderText(blank(source))).toMatch(
      /Only if you answered question 1\.[\s\S]*A note about __________\./,
    );
  });

  test('what is worked out is left out', () => {
    expect(renderText(blank(source))).not.toContain('How many');
  });

  test('hints are printed always, guidance when asked for', () => {
    expect(renderText(blank(source))).toContain('Be brief.');
    expect(renderText(blank(source))).not.toContain('Think first.');
    expect(renderText(blank(source, true))).toContain('Think first.');
  });

  test('credit and licence stand at the foot, and that the program is independent', () => {
    const { footer } = blank(
      withKeys(
        'credit: After a method.',
        'licence: CC0',
        'source: here',
        'verified-on: 2026-11-24',
        'exact-wording: true',
      ),
    );
    expect(footer.slice(0, 2)).toEqual(['After a method.', 'CC0']);
    expect(footer[2]).toMatch(/^Independent software/);
  });
});

describe('guidance', () => {
  const text = (guidance: string, words = {}) =>
    renderText(
      layOutBlank(
        parse(withKeys(`guidance: ${JSON.stringify(guidance)}`)).worksheet,
        { ...surroundings, words },
        { guidance: true },
      ),
    );

  test('is Markdown', () => {
    expect(text('Write *once*.\n\n- one\n- two\n')).toMatch(/Write once\.[\s\S]*• one\n.*• two/);
  });

  test('holds the writer’s words as plain text, whatever signs are in them', () => {
    const typed = '*no* _bold_ [a](b) <i> `c` {{goal}} # x';
    expect(text('About {{behaviour}}, *really*.', { behaviour: typed })).toContain(`About ${typed}, really.`);
  });

  test.each(['`{{behaviour}}`', '**{{behaviour}}**', '[{{behaviour}}](https://example.org)'])(
    'holds them within %s too',
    (guidance) => {
      expect(text(guidance, { behaviour: 'a * b' })).toContain('a * b');
    },
  );
});

test.each([
  ['[family]', true],
  ['[self, family]', false],
  ['[self]', false],
])('a blank sheet for %s says that it is to be kept safe: %s', (audience, says) => {
  const { footer } = blank(withKeys(`audience: ${audience}`));
  expect(footer.includes('Private. Keep it somewhere safe.')).toBe(says);
});
