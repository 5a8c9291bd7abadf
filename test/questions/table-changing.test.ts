import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { converseAbout } from '../support/question-scope.ts';
import { accept, back, jump, leaveWith, type ScriptStep, skip } from '../support/scripted-prompter.ts';
import { urgesTable } from './table-support.ts';

const answer = (rows: Json) => ({ kind: 'answer', answer: rows });
const shop = { trigger: 'the shop', strength: 7 };
const call = { trigger: 'a call', strength: 3 };
const menu = 'Which urges?';

describe('a second visit', () => {
  const visit = (script: readonly ScriptStep[], keys = {}) =>
    converseAbout(urgesTable(keys), { current: [shop, call], script });

  test('offers to go on, add, change, remove and reorder', async () => {
    const { prompts } = await visit([[menu, 'done']]);
    expect(prompts[0]).toMatchObject({
      initial: 'done',
      options: [
        { value: 'done', label: 'Go on with these rows' },
        { value: 'add', label: 'Add a row' },
        { value: 'change 0', label: 'Change: the shop' },
        { value: 'change 1', label: 'Change: a call' },
        { value: 'remove', label: 'Remove a row' },
        { value: 'order', label: 'Put the rows in another order' },
      ],
    });
  });

  test.each<[string, readonly ScriptStep[], Json | null]>([
    ['goes on as it is', [[menu, 'done']], [shop, call]],
    ['goes on on enter', [[menu, accept]], [shop, call]],
    ['goes on when the menu is skipped', [[menu, skip]], [shop, call]],
    [
      'removes a row',
      [
        [menu, 'remove'],
        ['Which row shall go?', '0'],
        [menu, 'done'],
      ],
      [call],
    ],
    [
      'removes every row, which is a skip',
      [
        [menu, 'remove'],
        ['Which row shall go?', '0'],
        [menu, 'remove'],
        ['Which row shall go?', '0'],
        [menu, 'done'],
      ],
      null,
    ],
    [
      'removes nothing after all',
      [
        [menu, 'remove'],
        ['Which row shall go?', 'none'],
        [menu, 'done'],
      ],
      [shop, call],
    ],
    [
      'puts a removed row back where it was',
      [
        [menu, 'remove'],
        ['Which row shall go?', '0'],
        [menu, 'restore'],
        [menu, 'done'],
      ],
      [shop, call],
    ],
    [
      'puts the rows in another order',
      [
        [menu, 'order'],
        ['In which order?', ['1', '0']],
        [menu, 'done'],
      ],
      [call, shop],
    ],
    [
      'keeps rows that were given no place behind the others',
      [
        [menu, 'order'],
        ['In which order?', ['1']],
        [menu, 'done'],
      ],
      [call, shop],
    ],
    [
      'changes a cell',
      [
        [menu, 'change 1'],
        ['Trigger', accept],
        ['Strength', 9],
        [menu, 'done'],
      ],
      [shop, { trigger: 'a call', strength: 9 }],
    ],
    [
      'empties a cell',
      [
        [menu, 'change 1'],
        ['Trigger', accept],
        ['Strength', skip],
        [menu, 'done'],
      ],
      [shop, { trigger: 'a call' }],
    ],
    [
      'adds a row',
      [
        [menu, 'add'],
        ['Row 3 · Trigger', 'rain'],
        ['Strength', 1],
        [menu, 'done'],
      ],
      [shop, call, { trigger: 'rain', strength: 1 }],
    ],
    [
      'adds nothing when the new row is left empty',
      [
        [menu, 'add'],
        ['Row 3 · Trigger', skip],
        [menu, 'done'],
      ],
      [shop, call],
    ],
    [
      'thinks better of adding',
      [
        [menu, 'add'],
        ['Row 3 · Trigger', back],
        [menu, 'done'],
      ],
      [shop, call],
    ],
    [
      'thinks better of changing',
      [
        [menu, 'change 0'],
        ['Trigger', back],
        [menu, 'done'],
      ],
      [shop, call],
    ],
    [
      'keeps a cell that was changed before going back to the menu',
      [
        [menu, 'change 0'],
        ['Trigger', 'the market'],
        ['Strength', back],
        ['Trigger', back],
        [menu, 'done'],
      ],
      [{ trigger: 'the market', strength: 7 }, call],
    ],
    [
      'keeps a new row that was begun before going back to the menu',
      [
        [menu, 'add'],
        ['Row 3 · Trigger', 'rain'],
        ['Strength', back],
        ['Trigger', back],
        [menu, 'done'],
      ],
      [shop, call, { trigger: 'rain' }],
    ],
  ])('%s', async (_, script, expected) => {
    const { reply } = await visit(script);
    expect(reply).toEqual(expected === null ? { kind: 'skip' } : answer(expected));
  });

  test('offers no more rows than there is room for', async () => {
    const { prompts } = await visit([[menu, 'done']], { rows: { max: 2 } });
    expect(prompts[0]).not.toMatchObject({ options: expect.arrayContaining([{ value: 'add' }]) });
  });

  test('back from the menu leads out, the rows as they were', async () => {
    const { reply } = await visit([[menu, back]]);
    expect(reply).toEqual({ kind: 'back', unfinished: undefined });
  });

  test.each(['back', 'jump'] as const)('%s from the menu keeps what was changed there', async (kind) => {
    const { reply } = await visit([
      [menu, 'change 0'],
      ['Trigger', accept],
      ['Strength', 9],
      [menu, kind === 'back' ? back : jump],
    ]);
    expect(reply).toEqual({ kind, unfinished: [{ trigger: 'the shop', strength: 9 }, call] });
  });

  test('leaving at the menu leaves the rows', async () => {
    const { reply } = await visit([
      [menu, 'remove'],
      ['Which row shall go?', '0'],
      [menu, leaveWith('rem')],
    ]);
    expect(reply).toEqual({ kind: 'left', unfinished: [call] });
  });
});
