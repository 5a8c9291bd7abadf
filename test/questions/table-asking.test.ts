import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { converseAbout } from '../support/question-scope.ts';
import { accept, back, skip } from '../support/scripted-prompter.ts';
import { urgesTable } from './table-support.ts';

const answer = (rows: Json) => ({ kind: 'answer', answer: rows });
const shop = { trigger: 'the shop', strength: 7 };
const call = { trigger: 'a call', strength: 3 };
const menu = 'Which urges?';

describe('rows that the writer adds', () => {
  test('are asked cell by cell until a first cell is left empty', async () => {
    const { reply, prompts } = await converseAbout(urgesTable(), {
      script: [
        ['Row 1 · Trigger', 'the shop'],
        ['the shop · Strength', 7],
        ['Row 2 · Trigger', 'a call'],
        ['a call · Strength', 3],
        ['Row 3 · Trigger', skip],
      ],
    });
    expect(reply).toEqual(answer([shop, call]));
    expect(prompts.map(({ hint }) => hint)).toEqual([
      'Leave it empty to skip.',
      undefined,
      'Leave it empty when there are no more.',
      undefined,
      'Leave it empty when there are no more.',
    ]);
  });

  test('leave the table skipped when the very first cell is empty', async () => {
    const { reply } = await converseAbout(urgesTable(), { script: [['Row 1 · Trigger', skip]] });
    expect(reply).toEqual({ kind: 'skip' });
  });

  test('end by themselves when there is room for no more', async () => {
    const { reply } = await converseAbout(urgesTable({ rows: { max: 1 } }), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', 7],
      ],
    });
    expect(reply).toEqual(answer([shop]));
  });

  test('may have cells left out, which are not there', async () => {
    const { reply } = await converseAbout(urgesTable({ rows: { max: 1 } }), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', skip],
      ],
    });
    expect(reply).toEqual(answer([{ trigger: 'the shop' }]));
  });

  test('that are too few are asked for again, and nothing is lost', async () => {
    const { reply, shown } = await converseAbout(urgesTable({ rows: { min: 2, max: 3 } }), {
      script: [
        ['Row 1 · Trigger', 'the shop'],
        ['Strength', 7],
        ['Row 2 · Trigger', skip],
        [menu, 'add'],
        ['Row 2 · Trigger', 'a call'],
        ['Strength', 3],
        [menu, 'done'],
      ],
    });
    expect(reply).toEqual(answer([shop, call]));
    expect(shown).toContainEqual([{ kind: 'remark', text: 'This needs at least 2 rows.' }]);
  });

  test('are kept on disk cell by cell', async () => {
    const { kept } = await converseAbout(urgesTable({ rows: { max: 1 } }), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', 7],
      ],
    });
    expect(kept).toEqual([[{ trigger: 'the shop' }], [shop]]);
  });

  test('are shown after each', async () => {
    const { shown } = await converseAbout(urgesTable({ rows: { max: 2 } }), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', 7],
        ['Trigger', skip],
      ],
    });
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject([
      {
        kind: 'table',
        named: false,
        rows: [
          [
            { kind: 'text', text: 'the shop' },
            { kind: 'text', text: '7' },
          ],
        ],
      },
    ]);
  });
});

describe('required and conditional columns', () => {
  const strict = urgesTable({
    columns: [
      { id: 'trigger', type: 'text', label: 'Trigger', required: true },
      { id: 'acted', type: 'yes-no', label: 'Acted on it', required: true },
      { id: 'cost', type: 'text', label: 'Cost', when: { column: 'acted', is: 'yes' } },
    ],
    rows: { max: 2 },
  });

  test('an empty first cell ends the table also where the column is required', async () => {
    const { reply, prompts } = await converseAbout(strict, { script: [['Trigger', skip]] });
    expect(reply).toEqual({ kind: 'skip' });
    expect(prompts[0]?.required).toBe(false);
  });

  test('a required cell inside a row cannot be skipped', async () => {
    const { prompts } = await converseAbout(strict, {
      script: [
        ['Trigger', 'x'],
        ['Acted', 'no'],
        ['Trigger', skip],
      ],
    });
    expect(prompts[1]?.required).toBe(true);
  });

  test('a cell is asked only where its condition holds in the row', async () => {
    const { reply } = await converseAbout(strict, {
      script: [
        ['Row 1 · Trigger', 'x'],
        ['x · Acted', 'yes'],
        ['x · Cost', 'the evening'],
        ['Row 2 · Trigger', 'y'],
        ['y · Acted', 'no'],
      ],
    });
    expect(reply).toEqual(
      answer([
        { trigger: 'x', acted: 'yes', cost: 'the evening' },
        { trigger: 'y', acted: 'no' },
      ]),
    );
  });

  test('a cell that no longer applies leaves the row, and what is stored is right', async () => {
    const start = [{ trigger: 'x', acted: 'yes', cost: 'the evening' }];
    const { reply } = await converseAbout(strict, {
      current: start,
      script: [
        [menu, 'change 0'],
        ['Trigger', accept],
        ['Acted', 'no'],
        [menu, 'done'],
      ],
    });
    expect(reply).toEqual(answer([{ trigger: 'x', acted: 'no' }]));
  });

  test('going back passes over a cell that is not asked', async () => {
    const { reply } = await converseAbout(strict, {
      script: [
        ['Row 1 · Trigger', 'x'],
        ['x · Acted', back],
        ['x · Trigger', 'z'],
        ['z · Acted', 'no'],
        ['Row 2 · Trigger', skip],
      ],
    });
    expect(reply).toEqual(answer([{ trigger: 'z', acted: 'no' }]));
  });

  test('a cell that does not apply for a while has its answer again when it does', async () => {
    const { reply } = await converseAbout(strict, {
      script: [
        ['Trigger', 'x'],
        ['Acted', 'yes'],
        ['Cost', 'the evening'],
        ['Row 2 · Trigger', back],
        ['Cost', back],
        ['Acted', 'no'],
        ['Row 2 · Trigger', back],
        ['Acted', 'yes'],
        ['Cost', accept],
        ['Row 2 · Trigger', skip],
      ],
    });
    expect(reply).toEqual(answer([{ trigger: 'x', acted: 'yes', cost: 'the evening' }]));
  });

  test('a required table begins with a cell that cannot be skipped', async () => {
    const { reply, prompts } = await converseAbout(urgesTable({ required: true }), {
      script: [
        ['Row 1 · Trigger', 'the shop'],
        ['Strength', 7],
        ['Row 2 · Trigger', skip],
      ],
    });
    expect(prompts.map(({ required }) => required)).toEqual([true, false, false]);
    expect(reply).toEqual(answer([shop]));
  });

  test('a required table cannot be emptied on a second visit', async () => {
    const { reply, shown } = await converseAbout(urgesTable({ required: true }), {
      current: [shop],
      script: [
        [menu, 'remove'],
        ['Which row shall go?', '0'],
        [menu, 'done'],
        [menu, 'add'],
        ['Row 1 · Trigger', 'a call'],
        ['Strength', 3],
        [menu, 'done'],
      ],
    });
    expect(shown).toContainEqual([{ kind: 'remark', text: 'This needs an answer before you can go on.' }]);
    expect(reply).toEqual(answer([call]));
  });
});
