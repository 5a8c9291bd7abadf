import { expect, test } from 'vitest';
import { fillWorksheet } from '../../src/app/fill-worksheet.ts';
import { resumeDraft } from '../../src/app/resume-draft.ts';
import { showEntry } from '../../src/app/show-entry.ts';
import { DraftKeptError } from '../../src/errors.ts';
import type { Entry } from '../../src/journal/entry.ts';
import { aWorksheet, type Raw } from '../support/a-worksheet.ts';
import { type Bench, bench, now } from '../support/app-context.ts';
import {
  accept,
  back,
  backWith,
  jump,
  leave,
  leaveWith,
  refused,
  type ScriptStep,
  skip,
} from '../support/scripted-prompter.ts';

const text = (id: string, more: Raw = {}): Raw => ({ id, type: 'text', ...more });
const threeTexts = aWorksheet([text('first'), text('second'), text('third')]);
const isThis: ScriptStep = ['Is this how', 'finish'];

const facts = { worksheet: 'toy', at: undefined, tags: [], fresh: false };

async function fill(at: Bench, steps: readonly ScriptStep[], options: Partial<typeof facts> | Raw = {}) {
  const context = at.written(steps);
  const filled = await fillWorksheet({ ...facts, ...options }, context);
  context.script.finished();
  return { ...context.script, filled };
}

async function resume(at: Bench, steps: readonly ScriptStep[]) {
  const context = at.written(steps);
  const filled = await resumeDraft(undefined, context);
  context.script.finished();
  return { ...context.script, filled };
}

/** Fills until the writer leaves, and gives what is in the journal then. */
async function leftAt(at: Bench, steps: readonly ScriptStep[]): Promise<Entry | undefined> {
  await expect(fill(at, steps)).rejects.toThrow(DraftKeptError);
  return at.journal.find({ by: 'last' });
}

test('words that were typed and taken back again are nothing to keep', async () => {
  const at = bench(threeTexts);
  await expect(fill(at, [['first', leaveWith('')]])).rejects.toMatchObject({ hint: undefined });
  expect(at.journal.list({ status: 'all' })).toEqual([]);
});

test('an answer that was emptied and not given anew comes back empty', async () => {
  const at = bench(threeTexts);
  const left = await leftAt(at, [
    ['first', 'one'],
    ['second', back],
    ['first', leaveWith('')],
  ]);
  expect(left).toMatchObject({ answers: { first: 'one' }, open: { unfinished: { first: '' } } });
});

test('a worksheet is filled in, question by question, and finished', async () => {
  const at = bench(threeTexts);
  const { filled, prompts } = await fill(at, [
    ['first', 'one'],
    ['second', skip],
    ['third', ' three '],
    isThis,
  ]);
  expect(filled).toMatchObject({
    status: 'finished',
    entry: { id: 1, status: 'done', revision: 1, answers: { first: 'one', second: null, third: ' three ' } },
  });
  expect(prompts.slice(0, 3).map(({ progress }) => progress)).toEqual(['1 of 3', '2 of 3', '3 of 3']);
});

test('each answer is in the journal before the next question is asked', async () => {
  const at = bench(threeTexts);
  const draft = await leftAt(at, [
    ['first', 'one'],
    ['second', leave],
  ]);
  expect(draft).toMatchObject({
    status: 'draft',
    answers: { first: 'one' },
    open: { question: 'second', unfinished: undefined },
  });
});

test.each<[string, ScriptStep[]]>([
  ['left at the first question', [['first', leave]]],
  [
    'skipped and left',
    [
      ['first', skip],
      ['second', leave],
    ],
  ],
])('a worksheet %s leaves no entry', async (_, steps) => {
  const at = bench(threeTexts);
  const error = await fill(at, steps).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DraftKeptError);
  expect(error).toMatchObject({ exitCode: 130, hint: undefined });
  expect(at.journal.list({ status: 'all' })).toEqual([]);
});

test('whoever leaves is told how to come back', async () => {
  const at = bench(threeTexts);
  const leaving = fill(at, [
    ['first', 'one'],
    ['second', leave],
  ]);
  await expect(leaving).rejects.toMatchObject({ exitCode: 130, hint: 'Go on with it: steer resume 1' });
});

test('a draft goes on where it was left, with what was half typed', async () => {
  const at = bench(threeTexts);
  await leftAt(at, [
    ['first', 'one'],
    ['second', leaveWith('half of a sen')],
  ]);
  const { filled, prompts } = await resume(at, [['second', accept], ['third', 'three'], isThis]);
  expect(prompts[0]?.unfinished).toBe('half of a sen');
  expect(filled?.entry).toMatchObject({
    id: 1,
    status: 'done',
    open: undefined,
    answers: { first: 'one', second: 'half of a sen', third: 'three' },
  });
});

test('half-typed words alone are worth an entry', async () => {
  const draft = await leftAt(bench(threeTexts), [['first', leaveWith('ha')]]);
  expect(draft).toMatchObject({ answers: {}, open: { question: 'first', unfinished: { first: 'ha' } } });
});

test('going back shows the answer given, and what was half typed stays', async () => {
  const at = bench(threeTexts);
  const { filled, prompts } = await fill(at, [
    ['first', 'one'],
    ['second', backWith('tw')],
    ['first', 'uno'],
    ['second', accept],
    ['third', 'three'],
    isThis,
  ]);
  expect(prompts[2]).toMatchObject({ initial: 'one' });
  expect(filled?.entry.answers).toEqual({ first: 'uno', second: 'tw', third: 'three' });
});

test('the writer may go back while what stands there is not a valid answer', async () => {
  const at = bench(aWorksheet([text('first'), { id: 'number', type: 'number', max: 10 }]));
  const { filled, prompts } = await fill(at, [
    ['first', 'one'],
    ['number', '11', refused('10', backWith('11'))],
    ['first', accept],
    ['number', '7'],
    isThis,
  ]);
  expect(prompts[3]?.unfinished).toBe('11');
  expect(filled?.entry.answers).toEqual({ first: 'one', number: 7 });
});

test('going back from the first question stays there', async () => {
  const at = bench(aWorksheet([text('first')]));
  await fill(at, [['first', back], ['first', 'one'], isThis]);
  expect(at.journal.find({ by: 'last' })?.answers).toEqual({ first: 'one' });
});

test('back passes over a question that has nothing to offer', async () => {
  const at = bench(
    aWorksheet([{ id: 'items', type: 'list' }, { id: 'pick', type: 'choice', from: 'items' }, text('last')]),
  );
  const { filled } = await fill(at, [
    ['items', skip],
    ['last', back],
    ['items', ['x']],
    ['pick', 'x'],
    ['last', 'end'],
    isThis,
  ]);
  expect(filled?.entry.answers).toEqual({ items: ['x'], pick: 'x', last: 'end' });
});

test('a jump leads to any question, and what was jumped over is asked in the end', async () => {
  const at = bench(threeTexts);
  const { filled } = await fill(at, [
    ['first', jump],
    ['Where would', 'third'],
    ['third', 'three'],
    ['first', 'one'],
    ['second', 'two'],
    isThis,
  ]);
  expect(filled?.entry.answers).toEqual({ first: 'one', second: 'two', third: 'three' });
});

test('at the review an answer is changed, or emptied, and the review comes again', async () => {
  const at = bench(threeTexts);
  const { filled } = await fill(at, [
    ['first', 'one'],
    ['second', 'two'],
    ['third', 'three'],
    ['Is this how', 'change'],
    ['Where would', 'second'],
    ['second', 'better'],
    ['Is this how', 'change'],
    ['Where would', 'third'],
    ['third', skip],
    isThis,
  ]);
  expect(filled?.entry.answers).toEqual({ first: 'one', second: 'better', third: null });
});

test('back at the review leads to the last question', async () => {
  const at = bench(aWorksheet([text('first'), text('second')]));
  const { filled } = await fill(at, [
    ['first', 'one'],
    ['second', 'two'],
    ['Is this how', back],
    ['second', 'too'],
    isThis,
  ]);
  expect(filled?.entry.answers).toEqual({ first: 'one', second: 'too' });
});

test('the review keeps a draft, which opens at the review again', async () => {
  const at = bench(aWorksheet([text('first')]));
  const { filled } = await fill(at, [
    ['first', 'one'],
    ['Is this how', 'draft'],
  ]);
  expect(filled).toMatchObject({ status: 'kept', entry: { status: 'draft', answers: { first: 'one' } } });
  const resumed = await resume(at, [isThis]);
  expect(resumed.filled).toMatchObject({ status: 'finished', entry: { id: 1 } });
});

test('an open draft is offered first', async () => {
  const at = bench(threeTexts);
  await leftAt(at, [
    ['first', 'one'],
    ['second', leave],
  ]);
  const { filled } = await fill(at, [
    ['There is a draft', 'resume'],
    ['second', 'two'],
    ['third', skip],
    isThis,
  ]);
  expect(filled?.entry).toMatchObject({ id: 1, answers: { first: 'one', second: 'two', third: null } });
});

test.each<[string, ScriptStep[], Raw]>([
  ['when the writer says so', [['There is a draft', 'fresh']], {}],
  ['when that is asked for', [], { fresh: true }],
])('a new one is started beside the draft %s', async (_, steps, options) => {
  const at = bench(threeTexts);
  await leftAt(at, [
    ['first', 'one'],
    ['second', leave],
  ]);
  const { filled } = await fill(
    at,
    [...steps, ['first', 'uno'], ['second', skip], ['third', skip], isThis],
    options,
  );
  expect(filled?.entry).toMatchObject({ id: 2, answers: { first: 'uno' } });
  expect(at.journal.list({ status: 'draft' }).map(({ id }) => id)).toEqual([1]);
});

test('without a name the writer is asked which worksheet', async () => {
  const other = aWorksheet(
    [text('other question')].map(() => text('other')),
    { id: 'other', title: 'Another' },
  );
  const { filled } = await fill(
    bench(threeTexts, other),
    [['Which worksheet', 'fill other'], ['other', 'yes'], isThis],
    { worksheet: undefined },
  );
  expect(filled?.entry.worksheet).toBe('other');
});

const dated = aWorksheet([{ id: 'day', type: 'date' }, text('first')], { happened: 'day' });
const earlier = '2026-11-01T08:00:00+01:00';

test.each<[string, string | undefined, string | typeof skip, string]>([
  ['the date given with it', earlier, '2026-11-20', earlier],
  ['noon of the day the sheet asks for', undefined, '2026-11-20', '2026-11-20T12:00:00+01:00'],
  ['when it was begun, where that is skipped', undefined, skip, now],
])('an entry is dated by %s', async (_, at, day, expected) => {
  const { filled } = await fill(bench(dated), [['day', day], ['first', 'x'], isThis], { at });
  expect(filled?.entry.occurredAt).toBe(expected);
});

test('the date given with a draft holds when it is resumed', async () => {
  const at = bench(dated);
  const leaving = fill(
    at,
    [
      ['day', '2026-11-20'],
      ['first', leave],
    ],
    { at: earlier, tags: ['hard'] },
  );
  await expect(leaving).rejects.toThrow(DraftKeptError);
  const { filled } = await resume(at, [['first', 'x'], isThis]);
  expect(filled?.entry).toMatchObject({ occurredAt: earlier, tags: ['hard'] });
});

const urges = aWorksheet([
  {
    id: 'urges',
    type: 'table',
    columns: [
      { id: 'trigger', type: 'text', label: 'Trigger' },
      { id: 'strength', type: 'scale', label: 'Strength' },
    ],
  },
]);

test('the cells of a table are kept when the writer leaves in the middle of a row', async () => {
  const at = bench(urges);
  const draft = await leftAt(at, [
    ['Trigger', 'the shop'],
    ['Strength', 7],
    ['Trigger', 'the party'],
    ['Strength', leave],
  ]);
  expect(draft?.open?.question).toBe('urges');
  expect(JSON.stringify(draft?.open)).toMatch(/the shop.*7.*the party/);
  const { filled } = await resume(at, [['Strength', 4], ['Trigger', skip], isThis]);
  expect(filled?.entry.answers).toEqual({
    urges: [
      { trigger: 'the shop', strength: 7 },
      { trigger: 'the party', strength: 4 },
    ],
  });
});

const asides = aWorksheet([
  { id: 'gate', type: 'yes-no' },
  text('inside', { when: { question: 'gate', is: 'yes' } }),
  { id: 'items', type: 'list' },
  {
    id: 'rows',
    type: 'table',
    columns: [{ id: 'cell', type: 'text', label: 'Cell' }],
    rows: { from: 'items' },
  },
  text('last'),
]);

test('answers and rows set aside come back after the draft was closed', async () => {
  const at = bench(asides);
  await leftAt(at, [
    ['gate', 'yes'],
    ['inside', 'deep'],
    ['items', ['x', 'y']],
    ['x', '1'],
    ['y', '2'],
    ['last', jump],
    ['Where would', 'gate'],
    ['gate', 'no'],
    ['last', jump],
    ['Where would', 'items'],
    ['items', ['y']],
    ['last', leave],
  ]);
  const draft = at.journal.find({ by: 'last' });
  expect(draft?.answers).toEqual({ gate: 'no', items: ['y'], rows: [{ row: 'y', cell: '2' }] });
  expect(draft?.aside).toEqual({ inside: 'deep', 'rows.row': [{ row: 'x', cell: '1' }] });
  const { filled } = await resume(at, [
    ['last', jump],
    ['Where would', 'gate'],
    ['gate', 'yes'],
    ['last', jump],
    ['Where would', 'items'],
    ['items', ['x', 'y']],
    ['last', 'end'],
    isThis,
  ]);
  expect(filled?.entry).toMatchObject({
    aside: {},
    answers: {
      gate: 'yes',
      inside: 'deep',
      items: ['x', 'y'],
      rows: [
        { row: 'x', cell: '1' },
        { row: 'y', cell: '2' },
      ],
    },
  });
});

const unkept = aWorksheet([
  { id: 'gate', type: 'yes-no', keep: false },
  text('secret', { keep: false, when: { question: 'gate', is: 'yes' } }),
  text('inside', { when: { question: 'gate', is: 'yes' } }),
]);

test('what is not to be kept decides what is asked and is never stored', async () => {
  const { filled } = await fill(bench(unkept), [
    ['gate', 'yes'],
    ['secret', 'x'],
    ['inside', 'deep'],
    isThis,
  ]);
  expect(filled?.entry).toMatchObject({ answers: { inside: 'deep' }, aside: {} });
  expect(JSON.stringify(filled)).not.toContain('secret');
});

test('neither is it stored while it does not apply, nor half typed', async () => {
  const at = bench(unkept);
  await leftAt(at, [
    ['gate', 'yes'],
    ['secret', 'hidden'],
    ['inside', 'deep'],
    ['Is this how', 'change'],
    ['Where would', 'gate'],
    ['gate', 'no'],
    ['Is this how', 'change'],
    ['Where would', 'gate'],
    ['gate', 'yes'],
    ['Is this how', 'change'],
    ['Where would', 'secret'],
    ['secret', leaveWith('hidden too')],
  ]);
  const draft = at.journal.find({ by: 'last' });
  expect(draft?.open).toEqual({ question: 'secret', unfinished: undefined });
  expect(JSON.stringify(draft)).not.toContain('hidden');
});

test('an old draft goes on with the definition it was begun with', async () => {
  const at = bench(threeTexts);
  await leftAt(at, [
    ['first', 'one'],
    ['second', leave],
  ]);
  const changed = aWorksheet([text('new')], { version: 2, title: 'A changed sheet' });
  const { filled } = await resume(at.shelved(changed), [['second', 'two'], ['third', skip], isThis]);
  expect(filled?.entry).toMatchObject({ version: 1, title: 'A toy sheet' });
  const shown = await showEntry('1', at.shelved(changed).context);
  expect(shown.title).toBe('A toy sheet');
  expect(JSON.stringify(shown.blocks)).toContain('"ask":"second"');
});

test('only worksheets that are there are suggested afterwards', async () => {
  const next = [
    { worksheet: 'other', say: 'Then the other one.' },
    { worksheet: 'missing', say: 'Then one that is not here.' },
  ];
  const sheet = aWorksheet([text('first')], { next });
  const other = aWorksheet([text('a')], { id: 'other' });
  const { shown } = await fill(bench(sheet, other), [['first', 'x'], isThis]);
  const words = JSON.stringify(shown.at(-1));
  expect(words).toContain('Then the other one. Try: steer fill other');
  expect(words).not.toContain('not here');
});
