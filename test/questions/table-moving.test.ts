import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { type Conversation, converseAbout } from '../support/question-scope.ts';
import {
  accept,
  back,
  backWith,
  jump,
  jumpWith,
  leave,
  leaveWith,
  type ScriptStep,
  skip,
} from '../support/scripted-prompter.ts';
import { urgesTable } from './table-support.ts';

const answer = (rows: Json) => ({ kind: 'answer', answer: rows });
const shop = { trigger: 'the shop', strength: 7 };
const call = { trigger: 'a call', strength: 3 };

describe('moving inside and out', () => {
  test('back leads cell by cell to the first, and from there out with what is there', async () => {
    const { reply } = await converseAbout(urgesTable(), {
      script: [
        ['Row 1 · Trigger', 'the shop'],
        ['Strength', back],
        ['the shop · Trigger', back],
      ],
    });
    expect(reply).toEqual({ kind: 'back', unfinished: [{ trigger: 'the shop' }] });
  });

  test('back from the first cell of a later row leads into the row before it', async () => {
    const { reply } = await converseAbout(urgesTable(), {
      script: [
        ['Row 1 · Trigger', 'the shop'],
        ['Strength', 5],
        ['Row 2 · Trigger', back],
        ['the shop · Strength', 7],
        ['Row 2 · Trigger', 'a call'],
        ['Strength', 3],
        ['Row 3 · Trigger', skip],
      ],
    });
    expect(reply).toEqual(answer([shop, call]));
  });

  test('back all the way out keeps every row', async () => {
    const { reply } = await converseAbout(urgesTable(), {
      script: [
        ['Row 1 · Trigger', 'the shop'],
        ['Strength', 7],
        ['Row 2 · Trigger', back],
        ['Strength', back],
        ['Trigger', back],
      ],
    });
    expect(reply).toEqual({ kind: 'back', unfinished: [shop] });
  });

  test('leaving the first cell of an earlier row empty does not end the table', async () => {
    const { reply } = await converseAbout(urgesTable(), {
      script: [
        ['Row 1 · Trigger', 'the shop'],
        ['Strength', 7],
        ['Row 2 · Trigger', back],
        ['Strength', back],
        ['Trigger', skip],
        ['Row 1 · Strength', accept],
        ['Row 2 · Trigger', skip],
      ],
    });
    expect(reply).toEqual(answer([{ strength: 7 }]));
  });

  test('emptying the first cell of a row that goes on does not throw the rest away', async () => {
    const { reply } = await converseAbout(urgesTable({ rows: { max: 1 } }), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', backWith(7)],
        ['Trigger', 'the shop'],
        ['Strength', accept],
      ],
    });
    expect(reply).toEqual(answer([shop]));
  });

  test('back shows the cell as it was given', async () => {
    const { prompts } = await converseAbout(urgesTable({ rows: { max: 1 } }), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', back],
        ['Trigger', accept],
        ['Strength', 7],
      ],
    });
    expect(prompts[2]).toMatchObject({ initial: 'the shop' });
  });

  test('jump keeps every row', async () => {
    const { reply } = await converseAbout(urgesTable(), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', jump],
      ],
    });
    expect(reply).toEqual({ kind: 'jump', unfinished: [{ trigger: 'the shop' }] });
  });

  test('nothing is kept of a table that nothing was done to', async () => {
    for (const act of [back, jump, leave]) {
      const { reply, kept } = await converseAbout(urgesTable(), { script: [['Trigger', act]] });
      expect(reply).toEqual({ kind: act === leave ? 'left' : act.kind });
      expect(kept).toEqual([]);
    }
  });

  test('leaving a new row empty keeps the rows before it', async () => {
    const { reply } = await converseAbout(urgesTable(), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', 7],
        ['Trigger', leave],
      ],
    });
    expect(reply).toEqual({ kind: 'left', unfinished: [shop] });
  });
});

describe('what stands half typed in a cell', () => {
  const halves: readonly [string, readonly ScriptStep[], unknown, string][] = [
    ['a first cell', [], 'the sh', 'Row 1 · Trigger'],
    ['a later cell', [['Trigger', 'the shop']], 4, 'the shop · Strength'],
    ['a cell it is no answer to', [['Trigger', 'the shop']], '4x', 'the shop · Strength'],
    [
      'a new row',
      [
        ['Trigger', 'the shop'],
        ['Strength', 7],
      ],
      'a c',
      'Row 2 · Trigger',
    ],
  ];

  test.each(halves)('in %s stands there again after leaving', async (_, before, typed, place) => {
    const table = urgesTable({ rows: { max: 2 } });
    const left = await converseAbout(table, { script: [...before, [place, leaveWith(typed)]] });
    const [reply] = unfinishedOf(left);
    const again = await converseAbout(table, { unfinished: stored(reply), script: [[place, leave]] });
    expect(again.prompts[0]?.unfinished).toBe(typed);
  });

  test.each(halves)('in %s stands there again after a jump', async (_, before, typed, place) => {
    const table = urgesTable({ rows: { max: 2 } });
    const left = await converseAbout(table, { script: [...before, [place, jumpWith(typed)]] });
    const [reply] = unfinishedOf(left);
    const again = await converseAbout(table, { unfinished: stored(reply), script: [[place, leave]] });
    expect(again.prompts[0]?.unfinished).toBe(typed);
  });

  test('stands there again after going back a cell and on', async () => {
    const { prompts } = await converseAbout(urgesTable({ rows: { max: 1 } }), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', backWith('4x')],
        ['Trigger', accept],
        ['Strength', 7],
      ],
    });
    expect(prompts[3]?.unfinished).toBe('4x');
  });

  test('is forgotten once the cell is answered', async () => {
    const { reply } = await converseAbout(urgesTable(), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', backWith('4x')],
        ['Trigger', accept],
        ['Strength', 7],
        ['Trigger', leave],
      ],
    });
    expect(reply).toEqual({ kind: 'left', unfinished: [shop] });
  });

  test('comes with the rows that were given', async () => {
    const { reply } = await converseAbout(urgesTable(), {
      script: [
        ['Trigger', 'the shop'],
        ['Strength', leaveWith('4x')],
      ],
    });
    expect(reply).toMatchObject({ kind: 'left', unfinished: { rows: [{ trigger: 'the shop' }] } });
  });

  test('of a list is on disk item by item', async () => {
    const table = urgesTable({
      columns: [{ id: 'steps', type: 'list', label: 'Steps' }],
      rows: { max: 1 },
    });
    const { kept } = await converseAbout(table, { script: [['Steps', leaveWith(['a'])]] });
    const given = await converseAbout(table, { script: [['Steps', ['a', 'b']]] });
    expect(kept).toEqual([]);
    expect(given.kept).toMatchObject([
      { halfTyped: [{ column: 'steps', value: ['a'] }] },
      { halfTyped: [{ column: 'steps', value: ['a', 'b'] }] },
      [{ steps: ['a', 'b'] }],
    ]);
  });
});

function unfinishedOf({ reply }: Conversation): [unknown] {
  return ['unfinished' in reply ? reply.unfinished : undefined];
}

/** As the journal gives it back. */
function stored(unfinished: unknown): unknown {
  return JSON.parse(JSON.stringify(unfinished));
}

describe('coming back to rows left unfinished', () => {
  test.each<[string, readonly Json[], readonly ScriptStep[], Json]>([
    [
      'a row cut short goes on at its next cell',
      [{ trigger: 'the shop' }],
      [
        ['the shop · Strength', 7],
        ['Row 2', skip],
      ],
      [shop],
    ],
    ['a full row goes on with a new one', [shop], [['Row 2', skip]], [shop]],
    ['no rows begin at the beginning', [], [['Row 1', skip]], null],
    [
      'a cut-short second row goes on there',
      [shop, { trigger: 'a call' }],
      [
        ['a call · Strength', 3],
        ['Row 3', skip],
      ],
      [shop, call],
    ],
  ])('%s', async (_, unfinished, script, expected) => {
    const { reply } = await converseAbout(urgesTable(), { script, unfinished });
    expect(reply).toEqual(expected === null ? { kind: 'skip' } : answer(expected));
  });

  test('back from where it goes on leads to the cell before', async () => {
    const { reply } = await converseAbout(urgesTable(), {
      unfinished: [{ trigger: 'the shop' }],
      script: [
        ['the shop · Strength', back],
        ['the shop · Trigger', 'the market'],
        ['the market · Strength', 7],
        ['Row 2', skip],
      ],
    });
    expect(reply).toEqual(answer([{ trigger: 'the market', strength: 7 }]));
  });

  test.each(['half', 7, { a: 1 }, [1, 2], null])(
    '%j is no rows, and the table begins anew',
    async (strange) => {
      const { reply } = await converseAbout(urgesTable(), {
        unfinished: strange,
        script: [['Row 1 · Trigger', skip]],
      });
      expect(reply).toEqual({ kind: 'skip' });
    },
  );
});
