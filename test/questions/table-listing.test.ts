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
});
