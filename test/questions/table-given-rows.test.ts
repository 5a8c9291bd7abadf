import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { converseAbout, scopeWith } from '../support/question-scope.ts';
import { back, leave, leaveWith, refused, skip } from '../support/scripted-prompter.ts';
import { urgesTable, values, valuesTable } from './table-support.ts';

const answer = (rows: Json) => ({ kind: 'answer', answer: rows });
const menu = 'Which urges?';

describe('fixed rows', () => {
  const week = urgesTable({
    columns: [{ id: 'mood', type: 'scale', label: 'Mood' }],
    rows: ['Monday', { value: 'tue', label: 'Tuesday' }],
  });

  test('are asked by name, and each is stored with it', async () => {
    const { reply } = await converseAbout(week, {
      script: [
        ['Monday · Mood', 3],
        ['Tuesday · Mood', 5],
      ],
    });
    expect(reply).toEqual(
      answer([
        { row: 'monday', mood: 3 },
        { row: 'tue', mood: 5 },
      ]),
    );
  });

  test('may all be left empty, which is a skip', async () => {
    const { reply } = await converseAbout(week, {
      script: [
        ['Monday', skip],
        ['Tuesday', skip],
      ],
    });
    expect(reply).toEqual({ kind: 'skip' });
  });

  test('go on where they were left', async () => {
    const { reply } = await converseAbout(week, {
      unfinished: [{ row: 'monday', mood: 3 }, { row: 'tue' }],
      script: [['Tuesday', 5]],
    });
    expect(reply).toEqual(
      answer([
        { row: 'monday', mood: 3 },
        { row: 'tue', mood: 5 },
      ]),
    );
  });

  test('can be changed on a second visit, not removed or added', async () => {
    const { prompts } = await converseAbout(week, {
      current: [
        { row: 'monday', mood: 3 },
        { row: 'tue', mood: 5 },
      ],
      script: [[menu, 'done']],
    });
    expect(prompts[0]).toMatchObject({
      options: [{ value: 'done' }, { value: 'change 0', label: 'Change: Monday' }, { value: 'change 1' }],
    });
  });

  test('that have no answer yet can be reached on a second visit', async () => {
    const { reply } = await converseAbout(week, {
      current: [{ row: 'monday', mood: 3 }],
      script: [
        [menu, 'change 1'],
        ['Tuesday · Mood', 5],
        [menu, 'done'],
      ],
    });
    expect(reply).toEqual(
      answer([
        { row: 'monday', mood: 3 },
        { row: 'tue', mood: 5 },
      ]),
    );
  });
});

describe('rows from items', () => {
  const table = valuesTable();
  const scope = scopeWith([values, table], { values: ['family', 'work'] });

  test('are one for each item', async () => {
    const { reply } = await converseAbout(table, {
      scope,
      script: [
        ['family · Now', 3],
        ['family · Step', 'call'],
        ['work · Now', 8],
        ['work · Step', skip],
      ],
    });
    expect(reply).toEqual(
      answer([
        { row: 'family', now: 3, step: 'call' },
        { row: 'work', now: 8 },
      ]),
    );
  });

  test('are skipped without a word when there are no items', async () => {
    const none = scopeWith([values, table], { values: null });
    const { reply } = await converseAbout(table, { scope: none, script: [] });
    expect(reply).toEqual({ kind: 'skip' });
  });

  test('back leads across rows', async () => {
    const { reply } = await converseAbout(table, {
      scope,
      script: [
        ['family · Now', 3],
        ['family · Step', skip],
        ['work · Now', back],
        ['family · Step', back],
        ['family · Now', back],
      ],
    });
    expect(reply).toEqual({ kind: 'back', unfinished: [{ row: 'family', now: 3 }] });
  });

  test('go on at the right cell', async () => {
    const { reply } = await converseAbout(table, {
      scope,
      unfinished: [
        { row: 'family', now: 3, step: 'call' },
        { row: 'work', now: 8 },
      ],
      script: [['work · Step', 'rest']],
    });
    expect(reply).toEqual(
      answer([
        { row: 'family', now: 3, step: 'call' },
        { row: 'work', now: 8, step: 'rest' },
      ]),
    );
  });
});

describe('rows from items, and more', () => {
  const table = valuesTable({ columns: [{ id: 'now', type: 'scale', label: 'Now' }] }, { max: 3 });
  const scope = scopeWith([values, table], { values: ['family'] });
  const family = { row: 'family', now: 3 };

  test('the writer may add named rows until there is nothing more', async () => {
    const { reply } = await converseAbout(table, {
      scope,
      script: [
        ['family · Now', 3],
        ['Anything to add?', 'garden'],
        ['garden · Now', 5],
        ['Anything to add?', skip],
      ],
    });
    expect(reply).toEqual(answer([family, { row: 'garden', now: 5 }]));
  });

  test('up to so many in all', async () => {
    const { reply } = await converseAbout(table, {
      scope,
      script: [
        ['family · Now', 3],
        ['Anything to add?', 'garden'],
        ['garden · Now', 5],
        ['Anything to add?', 'sea'],
        ['sea · Now', 6],
      ],
    });
    expect(reply).toEqual(answer([family, { row: 'garden', now: 5 }, { row: 'sea', now: 6 }]));
  });

  test('not one that is there already, nor a name that cannot be stored', async () => {
    const { reply } = await converseAbout(table, {
      scope,
      script: [
        ['family · Now', 3],
        [
          'Anything to add?',
          'family',
          refused('There is a row for that already', 'a\0', refused('NUL', skip)),
        ],
      ],
    });
    expect(reply).toEqual(answer([family]));
  });

  test('also where nothing was listed', async () => {
    const none = scopeWith([values, table], { values: null });
    const { reply } = await converseAbout(table, {
      scope: none,
      script: [
        ['Anything to add?', 'garden'],
        ['garden · Now', 5],
        ['Anything to add?', skip],
      ],
    });
    expect(reply).toEqual(answer([{ row: 'garden', now: 5 }]));
  });

  test('leaving at the name keeps the rows before it, and the name half typed', async () => {
    const { reply } = await converseAbout(table, {
      scope,
      script: [
        ['family · Now', 3],
        ['Anything to add?', leaveWith('gar')],
      ],
    });
    const unfinished = 'unfinished' in reply ? reply.unfinished : undefined;
    expect(unfinished).toMatchObject({ rows: [family] });
    const { prompts } = await converseAbout(table, {
      scope,
      unfinished,
      script: [['Anything to add?', skip]],
    });
    expect(prompts[0]?.unfinished).toBe('gar');
  });

  test('leaving in an added row goes on there, and its name is kept', async () => {
    const wide = valuesTable({}, { max: 3 });
    const here = scopeWith([values, wide], { values: ['family'] });
    const { reply } = await converseAbout(wide, {
      scope: here,
      script: [
        ['family · Now', 3],
        ['family · Step', 'call'],
        ['Anything to add?', 'garden'],
        ['garden · Now', leave],
      ],
    });
    const unfinished = 'unfinished' in reply ? reply.unfinished : undefined;
    expect(unfinished).toEqual([{ row: 'family', now: 3, step: 'call' }, { row: 'garden' }]);
    const again = await converseAbout(wide, {
      scope: here,
      unfinished,
      script: [
        ['garden · Now', 5],
        ['garden · Step', skip],
        ['Anything to add?', skip],
      ],
    });
    expect(again.reply).toEqual(
      answer([
        { row: 'family', now: 3, step: 'call' },
        { row: 'garden', now: 5 },
      ]),
    );
  });

  test('back from the name leads to the last cell', async () => {
    const { reply } = await converseAbout(table, {
      scope,
      script: [
        ['family · Now', 4],
        ['Anything to add?', back],
        ['family · Now', 3],
        ['Anything to add?', skip],
      ],
    });
    expect(reply).toEqual(answer([family]));
  });

  test('back from the name leads out where there is no cell', async () => {
    const none = scopeWith([values, table], { values: null });
    const { reply } = await converseAbout(table, { scope: none, script: [['Anything to add?', back]] });
    expect(reply).toEqual({ kind: 'back' });
  });

  test('a row the writer added can be removed, one of an item cannot', async () => {
    const { reply, prompts } = await converseAbout(table, {
      scope,
      current: [family, { row: 'garden', now: 5 }],
      script: [
        [menu, 'remove'],
        ['Which row shall go?', '1'],
        [menu, 'done'],
      ],
    });
    expect(prompts[0]).toMatchObject({
      options: [
        { value: 'done' },
        { value: 'add' },
        { value: 'change 0' },
        { value: 'change 1' },
        { value: 'remove', label: 'Remove a row' },
      ],
    });
    expect(reply).toEqual(answer([family]));
  });

  test('a cell given to a new row stays when the writer goes back out of it', async () => {
    const wide = valuesTable({}, { max: 3 });
    const { reply } = await converseAbout(wide, {
      scope: scopeWith([values, wide], { values: null }),
      script: [
        ['Anything to add?', 'garden'],
        ['garden · Now', 5],
        ['garden · Step', back],
        ['garden · Now', back],
      ],
    });
    expect(reply).toEqual({ kind: 'back', unfinished: [{ row: 'garden', now: 5 }] });
  });

  test('the menu adds one row at a time', async () => {
    const { reply } = await converseAbout(table, {
      scope,
      current: [family],
      script: [
        [menu, 'add'],
        ['Anything to add?', 'garden'],
        ['garden · Now', 5],
        [menu, 'add'],
        ['Anything to add?', back],
        [menu, 'done'],
      ],
    });
    expect(reply).toEqual(answer([family, { row: 'garden', now: 5 }]));
  });
});
