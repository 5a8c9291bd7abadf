import { describe, expect, test } from 'vitest';
import { editEntry } from '../../src/app/edit-entry.ts';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { type FillOptions, fillWorksheet } from '../../src/app/fill-worksheet.ts';
import { home } from '../../src/app/home.ts';
import { resumeDraft } from '../../src/app/resume-draft.ts';
import { showEntryAsJson } from '../../src/app/show-entry.ts';
import { DraftKeptError, InvalidInputError, NotFoundError, UsageError } from '../../src/errors.ts';
import type { Json } from '../../src/questions/json.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { type Bench, bench } from '../support/app-context.ts';
import { locked } from '../support/locked.ts';
import { accept, back, leave, type ScriptStep, skip } from '../support/scripted-prompter.ts';

const plan = aWorksheet(
  [
    { id: 'promise', type: 'text', ask: 'What do you promise?' },
    { id: 'steps', type: 'list', ask: 'Which steps?' },
  ],
  {
    id: 'plan',
    title: 'A plan',
    next: [
      { worksheet: 'goal', say: 'Make a goal of it.', carry: { what: 'promise', parts: 'steps' } },
      { worksheet: 'check-in', say: 'Look again in a week.' },
      { worksheet: 'nowhere', say: 'Not there.' },
    ],
  },
);
const goal = aWorksheet(
  [
    { id: 'what', type: 'text', ask: 'What is the goal?' },
    { id: 'by', type: 'date', ask: 'By when?' },
    {
      id: 'parts',
      type: 'table',
      ask: 'Which parts?',
      columns: [{ id: 'part', type: 'text', label: 'Part' }],
    },
    { id: 'how-was-it', type: 'text', ask: 'How was it?', later: true },
  ],
  { id: 'goal', title: 'A goal' },
);
const checkIn = aWorksheet(
  [
    { id: 'promise', type: 'text', ask: 'The promise was?', default: { from: 'plan/promise' } },
    {
      id: 'done',
      type: 'table',
      ask: 'Which are done?',
      rows: { from: 'plan/steps' },
      columns: [{ id: 'so', type: 'yes-no', label: 'Done?' }],
    },
    { id: 'plans', type: 'computed', ask: 'Plans', value: { entries: { worksheet: 'plan', since: 'last' } } },
    { id: 'steps', type: 'computed', ask: 'Steps', value: { items: { from: 'plan/steps' } } },
  ],
  {
    id: 'check-in',
    title: 'A check-in',
    first: [{ worksheet: 'plan', say: 'There is no plan yet to look at.' }],
  },
);
const sheets = [plan, goal, checkIn];

async function add(
  at: Bench,
  worksheet: Worksheet,
  given: Json,
  more: { at?: string } = {},
): Promise<number> {
  const json = JSON.stringify(given);
  const options = { worksheet: worksheet.id, json, source: 'a test', at: more.at, tags: [], draft: false };
  return (await fillFromAnswers(options, at.context)).id;
}

async function fill(
  at: Bench,
  worksheet: string | undefined,
  steps: readonly ScriptStep[],
  more: Partial<FillOptions> = {},
) {
  const context = at.written(steps);
  const facts = { at: undefined, tags: [], fresh: false };
  const filled = await fillWorksheet({ worksheet, ...facts, ...more }, context);
  context.script.finished();
  return { filled, script: context.script };
}

const aPlan = { promise: 'ring Ola', steps: ['find the number', 'ring'] };
const isThis: ScriptStep = ['Is this how', 'finish'];
const shownText = (script: { shown: readonly unknown[] }) => JSON.stringify(script.shown);

describe('from and default', () => {
  test('take answers from the latest finished entry of another sheet, to be accepted or edited', async () => {
    const at = bench(...sheets);
    await add(at, plan, { promise: 'an old one', steps: ['old'] }, { at: '2026-11-01T10:00:00+01:00' });
    await add(at, plan, aPlan);
    await add(at, plan, { promise: 'back-dated' }, { at: '2026-11-02T10:00:00+01:00' });
    const { filled } = await fill(at, 'check-in', [
      ['The promise was', accept],
      ['find the number', 'yes'],
      ['ring', 'no'],
      isThis,
    ]);
    expect(filled?.entry.answers).toEqual({
      promise: 'ring Ola',
      done: [
        { row: 'find the number', so: 'yes' },
        { row: 'ring', so: 'no' },
      ],
    });
  });

  test('what is found nowhere is like a skipped answer', async () => {
    const at = bench(checkIn, goal);
    const { filled } = await fill(at, 'check-in', [['The promise was', 'x'], isThis]);
    expect(filled?.entry.answers).toEqual({ promise: 'x' });
    expect((await showEntryAsJson('last', at.context)).computed).toEqual({ plans: 0, steps: [] });
  });

  test('answers from a file are held against what is there', async () => {
    const at = bench(...sheets);
    await expect(add(at, checkIn, { done: [{ row: 'ring', so: 'yes' }] })).rejects.toThrow(InvalidInputError);
    await add(at, plan, aPlan);
    const id = await add(at, checkIn, { done: [{ row: 'ring', so: 'yes' }] });
    await expect(add(at, checkIn, { done: [{ row: 'sing', so: 'yes' }] })).rejects.toThrow(InvalidInputError);
    expect(at.journal.find({ by: 'id', id })?.answers).toEqual({
      promise: null,
      done: [{ row: 'ring', so: 'yes' }],
    });
  });

  test('what was taken stays as it is when the other sheet is filled in anew, in an edit too', async () => {
    const at = bench(...sheets);
    await add(at, plan, aPlan);
    const id = await add(at, checkIn, { promise: 'x', done: [{ row: 'ring', so: 'yes' }] });
    at.journal.trash([1], '2026-11-24T10:00:00+01:00');
    await add(at, plan, { promise: 'p', steps: ['other'] });
    const context = at.written([['The promise was', 'y'], isThis]);
    const { after } = await editEntry({ name: String(id), questions: ['promise'] }, context);
    context.script.finished();
    expect(after.answers).toEqual({ promise: 'y', done: [{ row: 'ring', so: 'yes' }] });
  });
});

describe('computed values', () => {
  test('say what was so when the entry was written', async () => {
    const at = bench(...sheets);
    const day = (number: number) => ({ at: `2026-11-0${number}T10:00:00+01:00` });
    await add(at, plan, { steps: ['a'] }, day(1));
    const first = await add(at, checkIn, {}, day(2));
    await add(at, plan, { steps: ['b'] }, day(3));
    await add(at, plan, { steps: ['c'] }, day(4));
    const second = await add(at, checkIn, {}, day(5));
    await add(at, plan, { steps: ['d'] }, day(6));
    const computed = async (id: number) => (await showEntryAsJson(String(id), at.context)).computed;
    expect(await computed(first)).toEqual({ plans: 1, steps: ['a'] });
    expect(await computed(second)).toEqual({ plans: 2, steps: ['c'] });
  });

  test('count entries of one moment in the order they were begun', async () => {
    const at = bench(...sheets);
    await add(at, plan, {});
    await add(at, checkIn, {});
    await add(at, plan, {});
    const id = await add(at, checkIn, {});
    await add(at, plan, {});
    expect((await showEntryAsJson(String(id), at.context)).computed.plans).toBe(1);
  });
});

describe('next', () => {
  test('offers what is there, with the command that hands answers on where there are any', async () => {
    const at = bench(...sheets);
    const { filled, script } = await fill(at, 'plan', [['promise', 'x'], ['steps', skip], isThis]);
    expect(filled?.next).toEqual([
      { worksheet: 'goal', title: 'A goal', say: 'Make a goal of it.', after: 1 },
      { worksheet: 'check-in', title: 'A check-in', say: 'Look again in a week.' },
    ]);
    expect(shownText(script)).toContain('Try: steer fill goal --after 1"');
    expect(shownText(script)).toContain('Try: steer fill check-in"');
  });

  test('hands answers on, to be accepted or edited, in whatever form they are answers there', async () => {
    const at = bench(...sheets);
    await add(at, plan, aPlan);
    const { filled } = await fill(
      at,
      'goal',
      [['What is the goal', accept], ['By when', skip], ['Which parts', 'done'], isThis],
      { startFrom: { after: '1' } },
    );
    expect(filled?.entry.answers).toEqual({
      what: 'ring Ola',
      by: null,
      parts: [{ part: 'find the number' }, { part: 'ring' }],
    });
  });

  test('what was handed on is there still when the draft is gone on with', async () => {
    const at = bench(...sheets);
    await add(at, plan, aPlan);
    const steps: ScriptStep[] = [
      ['What is the goal', 'ring her'],
      ['By when', leave],
    ];
    await expect(fill(at, 'goal', steps, { startFrom: { after: '1' } })).rejects.toThrow(DraftKeptError);
    const context = at.written([['By when', skip], ['Which parts', 'done'], isThis]);
    const filled = await resumeDraft(undefined, context);
    context.script.finished();
    expect(filled?.entry.answers).toMatchObject({
      what: 'ring her',
      parts: [{ part: 'find the number' }, { part: 'ring' }],
    });
    expect(filled?.entry.open).toBeUndefined();
  });

  test('what was handed on and never looked at leaves no trace', async () => {
    const at = bench(...sheets);
    await add(at, plan, aPlan);
    const left = fill(at, 'goal', [['What is the goal', leave]], { startFrom: { after: '1' } });
    await expect(left).rejects.toThrow(DraftKeptError);
    expect(at.journal.list({ status: 'all' })).toHaveLength(1);
  });

  test('is the first thing in the menu then, and hands on as well', async () => {
    const at = bench(...sheets);
    const context = at.written([
      ['What would you like', 'fill plan'],
      ['promise', 'ring Ola'],
      ['steps', skip],
      isThis,
      ['What would you like', 'fill goal 1'],
      ['What is the goal', accept],
      ['By when', skip],
      ['Which parts', skip],
      isThis,
      ['What would you like', 'leave'],
    ]);
    await home({ print: async () => '', ...locked }, context);
    context.script.finished();
    expect(at.journal.find({ by: 'last' })?.answers).toMatchObject({ what: 'ring Ola' });
  });

  test.each<
    [what: string, after: string, worksheet: string, error: typeof UsageError | typeof NotFoundError]
  >([
    ['an entry that is not there', '7', 'goal', NotFoundError],
    ['an entry whose sheet suggests nothing of the kind', '1', 'plan', UsageError],
  ])('is refused after %s', async (_what, after, worksheet, error) => {
    const at = bench(...sheets);
    await add(at, plan, aPlan);
    await expect(fill(at, worksheet, [], { startFrom: { after } })).rejects.toThrow(error);
  });
});

describe('first', () => {
  test('is offered before a sheet that builds on it, and what is written there is taken over at once', async () => {
    const at = bench(...sheets);
    const { script } = await fill(at, 'check-in', [
      ['Where would you like to begin', 'first'],
      ['What do you promise', 'ring Ola'],
      ['Which steps', ['dial']],
      isThis,
      ['The promise was', accept],
      ['dial', 'yes'],
      isThis,
    ]);
    expect(shownText(script)).toContain('There is no plan yet to look at.');
    expect(at.journal.find({ by: 'last' })?.answers).toEqual({
      promise: 'ring Ola',
      done: [{ row: 'dial', so: 'yes' }],
    });
  });

  test('hands on what it hands on to the sheet it was offered for', async () => {
    const building = aWorksheet([{ id: 'what', type: 'text', ask: 'What is the goal?' }], {
      id: 'goal',
      title: 'A goal',
      first: [{ worksheet: 'plan', say: 'A goal comes out of a plan.' }],
    });
    const at = bench(plan, building);
    const { filled } = await fill(at, 'goal', [
      ['Where would you like to begin', 'first'],
      ['What do you promise', 'ring Ola'],
      ['Which steps', skip],
      isThis,
      ['What is the goal', accept],
      isThis,
    ]);
    expect(filled?.entry.answers).toEqual({ what: 'ring Ola' });
  });

  test('may be passed over', async () => {
    const at = bench(...sheets);
    await fill(at, 'check-in', [
      ['Where would you like to begin', 'go on'],
      ['The promise was', 'x'],
      isThis,
    ]);
    expect(at.journal.list({ status: 'all' }).map(({ worksheet }) => worksheet)).toEqual(['check-in']);
  });

  test('is not offered once it was finished', async () => {
    const at = bench(...sheets);
    await add(at, plan, { promise: 'p' });
    await fill(at, 'check-in', [['The promise was', skip], isThis]);
  });
});

describe('like', () => {
  const facts = { startFrom: { like: '1' }, fresh: true } as const;

  test('puts the answers of an earlier entry there, but not when that was, nor what is asked later', async () => {
    const at = bench(...sheets);
    await add(at, goal, { what: 'run', by: '2026-11-30', parts: [{ part: 'shoes' }], 'how-was-it': 'good' });
    const { filled, script } = await fill(
      at,
      undefined,
      [['What is the goal', accept], ['By when', skip], ['Which parts', 'done'], isThis],
      facts,
    );
    expect(filled?.entry).toMatchObject({
      id: 2,
      answers: { what: 'run', by: null, parts: [{ part: 'shoes' }] },
    });
    expect(script.prompts[1]).toMatchObject({ initial: undefined });
  });

  test('an answer may be emptied', async () => {
    const at = bench(...sheets);
    await add(at, goal, { what: 'run' });
    const steps: ScriptStep[] = [
      ['What is the goal', skip],
      ['By when', back],
      ['What is the goal', skip],
      ['By when', skip],
      ['Which parts', skip],
      isThis,
    ];
    const { filled } = await fill(at, 'goal', steps, facts);
    expect(filled?.entry.answers).toEqual({ what: null, by: null, parts: null });
  });

  test('is refused for an entry of another sheet', async () => {
    const at = bench(...sheets);
    await add(at, plan, aPlan);
    await expect(fill(at, 'goal', [], facts)).rejects.toThrow('Entry 1 is “A plan”, not “A goal”.');
  });
});
