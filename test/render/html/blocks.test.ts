import { describe, expect, test } from 'vitest';
import type { Block, Column, Document, Sheet } from '../../../src/document/document.ts';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import { aDocument, aQuestion } from '../../support/documents.ts';
import { ReadHtml } from '../../support/html-reader.ts';
import { optionsCalled } from '../../support/options.ts';

const sheet: Sheet = { id: 'abc', version: 3, blank: true, orientation: 'landscape', size: 'page' };
const read = (parts: Partial<Document>, options = {}) =>
  new ReadHtml(renderHtml([aDocument(parts)], options));
const columns: Column[] = [
  { label: 'What', width: 'wide' },
  { label: 'How much', width: 'narrow' },
];

describe('a blank sheet', () => {
  test('has room for a name and a date, and says which it is', () => {
    const found = read({ sheet, footer: ['Independent.'] });
    expect(found.texts('.who')).toEqual(['Name  Date ']);
    expect(found.texts('.sheet')).toEqual(['abc · version 3']);
    expect(found.texts('footer').join('')).toContain('Independent.');
    expect(found.values('article', 'class')).toEqual(['landscape page']);
  });

  test('filled in stands upright and has no such room', () => {
    const found = read({ sheet: { ...sheet, blank: false } });
    expect(found.count('.who')).toBe(0);
    expect(found.values('article', 'class')).toEqual(['portrait page']);
  });

  test('on a screen names nobody', () => {
    expect(read({ sheet }, { screen: true }).count('.who')).toBe(0);
  });
});

describe('questions', () => {
  test('are groups that bear the name of what they ask', () => {
    const found = read({ blocks: [aQuestion('One?'), aQuestion('Two?')] });
    expect(found.values('.question', 'aria-labelledby')).toEqual(found.values('.ask', 'id'));
  });

  test('have their number, condition and hint before the room to write', () => {
    const question = { ...aQuestion('Why?'), number: 4, condition: 'Only if 3 is “Yes”.', hint: 'Briefly.' };
    const found = read({ blocks: [{ ...question, blocks: [{ kind: 'lines', count: 3, numbered: false }] }] });
    expect(found.texts('.head')).toEqual(['4. Why?Only if 3 is “Yes”.Briefly.']);
    expect(found.values('.lines', 'aria-label')).toEqual(['3 lines to write on']);
  });

  test.each<[string, Block, boolean]>([
    ['a few lines', { kind: 'lines', count: 6, numbered: false }, true],
    ['many lines', { kind: 'lines', count: 7, numbered: true }, false],
    ['a scale', { kind: 'scale', min: 0, max: 10, step: 1 }, true],
    ['a few options', { kind: 'choices', many: true, options: optionsCalled('A', 'B'), other: true }, true],
    ['an answer of any length', { kind: 'answer', text: 'Yes' }, false],
  ])('with %s stay whole: %#', (_, block, isWhole) => {
    expect(read({ blocks: [aQuestion('Why?', block)] }).count('.whole')).toBe(isWhole ? 1 : 0);
  });
});

describe('a scale', () => {
  test('blank has its numbers to circle, and both ends below', () => {
    const found = read({
      blocks: [{ kind: 'scale', min: 0, max: 3, step: 1, minLabel: 'none', maxLabel: 'all' }],
    });
    expect(found.texts('.points')).toEqual(['0123']);
    expect(found.texts('.ends')).toEqual(['none all']);
  });

  test('with too many numbers has room for one', () => {
    const found = read({ blocks: [{ kind: 'scale', min: 0, max: 100, step: 1, unit: '%' }] });
    expect([found.count('.points'), found.count('.gap')]).toEqual([0, 1]);
    expect(found.texts('main').join('')).toContain('(0 to 100%)');
  });

  test('filled in is in words', () => {
    const found = read({ blocks: [{ kind: 'scale', min: 0, max: 10, step: 1, value: 3, before: 8 }] });
    expect(found.texts('.rating')).toEqual(['was 8, now 3 of 10']);
  });
});

test('boxes are square where several may be ticked and round where one may, and are said', () => {
  const choices = (many: boolean): Block => ({
    kind: 'choices',
    many,
    options: optionsCalled('A', 'B'),
    other: many,
  });
  const found = read({ blocks: [choices(true), choices(false)] });
  expect([found.count('.square'), found.count('.round')]).toEqual([3, 2]);
  expect(found.values('.box', 'aria-label')).toHaveLength(5);
  expect(found.texts('.own').join()).toContain('Other:');
});

describe('a table', () => {
  test('has heads for its columns, and for its rows where they are given', () => {
    const rows = [
      [
        { kind: 'text', text: 'Sleep' },
        { kind: 'text', text: '' },
      ],
    ] as const;
    const found = read({ blocks: [{ kind: 'table', layout: 'table', named: true, columns, rows }] });
    expect(found.values('th', 'scope')).toEqual(['col', 'col', 'row']);
    expect(found.count('thead')).toBe(1);
  });

  test('bears the name of what it answers', () => {
    const table: Block = { kind: 'table', layout: 'table', named: false, columns, rows: [] };
    const found = read({ blocks: [aQuestion('Which?', table)] });
    expect(found.values('table', 'aria-labelledby')).toEqual(found.values('.ask', 'id'));
  });

  test('with more columns than one can read across is cards, once it is filled in', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ label: `C${index}`, width: 'wide' as const }));
    const rows = [many.map(({ label }) => ({ kind: 'text' as const, text: label.toLowerCase() }))];
    const found = read({ blocks: [{ kind: 'table', layout: 'table', named: false, columns: many, rows }] });
    expect([found.count('table'), found.texts('dt').length]).toEqual([0, 7]);
  });
});

describe('a log', () => {
  const asked = (label: string, number: number) => ({
    label,
    question: { ...aQuestion(`${label}?`, { kind: 'gap', after: 'minutes' } as const), number },
  });
  const log = (labels: readonly string[]): Block => ({
    kind: 'log',
    rows: 4,
    columns: labels.map((label, index) => asked(label, index + 1)),
    once: [aQuestion('Once?')],
  });

  test('has its questions across, rows to write in, and a key', () => {
    const found = read({ blocks: [log(['When', 'Lasted'])], sheet: { ...sheet, orientation: 'portrait' } });
    expect(found.values('article', 'class')).toEqual(['landscape page']);
    expect(found.texts('th')).toEqual(['1. When', '2. Lasted']);
    expect(found.texts('tbody').join('').trim()).toBe('');
    expect(found.count('tr')).toBe(5);
    expect(found.texts('dd')).toEqual(['When?', 'minutes', 'Lasted?', 'minutes']);
  });

  test('that does not fit across asks for one time, below each other', () => {
    const found = read({ blocks: [log(Array.from({ length: 20 }, () => 'Circumstances'))] });
    expect([found.count('table'), found.texts('.ask')]).toEqual([0, ['Once?']]);
  });
});

describe('boxes', () => {
  const grid = (...blocks: Block[]): Block => ({
    kind: 'grid',
    boxes: [1, 2, 3, 4].map((number) => ({ ...aQuestion('What?', ...blocks), number })),
  });
  const room: Block = { kind: 'lines', count: 2, numbered: false };

  test.each([
    ['two by two', { large: false }, 0],
    ['below each other where letters are large', { large: true }, 1],
  ])('stand %s', (_, options, single) => {
    const found = read({ blocks: [grid(room)] }, options);
    expect([found.count('.grid'), found.count('.single'), found.count('.of-four')]).toEqual([1, single, 4]);
  });

  test('filled in are questions', () => {
    expect(read({ blocks: [grid({ kind: 'answer', text: 'Yes' })] }).count('.question')).toBe(4);
  });

  test('have the page for themselves, but for a title', () => {
    const classes = (...blocks: Block[]) => read({ blocks, sheet }).values('article', 'class');
    expect(classes(grid(room))).toEqual(['landscape page opens-with-grid']);
    expect(classes(aQuestion('Why?', room), grid(room))).toEqual(['landscape page']);
  });
});

test('a matrix has its options across, to be ticked', () => {
  const rows = [{ number: 1, ask: 'Tired?' }, { ask: 'Sad?' }];
  const found = read({
    blocks: [{ kind: 'matrix', many: false, options: optionsCalled('No', 'Yes'), rows }],
  });
  expect(found.texts('th')).toEqual(['No', 'Yes', '1. Tired?', 'Sad?']);
  expect(found.count('.round')).toBe(4);
});

test('a matrix with no room for its options across is questions with options below', () => {
  const options = optionsCalled('Overwhelmingly', 'Considerably', 'Occasionally', 'Infrequently');
  const matrix: Block = {
    kind: 'matrix',
    many: true,
    options,
    rows: [{ id: 'q', number: 1, ask: 'Tired?' }],
  };
  const found = read({ blocks: [matrix] }, { large: true });
  expect(found.texts('.ask')).toEqual(['1. Tired?']);
  expect([found.count('table'), found.count('.square')]).toEqual([0, 4]);
});

test('contents lead to the documents that follow', () => {
  const contents = aDocument({ blocks: [{ kind: 'contents', titles: ['One', 'Two'] }] });
  const found = new ReadHtml(renderHtml([contents, aDocument(), aDocument()]));
  expect(found.values('a', 'href')).toEqual(['#d2', '#d3']);
  expect(found.values('article', 'id')).toEqual(['d1', 'd2', 'd3']);
});

test('in contents, copies of a document one after the other are one', () => {
  const contents = aDocument({ blocks: [{ kind: 'contents', titles: ['One', 'Two'] }] });
  const one = aDocument();
  const found = new ReadHtml(renderHtml([contents, one, one, aDocument()]));
  expect(found.values('a', 'href')).toEqual(['#d2', '#d3']);
  expect(found.values('article', 'id')).toEqual(['d1', 'd2', 'd2-copy2', 'd3']);
});

test('an address that is none of a page leads nowhere, and is said', () => {
  const url = 'javascript:alert(1)';
  const found = read({
    blocks: [
      { kind: 'paragraph', inlines: [{ kind: 'link', url, children: [{ kind: 'text', text: 'here' }] }] },
    ],
  });
  expect(found.count('a')).toBe(0);
  expect(found.texts('p')).toEqual([`here (${url})`]);
});
