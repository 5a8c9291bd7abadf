import { expect, test } from 'vitest';
import type { Block, Cell } from '../../src/document/document.ts';
import { hasRoom, isBlankTable, marksOf } from '../../src/render/blank.ts';
import { optionsCalled } from '../support/options.ts';

const text = (text: string): Cell => ({ kind: 'text', text });

test.each([
  [
    ['short-term', 'long-term'],
    ['S', 'L'],
  ],
  [
    ['never', 'now and then'],
    ['NE', 'NO'],
  ],
  [
    ['yes', 'yes, often'],
    ['yes', 'YES,'],
  ],
  [
    ['👍', '👎'],
    ['👍', '👎'],
  ],
])('%j are told apart as %j', (labels, marks) => expect(marksOf(labels)).toEqual(marks));

test.each([
  ['nothing but empty cells', false, [text(''), text('')], true],
  ['row names alone', true, [text('Monday'), text('')], true],
  ['a cell filled in', true, [text('Monday'), text('a walk')], false],
  ['a gap', false, [text('told in advance'), { kind: 'gap', after: '/10' }], true],
  [
    'something to tick',
    false,
    [{ kind: 'options', many: false, options: optionsCalled('yes'), other: false }, text('told in advance')],
    true,
  ],
] as const)('a table with %s', (_, named, row, blank) =>
  expect(isBlankTable({ kind: 'table', layout: 'table', named, columns: [], rows: [row] })).toBe(blank),
);

test.each([
  [{ kind: 'lines', count: 2, numbered: false }, true],
  [{ kind: 'scale', min: 0, max: 10, step: 1 }, true],
  [{ kind: 'scale', min: 0, max: 10, step: 1, value: 0 }, false],
  [{ kind: 'answer', text: '' }, false],
  [{ kind: 'question', ask: 'When?', blocks: [{ kind: 'gap', after: '' }] }, true],
] satisfies [Block, boolean][])('whether there is room in %j', (block, room) =>
  expect(hasRoom([block])).toBe(room),
);
