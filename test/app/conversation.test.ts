import { expect, test } from 'vitest';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { fillWorksheet } from '../../src/app/fill-worksheet.ts';
import { paragraph } from '../../src/document/document.ts';
import type { Json } from '../../src/questions/json.ts';
import type { ChoosePrompt, Prompt, TextPrompt } from '../../src/questions/prompter.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { type Bench, bench } from '../support/app-context.ts';
import { back, backWith, jump, type ScriptStep, skip } from '../support/scripted-prompter.ts';

const facts = { worksheet: 'toy', at: undefined, tags: [], fresh: true };
const isThis: ScriptStep = ['Is this how', 'finish'];

async function fill(at: Bench, steps: readonly ScriptStep[]) {
  const context = at.written(steps);
  const filled = await fillWorksheet(facts, context);
  context.script.finished();
  return { ...context.script, filled };
}

const add = (at: Bench, answers: Json, when?: string) =>
  fillFromAnswers(
    { worksheet: 'toy', json: JSON.stringify(answers), source: 'a test', draft: false, tags: [], at: when },
    at.context,
  );

const place = ({ progress, next }: Prompt) => [progress, next];

test('a prompt says where the writer is, what it is about and what comes next', async () => {
  const sheet = aWorksheet([
    { id: 'a', type: 'text', label: 'What happened' },
    { id: 'b', type: 'text', ask: 'And then?' },
    { id: 'c', type: 'text', label: 'About {{a}}' },
  ]);
  const { prompts } = await fill(bench(sheet), [['a', 'rain'], ['And then?', skip], ['c', 'x'], isThis]);
  expect(prompts.slice(0, 3).map(place)).toEqual([
    ['1 of 3 · What happened', 'And then?'],
    ['2 of 3', 'About rain'],
    ['3 of 3 · About rain', 'all of it, to look over'],
  ]);
});

const long = `${'many words that go on '.repeat(5)}to the end`;
const speaking = aWorksheet([
  { id: 'thought', type: 'text', label: 'My thought' },
  { id: 'answer', type: 'text', ask: 'What do you say to “{{thought}}”?' },
]);

test('a short earlier answer stands in the words of a question that speaks of it', async () => {
  const { prompts } = await fill(bench(speaking), [['thought', 'I must'], ['What do you say', 'x'], isThis]);
  expect(prompts[1]).toMatchObject({ ask: 'What do you say to “I must”?', inView: undefined });
});

test('a long one is cut short there, and stays in view in full', async () => {
  const { prompts, shown } = await fill(bench(speaking), [
    ['thought', long],
    ['What do you say', 'x'],
    isThis,
  ]);
  const view = [{ kind: 'question', ask: 'My thought', blocks: [{ kind: 'answer', text: long }] }];
  expect(prompts[1]?.ask).toMatch(/^What do you say to “many words .*…”\?$/);
  expect(prompts[1]?.ask.length).toBeLessThan(90);
  expect(prompts[1]?.inView).toEqual(view);
  expect(shown).toContainEqual(view);
});

const table = aWorksheet([
  {
    id: 'urges',
    type: 'table',
    ask: 'Which urges?',
    columns: [
      { id: 'trigger', type: 'text', label: 'Trigger' },
      { id: 'strength', type: 'scale', label: 'Strength' },
    ],
    rows: { max: 2 },
  },
]);

test('the rows of a table so far stay in view while its cells are asked', async () => {
  const { prompts } = await fill(bench(table), [
    ['Row 1 · Trigger', 'the shop'],
    ['the shop · Strength', 7],
    ['Row 2 · Trigger', 'rain'],
    ['rain · Strength', 2],
    isThis,
  ]);
  const rows = prompts
    .slice(0, 4)
    .map(({ inView = [] }) =>
      inView
        .flatMap((block) => (block.kind === 'table' ? block.rows : []))
        .map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : '?'))),
    );
  expect(rows).toEqual([
    [],
    [['the shop', '']],
    [['the shop', '7']],
    [
      ['the shop', '7'],
      ['rain', ''],
    ],
  ]);
  expect(prompts.slice(0, 4).every(({ isPart }) => isPart === true)).toBe(true);
});

test('the jump list says of each question how far it is', async () => {
  const sheet = aWorksheet(['a', 'b', 'c'].map((id) => ({ id, type: 'text' })));
  const { prompts } = await fill(bench(sheet), [
    ['a', 'one'],
    ['b', skip],
    ['c', jump],
    ['Where would you like to go?', 'c'],
    ['c', 'three'],
    isThis,
  ]);
  const { options } = prompts[3] as ChoosePrompt; // the fourth prompt is the list
  expect(options).toEqual([
    { value: 'a', label: 'a', note: 'answered' },
    { value: 'b', label: 'b', note: 'skipped' },
    { value: 'c', label: 'c', note: 'open' },
  ]);
});

const suggest = async (sheet: Worksheet, before: readonly Json[], steps: readonly ScriptStep[]) => {
  const at = bench(sheet);
  for (const answers of before) await add(at, answers);
  const { prompts } = await fill(at, steps);
  return prompts.map((prompt) => (prompt as Partial<TextPrompt>).suggest);
};

test('what was answered before is offered again, before what the sheet suggests', async () => {
  const sheet = aWorksheet([{ id: 'a', type: 'text', suggest: ['tired', 'sad'] }]);
  const before = [{ a: 'cross' }, { a: 'sad' }, {}, { a: 'cross' }];
  const [first] = await suggest(sheet, before, [['a', 'x'], isThis]);
  expect(first).toEqual(['cross', 'sad', 'tired']);
});

test('in a table they are those of the column, but for what names a row already', async () => {
  const before = [{ urges: [{ trigger: 'the pub', strength: 3 }, { trigger: 'rain' }] }];
  const all = await suggest(table, before, [
    ['Row 1 · Trigger', 'the pub'],
    ['Strength', skip],
    ['Row 2 · Trigger', skip],
    isThis,
  ]);
  expect([all[0], all[2]]).toEqual([['the pub', 'rain'], ['rain']]);
});

test('texts of several lines are not offered again', async () => {
  const sheet = aWorksheet([{ id: 'a', type: 'text', lines: 3 }]);
  const [first] = await suggest(sheet, [{ a: 'one\ntwo' }, { a: 'three' }], [['a', 'x'], isThis]);
  expect(first).toEqual([]);
});

const measured = aWorksheet([
  { id: 'before', type: 'scale' },
  { id: 'after', type: 'scale', before: 'before' },
  {
    id: 'change',
    type: 'computed',
    ask: 'Change',
    label: 'How it changed',
    value: { difference: ['after', 'before'] },
  },
]);
const ratings: ScriptStep[] = [['before', 8], ['after', 5], isThis];

test('after finishing, the last time stands beside this one', async () => {
  const at = bench(measured);
  await add(at, { before: 9, after: 8 }, '2026-11-01T10:00:00+01:00');
  await add(at, { before: 9, after: 7 }, '2026-11-20T10:00:00+01:00');
  await add(at, { before: 1, after: 7 }, '2026-12-24T10:00:00+01:00');
  const { shown } = await fill(at, ratings);
  expect(shown.at(-1)).toContainEqual(
    expect.objectContaining({
      kind: 'table',
      columns: ['', 'This time', 'Fri 2026-11-20 10:00 (+01:00)'].map((label) => ({ label, width: 'wide' })),
      rows: [['How it changed', '-3', '-2'].map((text) => ({ kind: 'text', text }))],
    }),
  );
  expect(shown.at(-1)).toContainEqual(
    paragraph('You filled this in before, Fri 2026-11-20 10:00 (+01:00). Read it: steer show 2'),
  );
});

test('where nothing was measured both times, it is said where to read the last one', async () => {
  const at = bench(measured);
  await add(at, { before: 9 }, '2026-11-20T10:00:00+01:00');
  const { shown } = await fill(at, ratings);
  expect(JSON.stringify(shown.at(-1))).not.toContain('This time');
  expect(JSON.stringify(shown.at(-1))).toContain('Read it: steer show 1');
});

test('the first time there is nothing to compare', async () => {
  const { shown } = await fill(bench(measured), ratings);
  expect(JSON.stringify(shown)).not.toContain('before,');
});

const four = aWorksheet(['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'text' })));

test('what was left half typed is come back to on the way, though it had been skipped before', async () => {
  const { prompts, filled } = await fill(bench(four), [
    ['a', 'one'],
    ['b', skip],
    ['c', back],
    ['b', backWith('half a sen')],
    ['a', 'another'],
    ['b', 'half a sentence'],
    ['c', skip],
    ['d', skip],
    isThis,
  ]);
  expect(prompts[5]).toMatchObject({ unfinished: 'half a sen' });
  expect(filled?.entry.answers).toMatchObject({ a: 'another', b: 'half a sentence' });
});

test('an answer that was only looked at again is not asked again', async () => {
  const { filled } = await fill(bench(four), [
    ['a', 'one'],
    ['b', 'two'],
    ['c', back],
    ['b', backWith('two')],
    ['a', 'another'],
    ['c', skip],
    ['d', skip],
    isThis,
  ]);
  expect(filled?.status).toBe('finished');
});
