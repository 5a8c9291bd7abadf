import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { converseAbout } from '../support/question-scope.ts';
import { accept, back, backWith, leaveWith, refused, skip } from '../support/scripted-prompter.ts';
import { urgesTable } from './table-support.ts';

const answer = (rows: Json) => ({ kind: 'answer', answer: rows });
const shop = { trigger: 'the shop', strength: 7 };
const call = { trigger: 'a call', strength: 3 };
const menu = 'Which urges?';

describe('fill: columns', () => {
  const table = urgesTable({ fill: 'columns' });
  const wide = urgesTable({
    fill: 'columns',
    columns: [
      { id: 'trigger', type: 'text', label: 'Trigger' },
      { id: 'strength', type: 'scale', label: 'Strength' },
      { id: 'note', type: 'text', label: 'Note' },
    ],
  });

  test('lists everything first and marks it afterwards', async () => {
    const { reply, kept } = await converseAbout(table, {
      script: [
        [menu, ['the shop', 'a call']],
        ['the shop · Strength', 7],
        ['a call · Strength', 3],
      ],
    });
    expect(reply).toEqual(answer([shop, call]));
    expect(kept).toContainEqual([{ trigger: 'the shop' }]);
  });

  test('skipping the list skips the table', async () => {
    const { reply } = await converseAbout(table, { script: [[menu, skip]] });
    expect(reply).toEqual({ kind: 'skip' });
  });

  test('takes no more than there is room for', async () => {
    const { reply } = await converseAbout(table, {
      script: [[menu, ['a', 'b', 'c', 'd', 'e'], refused('This takes at most 4', skip)]],
    });
    expect(reply).toEqual({ kind: 'skip' });
  });

  test('leaving in the list keeps its items as rows', async () => {
    const { reply } = await converseAbout(table, { script: [[menu, leaveWith(['the shop', 'a'])]] });
    expect(reply).toEqual({ kind: 'left', unfinished: [{ trigger: 'the shop' }, { trigger: 'a' }] });
  });

  test('goes on with marking where it was left', async () => {
    const { reply } = await converseAbout(table, {
      unfinished: [shop, { trigger: 'a call' }],
      script: [['a call · Strength', 3]],
    });
    expect(reply).toEqual(answer([shop, call]));
  });

  test('goes on in the middle of a row', async () => {
    const { reply } = await converseAbout(wide, {
      unfinished: [shop, { trigger: 'a call' }],
      script: [
        ['the shop · Note', 'n'],
        ['a call · Strength', 3],
        ['a call · Note', skip],
      ],
    });
    expect(reply).toEqual(answer([{ ...shop, note: 'n' }, call]));
  });

  test('shows the list again when nothing is marked yet', async () => {
    const { reply, prompts } = await converseAbout(table, {
      unfinished: [{ trigger: 'the shop' }],
      script: [
        [menu, accept],
        ['the shop · Strength', 7],
      ],
    });
    expect(prompts[0]).toMatchObject({ initial: ['the shop'] });
    expect(reply).toEqual(answer([shop]));
  });

  test('the same thing listed twice is two rows', async () => {
    const { reply } = await converseAbout(table, {
      script: [
        [menu, ['a call', 'a call']],
        ['a call · Strength', 7],
        ['a call · Strength', 3],
      ],
    });
    expect(reply).toEqual(
      answer([
        { trigger: 'a call', strength: 7 },
        { trigger: 'a call', strength: 3 },
      ]),
    );
  });

  test('back from the first mark leads to the list, and what is changed there keeps its marks', async () => {
    const { reply } = await converseAbout(table, {
      script: [
        [menu, ['shop', 'a call', 'rain']],
        ['shop · Strength', 7],
        ['a call · Strength', 3],
        ['rain · Strength', back],
        ['a call · Strength', back],
        ['shop · Strength', back],
        [menu, ['the shop', 'a call']],
        ['the shop · Strength', accept],
        ['a call · Strength', accept],
      ],
    });
    expect(reply).toEqual(answer([shop, call]));
  });

  test('marks go with their items when the order changes', async () => {
    const { reply } = await converseAbout(table, {
      script: [
        [menu, ['the shop', 'a call']],
        ['the shop · Strength', 7],
        ['a call · Strength', backWith(3)],
        ['the shop · Strength', back],
        [menu, ['a call', 'the shop']],
        ['a call · Strength', accept],
        ['the shop · Strength', accept],
      ],
    });
    expect(reply).toEqual(answer([call, shop]));
  });

  test('a listed item that the column would refuse is refused in the list', async () => {
    const short = urgesTable({
      fill: 'columns',
      columns: [
        { id: 'trigger', type: 'text', label: 'Trigger', 'max-length': 4 },
        { id: 'strength', type: 'scale', label: 'Strength' },
      ],
    });
    const { reply } = await converseAbout(short, {
      script: [[menu, ['rain', 'the shop'], refused('8 characters long; 4 is the most', skip)]],
    });
    expect(reply).toEqual({ kind: 'skip' });
  });

  describe('with an item of the list half typed', () => {
    const halfTyped = (row: number, value: string) => [{ row, column: 'trigger', value }];

    test.each([
      [
        'a new one',
        { items: ['the shop'], at: 1, typed: 'a ca' },
        { rows: [{ trigger: 'the shop' }], halfTyped: halfTyped(1, 'a ca') },
      ],
      ['the first one', { items: [], at: 0, typed: 'the' }, { rows: [], halfTyped: halfTyped(0, 'the') }],
      [
        'one that was there',
        { items: ['the shop', 'a call'], at: 0, typed: 'the sh' },
        { rows: [{ trigger: 'the shop' }, { trigger: 'a call' }], halfTyped: halfTyped(0, 'the sh') },
      ],
      [
        'one between others',
        { items: ['the shop', '', 'a call'], at: 1, typed: 'ra' },
        { rows: [{ trigger: 'the shop' }, {}, { trigger: 'a call' }], halfTyped: halfTyped(1, 'ra') },
      ],
    ])('leaving keeps it, and it stands there again: %s', async (_, list, unfinished) => {
      const left = await converseAbout(table, { script: [[menu, leaveWith(list)]] });
      expect(left.reply).toEqual({ kind: 'left', unfinished });
      const again = await converseAbout(table, { unfinished, script: [[menu, leaveWith(list)]] });
      expect(again.prompts[0]).toMatchObject({ unfinished: list });
      expect(again.reply).toEqual({ kind: 'left', unfinished });
    });

    test('the list is asked for again although marks were given, and they stay', async () => {
      const list = { items: ['the shop', 'a call'], at: 2, typed: 'ra' };
      const unfinished = { rows: [shop, call], halfTyped: halfTyped(2, 'ra') };
      const { reply, prompts } = await converseAbout(table, {
        unfinished,
        script: [
          [menu, ['a call', 'the shop']],
          ['a call · Strength', accept],
          ['the shop · Strength', accept],
        ],
      });
      expect(prompts[0]).toMatchObject({ unfinished: list });
      expect(reply).toEqual(answer([call, shop]));
    });

    test('what else was half typed goes with its row, however often the list is put on disk', async () => {
      const { kept, prompts } = await converseAbout(table, {
        unfinished: {
          rows: [{ trigger: 'the shop' }, { trigger: 'a call' }],
          halfTyped: [...halfTyped(0, 'the sh'), { row: 1, column: 'strength', value: '3x' }],
        },
        script: [
          [menu, ['a call', 'rain', 'the shop']],
          ['a call · Strength', leaveWith('3x')],
        ],
      });
      expect(kept.slice(0, 3)).toEqual([
        { rows: [{ trigger: 'a call' }], halfTyped: [{ row: 0, column: 'strength', value: '3x' }] },
        expect.objectContaining({ halfTyped: [{ row: 0, column: 'strength', value: '3x' }] }),
        expect.objectContaining({ halfTyped: [{ row: 0, column: 'strength', value: '3x' }] }),
      ]);
      expect(prompts[1]).toMatchObject({ unfinished: '3x' });
    });

    test('moving away and coming back brings it back', async () => {
      const { reply } = await converseAbout(table, {
        script: [[menu, backWith({ items: ['the shop'], at: 1, typed: 'a' })]],
      });
      expect(reply).toEqual({
        kind: 'back',
        unfinished: { rows: [{ trigger: 'the shop' }], halfTyped: halfTyped(1, 'a') },
      });
    });
  });
});
