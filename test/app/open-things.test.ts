import { expect, test } from 'vitest';
import { editEntry } from '../../src/app/edit-entry.ts';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { home } from '../../src/app/home.ts';
import { commandFor, openThings } from '../../src/app/open-things.ts';
import { EditKeptError } from '../../src/errors.ts';
import type { Json } from '../../src/questions/json.ts';
import type { ChoosePrompt } from '../../src/questions/prompter.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';
import { aWorksheet, type Raw } from '../support/a-worksheet.ts';
import { type Bench, bench, now } from '../support/app-context.ts';
import { locked } from '../support/locked.ts';
import { back, leaveWith, type ScriptStep, skip } from '../support/scripted-prompter.ts';

const event: Raw = { id: 'event', type: 'text', ask: 'What happened?' };
const plan = aWorksheet(
  [event, { id: 'day', type: 'date' }, { id: 'outcome', type: 'text', ask: 'How did it go?', later: 'day' }],
  { id: 'plan', title: 'A plan' },
);
const urge = aWorksheet(
  [
    event,
    { id: 'end', type: 'text', ask: 'How did it end?', later: true },
    { id: 'helped', type: 'text', ask: 'What helped?', later: true, when: { question: 'event', is: 'pub' } },
  ],
  { id: 'urge', title: 'An urge' },
);
const reviewed = aWorksheet([event, { id: 'when', type: 'datetime', label: 'Review on' }], {
  id: 'reviewed',
  title: 'A choice',
});
const sheets = [plan, urge, reviewed];

async function add(at: Bench, worksheet: Worksheet, given: Json, draft = false): Promise<number> {
  const json = JSON.stringify(given);
  const options = { worksheet: worksheet.id, json, source: 'a test', at: undefined, tags: [], draft };
  return (await fillFromAnswers(options, at.context)).id;
}

const commands = async (at: Bench) => (await openThings(at.context)).map(commandFor);

async function edit(at: Bench, steps: readonly ScriptStep[], ...questions: readonly string[]) {
  const context = at.written(steps);
  const { after } = await editEntry({ name: '1', questions }, context);
  context.script.finished();
  return { after, script: context.script };
}

const isThis: ScriptStep = ['Is this how', 'finish'];

test('nothing is open where nothing was written, and where all is answered', async () => {
  const at = bench(...sheets);
  expect(await openThings(at.context)).toEqual([]);
  await add(at, plan, { event: 'x', day: '2026-11-20', outcome: 'well' });
  await add(at, urge, { event: 'x', end: null });
  expect(await openThings(at.context)).toEqual([]);
});

test('drafts come first, then half-typed changes, what is due, and what can be filled in', async () => {
  const at = bench(...sheets);
  await add(at, urge, { event: 'x' });
  await add(at, reviewed, { when: '2026-11-24T09:30:00+01:00' });
  await add(at, plan, { day: '2026-11-24' });
  await add(at, plan, { event: 'half' }, true);
  await add(at, plan, { event: 'other' }, true);
  const leaving = at.written([['What happened?', leaveWith('half')]]);
  await expect(editEntry({ name: '1', questions: ['event'] }, leaving)).rejects.toThrow(EditKeptError);
  const things = await openThings(at.context);
  expect(things.map((thing) => [thing.kind, commandFor(thing)])).toEqual([
    ['draft', 'steer resume 5'],
    ['draft', 'steer resume 4'],
    ['change', 'steer edit 1'],
    ['review', 'steer edit 2 when'],
    ['review', 'steer edit 3 outcome'],
    ['later', 'steer edit 1 end'],
  ]);
  expect(things[4]).toEqual({
    kind: 'review',
    id: 3,
    title: 'A plan',
    occurredAt: now,
    since: '2026-11-24',
    questions: ['outcome'],
  });
});

test.each<[string, Worksheet, Json, string[]]>([
  ['a step is due from its day on', plan, { day: '2026-11-24' }, ['steer edit 1 outcome']],
  ['and not before', plan, { day: '2026-11-25' }, []],
  ['nor without a day', plan, { event: 'x' }, []],
  ['nor once it was skipped', plan, { day: '2026-11-20', outcome: null }, []],
  [
    'a review is due from its moment on',
    reviewed,
    { when: '2026-11-24T09:30:00+01:00' },
    ['steer edit 1 when'],
  ],
  ['and not a minute before', reviewed, { when: '2026-11-24T09:31:00+01:00' }, []],
  ['wherever it was set', reviewed, { when: '2026-11-25T01:30:00+17:00' }, ['steer edit 1 when']],
  ['a question that does not apply is left out', urge, { event: 'home' }, ['steer edit 1 end']],
  ['one that applies stands beside the others', urge, { event: 'pub' }, ['steer edit 1 end helped']],
  ['a part is left when one was answered', urge, { event: 'pub', end: 'well' }, ['steer edit 1 helped']],
])('%s', async (_, worksheet, given, expected) => {
  const at = bench(...sheets);
  await add(at, worksheet, given);
  expect(await commands(at)).toEqual(expected);
});

test('nothing of the trash or of a draft is due', async () => {
  const at = bench(...sheets);
  await add(at, plan, { day: '2026-11-20' });
  await add(at, plan, { day: '2026-11-20' }, true);
  at.journal.trash([1], now);
  expect(await commands(at)).toEqual(['steer resume 2']);
});

test('of what can be filled in only the newest are named, however many do not apply', async () => {
  const picky = aWorksheet(
    [event, { id: 'end', type: 'text', later: true, when: { question: 'event', is: 'pub' } }],
    { id: 'picky' },
  );
  const at = bench(picky);
  for (const _ of Array(7)) await add(at, picky, { event: 'pub' });
  for (const _ of Array(9)) await add(at, picky, { event: 'home' });
  expect(await commands(at)).toEqual([7, 6, 5, 4, 3].map((id) => `steer edit ${id} end`));
});

test('a question meant for later is asked by name, and is open no more', async () => {
  const at = bench(...sheets);
  await add(at, plan, { event: 'x', day: '2026-11-20' });
  const { after, script } = await edit(at, [['How did it go?', 'Well.'], isThis], 'outcome');
  expect(after).toMatchObject({ revision: 2, answers: { event: 'x', day: '2026-11-20', outcome: 'Well.' } });
  expect(script.prompts[0]).toMatchObject({ progress: '3 of 3', next: 'all of it, to look over' });
  expect(await openThings(at.context)).toEqual([]);
});

test('skipping it closes it too', async () => {
  const at = bench(...sheets);
  await add(at, plan, { day: '2026-11-20' });
  expect((await edit(at, [['How did it go?', skip], isThis], 'outcome')).after.answers).toHaveProperty(
    'outcome',
    null,
  );
  expect(await openThings(at.context)).toEqual([]);
});

test('going back from it leads to the question before, and leaves it open', async () => {
  const at = bench(...sheets);
  await add(at, plan, { event: 'x', day: '2026-11-20' });
  const { after } = await edit(at, [['How did it go?', back], ['day', '2026-11-21'], isThis], 'outcome');
  expect(after.answers).toEqual({ event: 'x', day: '2026-11-21' });
  expect(await commands(at)).toEqual(['steer edit 1 outcome']);
});

test('what was half typed in it comes back', async () => {
  const at = bench(...sheets);
  await add(at, plan, { day: '2026-11-20' });
  const leaving = at.written([['How did it go?', leaveWith('We')]]);
  await expect(editEntry({ name: '1', questions: ['outcome'] }, leaving)).rejects.toThrow(EditKeptError);
  const { script } = await edit(at, [['How did it go?', 'Well.'], isThis]);
  expect(script.prompts[0]).toMatchObject({ unfinished: 'We' });
});

test('one that does not apply is not asked', async () => {
  const at = bench(...sheets);
  await add(at, urge, { event: 'home' });
  const change = editEntry({ name: '1', questions: ['helped'] }, at.context);
  await expect(change).rejects.toThrow('Question "helped" is not asked in entry 1.');
});

test('the menu offers what is due behind the drafts, and leads to it', async () => {
  const at = bench(...sheets);
  await add(at, plan, { day: '2026-11-20' });
  await add(at, plan, { event: 'half' }, true);
  const context = at.written([
    ['What would you', 'edit 1 outcome'],
    ['How did it go?', 'Well.'],
    isThis,
    ['What would you', 'leave'],
  ]);
  await home({ print: async () => '', ...locked }, context);
  context.script.finished();
  const [before, after] = [context.script.prompts[0], context.script.prompts.at(-1)].map(
    (prompt) => (prompt as ChoosePrompt).options, // the menu's prompts are choices
  );
  expect(before?.slice(0, 2)).toMatchObject([
    { value: 'resume 2' },
    { value: 'edit 1 outcome', label: 'Look at “A plan” again', hint: 'from Fri 2026-11-20' },
  ]);
  expect(after?.some(({ value }) => value.startsWith('edit'))).toBe(false);
});
