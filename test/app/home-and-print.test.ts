import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demo } from '../../src/app/demo.ts';
import { describeWorksheet } from '../../src/app/describe-worksheet.ts';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { home } from '../../src/app/home.ts';
import { printBlanks } from '../../src/app/print-blanks.ts';
import { parseWorksheet } from '../../src/worksheets/parse-worksheet.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { bench } from '../support/app-context.ts';
import { leave, type ScriptStep } from '../support/scripted-prompter.ts';

const toy = aWorksheet([{ id: 'first', type: 'text', ask: 'What about {{behaviour}}?' }], {
  guidance: 'How to do it.',
});
const other = aWorksheet([{ id: 'second', type: 'text' }], { id: 'other', title: 'Another' });

async function start(drafts: number, finished: number, steps: readonly ScriptStep[]) {
  const at = bench(toy, other);
  const answers = { worksheet: 'toy', json: '{"first":"words"}', source: 'a test', at: undefined, tags: [] };
  for (let count = 0; count < drafts; count++) await fillFromAnswers({ ...answers, draft: true }, at.context);
  for (let count = 0; count < finished; count++)
    await fillFromAnswers({ ...answers, draft: false }, at.context);
  const context = at.written(steps);
  const ending = await home(context);
  context.script.finished();
  const [menu] = context.script.prompts.map(
    (prompt) =>
      'options' in prompt ? (prompt.options as { value: string }[]).map(({ value }) => value) : [], // a menu's are choices
  );
  return { ending, menu, at };
}

const leaving: ScriptStep = ['What would you', 'leave'];

test.each<[string, number, number, string[]]>([
  ['nothing is written yet', 0, 0, ['fill toy', 'fill other', 'leave']],
  ['there is a draft', 1, 0, ['resume 1', 'fill toy', 'fill other', 'look', 'leave']],
  ['there are entries', 0, 2, ['fill toy', 'fill other', 'look', 'leave']],
  [
    'there are many drafts',
    4,
    0,
    ['resume 4', 'resume 3', 'resume 2', 'fill toy', 'fill other', 'look', 'leave'],
  ],
])('the menu when %s', async (_, drafts, finished, values) => {
  const { ending, menu } = await start(drafts, finished, [leaving]);
  expect(ending).toEqual({ kind: 'left' });
  expect(menu).toEqual(values);
});

test('from the menu a worksheet is filled in', async () => {
  const { ending } = await start(0, 0, [
    ['What would you', 'fill other'],
    ['second', 'x'],
    ['Is this how', 'finish'],
  ]);
  expect(ending).toMatchObject({ kind: 'filled', filled: { entry: { worksheet: 'other', status: 'done' } } });
});

test('from the menu a draft goes on', async () => {
  const { ending } = await start(1, 0, [
    ['What would you', 'resume 1'],
    ['Is this how', 'finish'],
  ]);
  expect(ending).toMatchObject({ kind: 'filled', filled: { entry: { id: 1, status: 'done' } } });
});

test('from the menu an entry is looked at, with a way back', async () => {
  const { ending } = await start(0, 2, [
    ['What would you', 'look'],
    ['Which entry', 'back'],
    ['What would you', 'look'],
    ['Which entry', '2'],
  ]);
  expect(ending).toMatchObject({ kind: 'entry', document: { facts: [{ label: 'Entry', value: '2' }, {}] } });
});

test('whoever leaves at the menu has written nothing', async () => {
  const at = bench(toy);
  await expect(home(at.written([['What would you', leave]]))).rejects.toMatchObject({
    exitCode: 130,
    hint: undefined,
  });
  expect(at.journal.list({ status: 'all' })).toEqual([]);
});

test('blanks come in the order named, and the whole set again for each copy', async () => {
  const { context } = bench(toy, other);
  const blanks = await printBlanks({ worksheets: ['other', 'toy'], guidance: false, copies: 2 }, context);
  expect(blanks.map(({ title }) => title)).toEqual(['Another', 'A toy sheet', 'Another', 'A toy sheet']);
});

test('guidance is printed when it is asked for', async () => {
  const { context } = bench(toy);
  const print = async (guidance: boolean) =>
    JSON.stringify(await printBlanks({ worksheets: ['toy'], guidance, copies: 1 }, context));
  expect(await print(true)).toContain('How to do it.');
  expect(await print(false)).not.toContain('How to do it.');
});

test('a blank holds none of the writer’s own words, and needs no journal', async () => {
  const closed = async () => {
    throw new Error('the journal is not needed');
  };
  const context = {
    ...bench(toy).context,
    words: { behaviour: 'my secret habit' },
    journal: { toRead: closed, toWrite: closed },
  };
  const [blank] = await printBlanks({ worksheets: ['toy'], guidance: true, copies: 1 }, context);
  expect(JSON.stringify(blank)).not.toContain('secret');
  expect(JSON.stringify(blank)).toContain('What about this behaviour?');
});

test('a described worksheet has each question with its id and type', async () => {
  const { blocks } = await describeWorksheet('other', bench(other).context);
  expect(blocks).toContainEqual(
    expect.objectContaining({
      kind: 'table',
      rows: [['second', 'second', 'text'].map((text) => ({ kind: 'text', text }))],
    }),
  );
});

test('the demonstration fills in, shows, exports and prints', async () => {
  const file = new URL('../../worksheets/thoughts/abc.yaml', import.meta.url);
  const abc = parseWorksheet(readFileSync(file), 'abc.yaml').worksheet;
  const answers = readFileSync(new URL('../../resources/examples/abc.json', import.meta.url), 'utf8');
  const { entry, shown, exported, blank } = await demo(
    { worksheet: 'abc', answers, blank: 'other' },
    bench(abc, other).context,
  );
  expect(entry).toMatchObject({ id: 1, status: 'done', tags: ['example'] });
  expect(exported.map((one) => one.entry.id)).toEqual([1]);
  expect(exported[0]?.document).toEqual(shown);
  expect([shown.title, blank.title]).toEqual([abc.title, 'Another']);
});
