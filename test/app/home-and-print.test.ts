import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demo } from '../../src/app/demo.ts';
import { describeWorksheet } from '../../src/app/describe-worksheet.ts';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { home } from '../../src/app/home.ts';
import { worksheetOptions } from '../../src/app/home-menu.ts';
import { printBlanks } from '../../src/app/print-blanks.ts';
import { printChosen, type ToPrint } from '../../src/app/print-menu.ts';
import { paragraph } from '../../src/document/document.ts';
import type { ChoosePrompt, Prompt } from '../../src/questions/prompter.ts';
import { parseWorksheet } from '../../src/worksheets/parse-worksheet.ts';
import { aPack } from '../support/a-pack.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { bench, shelfOf } from '../support/app-context.ts';
import { locked } from '../support/locked.ts';
import { back, leave, type ScriptStep, skip } from '../support/scripted-prompter.ts';

const toy = aWorksheet([{ id: 'first', type: 'text', ask: 'What about {{behaviour}}?' }], {
  guidance: 'How to do it.',
});
const other = aWorksheet([{ id: 'second', type: 'text' }], { id: 'other', title: 'Another' });

const print = async ({ packs, worksheets }: ToPrint) => `Printed: ${[...packs, ...worksheets].join(', ')}`;

async function start(drafts: number, finished: number, steps: readonly ScriptStep[]) {
  const at = bench(toy, other);
  const answers = { worksheet: 'toy', json: '{"first":"words"}', source: 'a test', at: undefined, tags: [] };
  for (let count = 0; count < drafts; count++) await fillFromAnswers({ ...answers, draft: true }, at.context);
  for (let count = 0; count < finished; count++)
    await fillFromAnswers({ ...answers, draft: false }, at.context);
  const context = at.written(steps);
  await home({ print, ...locked }, context);
  context.script.finished();
  return { script: context.script, at };
}

test('a journal without a passphrase is offered one at the first run, and later to those who search for it', async () => {
  const offered = async (finished: number) => {
    const at = bench(toy);
    const facts = { worksheet: 'toy', source: 'a test', at: undefined, tags: [], draft: false };
    for (let count = 0; count < finished; count++)
      await fillFromAnswers({ ...facts, json: '{"first":"words"}' }, at.context);
    const context = at.written([['What would you', 'encrypt'], leaving]);
    let isOpen = true;
    await home(
      {
        print,
        isOpen: async () => isOpen,
        async encrypt() {
          isOpen = false;
          return ['Done.'];
        },
      },
      context,
    );
    context.script.finished();
    expect(context.script.shown).toContainEqual([paragraph('Done.')]);
    return [0, 1].map((index) =>
      optionsOf(context.script.prompts[index]).find(({ value }) => value === 'encrypt'),
    );
  };
  expect(await offered(0)).toMatchObject([{ label: 'Lock the journal with a passphrase' }, undefined]);
  const [later] = await offered(1);
  expect(later).toMatchObject({ hidden: true });
});

const leaving: ScriptStep = ['What would you', 'leave'];
const optionsOf = (prompt: Prompt | undefined) => (prompt as ChoosePrompt).options; // the menu's prompts are choices

test.each<[string, number, number, string[]]>([
  ['nothing is written yet', 0, 0, []],
  ['there is a draft', 1, 0, ['resume 1']],
  ['there are entries', 0, 2, ['look']],
  ['there are many drafts', 5, 0, ['resume 5', 'resume 4', 'resume 3']],
])('the menu when %s', async (_, drafts, finished, first) => {
  const { script } = await start(drafts, finished, [leaving]);
  const shown = optionsOf(script.prompts[0]).filter(({ hidden }) => hidden !== true);
  expect(shown.map(({ value }) => value)).toEqual([...first, 'print', 'need any', 'leave']);
});

test('what the menu does not show is found by searching it', async () => {
  const { script } = await start(4, 1, [leaving]);
  const hidden = optionsOf(script.prompts[0]).filter((option) => option.hidden === true);
  expect(hidden.map(({ value }) => value)).toEqual(['fill toy', 'fill other', 'resume 1', 'show 5']);
});

const forAll = [
  aWorksheet([{ id: 'q', type: 'text' }], { id: 'ride', title: 'Ride it out', points: [2] }),
  aWorksheet([{ id: 'q', type: 'text' }], { id: 'take-apart', title: 'Take it apart', points: [2, 3] }),
  aWorksheet([{ id: 'q', type: 'text' }], { id: 'goal', title: 'A goal', points: [1] }),
  aWorksheet([{ id: 'q', type: 'text' }], { id: 'week', title: 'A week', points: [4] }),
  aWorksheet([{ id: 'q', type: 'text' }], { id: 'talk', title: 'A talk', audience: ['family'] }),
];

test.each([
  ['urge', 'I have an urge', ['Ride it out', 'Take it apart']],
  ['upset', 'I am upset', ['Take it apart']],
  ['plan', 'I want to plan', ['A goal', 'A week']],
  ['family', 'For family and friends', ['A talk']],
  ['any', 'All worksheets', ['A goal', 'Ride it out', 'Take it apart', 'A week', 'A talk']],
])('the need "%s" is called %j and leads to %j', async (need, label, titles) => {
  const context = bench(...forAll).written([
    ['What would you', `need ${need}`],
    ['Which worksheet?', back],
    leaving,
  ]);
  await home({ print, ...locked }, context);
  const [menu, sheets] = context.script.prompts.map(optionsOf);
  expect(menu?.find(({ value }) => value === `need ${need}`)?.label).toBe(label);
  expect(sheets?.map((sheet) => sheet.label)).toEqual(titles);
});

test('from the menu a worksheet is filled in, and the menu comes back', async () => {
  const { script, at } = await start(0, 0, [
    ['What would you', 'need any'],
    ['Which worksheet?', 'fill other'],
    ['second', 'x'],
    ['Is this how', 'finish'],
    leaving,
  ]);
  expect(at.journal.list({ status: 'done' })).toMatchObject([{ worksheet: 'other' }]);
  expect(script.shown.at(-1)).toEqual([paragraph('Kept as entry 1. Read it: steer show 1')]);
});

test('the suggested next worksheet stands first in the menu afterwards', async () => {
  const first = aWorksheet([{ id: 'first', type: 'text' }], {
    next: [
      { worksheet: 'other', say: 'Go on with {{first}}.' },
      { worksheet: 'gone', say: 'Not here.' },
    ],
  });
  const context = bench(first, other).written([
    ['What would you', 'fill toy'],
    ['first', 'x'],
    ['Is this how', 'finish'],
    ['What would you', 'fill other'],
    ['second', 'y'],
    ['Is this how', 'finish'],
    leaving,
  ]);
  await home({ print, ...locked }, context);
  expect(optionsOf(context.script.prompts[3])[0]).toEqual({
    value: 'fill other',
    label: 'Next: Another',
    hint: 'Go on with x.',
  });
  expect(optionsOf(context.script.prompts[6])[0]).not.toMatchObject({ label: 'Next: Another' });
});

test('from the menu a draft goes on', async () => {
  const { at } = await start(1, 0, [['What would you', 'resume 1'], ['Is this how', 'finish'], leaving]);
  expect(at.journal.list({ status: 'done' })).toMatchObject([{ id: 1 }]);
});

test('from the menu an entry is looked at, with a way back', async () => {
  const { script } = await start(0, 2, [
    ['What would you', 'look'],
    ['Which entry', back],
    ['What would you', 'look'],
    ['Which entry', 'show 2'],
    leaving,
  ]);
  const [shown] = script.shown.slice(-1);
  expect(shown?.slice(0, 2)).toEqual([
    { kind: 'heading', level: 2, text: 'A toy sheet' },
    paragraph('Entry: 2'),
  ]);
  expect(JSON.stringify(shown)).toContain('words');
});

test('from the menu sheets are printed for a meeting', async () => {
  const { script } = await start(0, 0, [
    ['What would you', 'print'],
    ['Which worksheets', ['other', 'toy']],
    ['What would you', 'print'],
    ['Which worksheets', skip],
    leaving,
  ]);
  expect(script.shown).toEqual([[paragraph('Printed: other, toy')]]);
});

test('from the menu a whole pack is printed, found by any of its names', async () => {
  const pack = aPack({ worksheet: other }, { aliases: ['Evening'] });
  const context = {
    ...bench(toy, other).written([
      ['What would you', 'print'],
      ['Which worksheets', ['pack a-pack', 'toy']],
      leaving,
    ]),
    packs: shelfOf(pack),
  };
  await home({ print, ...locked }, context);
  expect(context.script.shown).toEqual([[paragraph('Printed: a-pack, toy')]]);
  expect(optionsOf(context.script.prompts[1])[0]).toEqual({
    value: 'pack a-pack',
    label: 'Pack: A pack',
    hint: 'For tests.',
    foundBy: ['a-pack', 'Evening'],
  });
});

test('what is chosen is printed in its order, packs first', async () => {
  const context = { ...bench(toy, other).context, packs: shelfOf(aPack({ worksheet: other })) };
  const printed = await printChosen({ packs: ['a-pack'], worksheets: ['toy'] }, context);
  expect(printed.map(({ title }) => title)).toEqual(['A pack', 'Another', 'A toy sheet']);
});

test('whoever leaves at the menu has written nothing', async () => {
  const at = bench(toy);
  await expect(home({ print, ...locked }, at.written([['What would you', leave]]))).rejects.toMatchObject({
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

test('for a need stands first what is about that above all, and of it what is quickest', () => {
  const sheet = (id: string, points: number[], minutes: number) =>
    aWorksheet([{ id: 'q', type: 'text' }], { id, points, minutes });
  const sheets = [
    sheet('week', [4, 2], 2),
    sheet('log', [2], 1),
    sheet('long', [2, 3], 20),
    sheet('card', [2], 5),
  ];
  expect(worksheetOptions('urge', sheets).map(({ value }) => value)).toEqual([
    'fill log',
    'fill card',
    'fill long',
    'fill week',
  ]);
  expect(worksheetOptions('any', sheets).map(({ value }) => value)[0]).toBe('fill week');
});
