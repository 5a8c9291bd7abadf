import { describe, expect, test } from 'vitest';
import { fillFromPaper, whatWasCopied } from '../../src/app/fill-from-paper.ts';
import { fillWorksheet } from '../../src/app/fill-worksheet.ts';
import { dueThings } from '../../src/app/open-things.ts';
import { resumeDraft } from '../../src/app/resume-draft.ts';
import { DraftKeptError, MenuLeftError } from '../../src/errors.ts';
import { renderBlocks } from '../../src/render/text/render-text.ts';
import { aWorksheet, type Raw, readWorksheet } from '../support/a-worksheet.ts';
import { type Bench, bench, now } from '../support/app-context.ts';
import {
  accept,
  back,
  leave,
  leaveWith,
  refused,
  type ScriptStep,
  skip,
} from '../support/scripted-prompter.ts';

const text = (id: string, more: Raw = {}): Raw => ({ id, type: 'text', ask: id, ...more });
const day: ScriptStep = ['When was the sheet filled in?', accept];
const keep: ScriptStep = ['Is this how', 'finish'];
const noMore: ScriptStep = ['Another one?', 'no'];
const facts = { worksheet: 'toy', at: undefined, tags: [], fresh: false };

/** On paper "last" is question 1. */
const sheet = readWorksheet({
  id: 'toy',
  version: 1,
  title: 'A toy sheet',
  summary: 'For tests.',
  guidance: 'How to do it.',
  sections: [
    {
      title: 'The middle',
      guidance: 'What it is about.',
      print: { order: 2 },
      questions: [
        text('first'),
        { id: 'careful', type: 'note', text: 'Something to read.' },
        { id: 'sure', type: 'yes-no', ask: 'sure', default: 'yes' },
        text('why-not', { when: { question: 'sure', is: 'no' } }),
      ],
    },
    { title: 'The top', print: { order: 1 }, questions: [text('last', { label: 'Last' })] },
  ],
});

const log = aWorksheet([{ id: 'when', type: 'datetime', default: 'now' }, text('what')], {
  happened: 'when',
  print: { as: 'log' },
});

async function copy(at: Bench, steps: readonly ScriptStep[], options: Raw = {}) {
  const context = at.written(steps);
  const copied = await fillFromPaper({ ...facts, ...options }, context);
  context.script.finished();
  const shown = context.script.shown.map((blocks) => renderBlocks(blocks, { width: 500 })).join('\n');
  return { copied, shown, prompts: context.script.prompts, entries: at.journal.list({ status: 'all' }) };
}

const lastEntry = (at: Bench) => at.journal.find({ by: 'last' });

describe('a sheet on paper', () => {
  test('is asked in its order, by its numbers, with nothing to read in between', async () => {
    const at = bench(sheet);
    const { prompts, shown, copied } = await copy(at, [
      day,
      ['1. last', 'one'],
      ['2. first', 'two'],
      ['3. sure', 'yes'],
      keep,
      noMore,
    ]);
    expect(prompts.map(({ progress, next }) => [progress, next]).slice(1, 4)).toEqual([
      ['1 of 3 · Last', '2. first'],
      ['2 of 3', '3. sure'],
      ['3 of 3', undefined],
    ]);
    expect(shown).toMatch(
      /A toy sheet[\s\S]*tag “paper”[\s\S]*The top[\s\S]*The middle[\s\S]*Kept as entry 1\./,
    );
    expect(shown).not.toMatch(/Something to read|How to do it|What it is about|What you wrote/);
    expect(whatWasCopied(copied)).toBe('1 sheet added, tagged “paper”. Read it: steer show 1');
  });

  test('is an entry as any other, with the tag', async () => {
    const at = bench(sheet);
    const steps: ScriptStep[] = [
      ['1. last', 'one'],
      ['2. first', skip],
      ['3. sure', 'no'],
    ];
    await copy(at, [day, ...steps, ['4. why-not', 'because'], keep, noMore], { tags: ['night'] });
    expect(lastEntry(at)).toMatchObject({
      status: 'done',
      tags: ['night', 'paper'],
      occurredAt: now,
      answers: { first: null, sure: 'no', 'why-not': 'because', last: 'one' },
    });
  });

  test('has nothing in it that is not on the paper: no default stands there', async () => {
    const at = bench(sheet);
    const { prompts } = await copy(at, [day, ['last', 'one'], ['first', skip], ['sure', skip], keep, noMore]);
    expect(prompts[3]).toMatchObject({ initial: undefined });
  });

  test('goes back and is looked over where the writer likes to', async () => {
    const { shown, prompts } = await copy(bench(sheet), [
      day,
      ['1. last', 'on'],
      ['2. first', back],
      ['1. last', 'one'],
      ['2. first', 'two'],
      ['3. sure', 'yes'],
      ['Is this how', back],
      ['3. sure', 'no'],
      ['4. why-not', skip],
      ['Is this how', 'look'],
      ['Is this how', 'change'],
      ['Where would you like to go?', 'first'],
      ['2. first', 'twice'],
      keep,
      noMore,
    ]);
    expect(shown).toMatch(/What you wrote[\s\S]*one/);
    expect(prompts.find(({ ask }) => ask.startsWith('Where'))).toMatchObject({
      options: [
        { label: 'Last (1)' },
        { label: 'first (2)' },
        { label: 'sure (3)' },
        { label: 'why-not (4)' },
        { label: 'The review at the end' },
      ],
    });
  });

  test('of which all is empty is no entry', async () => {
    const { copied, entries, shown } = await copy(bench(sheet), [
      day,
      ['last', skip],
      ['first', skip],
      ['sure', skip],
      noMore,
    ]);
    expect(shown).toContain('All of it was left empty, so nothing is kept.');
    expect(whatWasCopied(copied)).toBe('Nothing was written, so nothing is kept.');
    expect(entries).toEqual([]);
  });

  test('starts with what another entry hands on, where that is wanted', async () => {
    const at = bench(sheet);
    await copy(at, [day, ['last', 'one'], ['first', skip], ['sure', skip], keep, noMore]);
    const options = { startFrom: { like: '1' }, fresh: true };
    await copy(at, [day, ['last', accept], ['first', skip], ['sure', skip], keep, noMore], options);
    expect(lastEntry(at)).toMatchObject({ id: 2, answers: { last: 'one' } });
  });
});

describe('when it was filled in', () => {
  const whole = (first: ScriptStep | undefined): ScriptStep[] => [
    ...(first === undefined ? [] : [first]),
    ['last', 'one'],
    ['first', skip],
    ['sure', skip],
    keep,
    noMore,
  ];

  test.each([
    ['today', now],
    ['2026-11-24', now],
    ['yesterday', '2026-11-23T12:00:00+01:00'],
    ['last monday', '2026-11-23T12:00:00+01:00'],
    ['2026-11-20 9pm', '2026-11-20T21:00:00+01:00'],
  ])('is asked first: %s', async (typed, occurredAt) => {
    const at = bench(sheet);
    await copy(at, whole(['When was the sheet filled in?', typed]));
    expect(lastEntry(at)).toMatchObject({ occurredAt, createdAt: now });
  });

  test('is today where nothing is said', async () => {
    const at = bench(sheet);
    await copy(at, whole(['When was the sheet filled in?', skip]));
    expect(lastEntry(at)).toMatchObject({ occurredAt: now });
  });

  test('must be a date', async () => {
    const steps = whole([
      'When was the sheet filled in?',
      'sometime',
      refused('This must be a date', 'today'),
    ]);
    await copy(bench(sheet), steps);
  });

  test('is not asked where it was given', async () => {
    const at = bench(sheet);
    await copy(at, whole(undefined), { at: '2026-11-01T12:00:00+01:00' });
    expect(lastEntry(at)).toMatchObject({ occurredAt: '2026-11-01T12:00:00+01:00' });
  });

  const dated = aWorksheet([text('what'), { id: 'when', type: 'datetime' }], { happened: 'when' });

  test.each<[string, ScriptStep[1], string]>([
    ['gives way to what the sheet itself says', '2026-11-19 08:00', '2026-11-19T08:00+01:00'],
    ['stands where the sheet says nothing', skip, '2026-11-20T12:00:00+01:00'],
  ])('%s', async (_, when, occurredAt) => {
    const at = bench(dated);
    const onDay: ScriptStep = ['When was the sheet filled in?', '2026-11-20'];
    await copy(at, [onDay, ['1. what', 'this'], ['2. when', when], keep, noMore]);
    expect(lastEntry(at)).toMatchObject({ occurredAt });
  });

  test('still gives way after an interruption', async () => {
    const at = bench(dated);
    const onDay: ScriptStep = ['When was the sheet filled in?', '2026-11-20'];
    await expect(copy(at, [onDay, ['what', 'this'], ['when', leave]])).rejects.toThrow(DraftKeptError);
    await resumeDraft(undefined, at.written([['2. when', '2026-11-19 08:00'], keep]));
    expect(lastEntry(at)).toMatchObject({ status: 'done', occurredAt: '2026-11-19T08:00+01:00' });
  });

  test('stays what was said through an interruption', async () => {
    const at = bench(dated);
    const onDay: ScriptStep = ['When was the sheet filled in?', '2026-11-20'];
    await expect(copy(at, [onDay, ['what', 'this'], ['when', leave]])).rejects.toThrow(DraftKeptError);
    await resumeDraft(undefined, at.written([['2. when', skip], keep]));
    expect(lastEntry(at)).toMatchObject({ status: 'done', occurredAt: '2026-11-20T12:00:00+01:00' });
  });
});

describe('a stack', () => {
  const one: readonly ScriptStep[] = [['last', 'one'], ['first', skip], ['sure', skip], keep];

  test('goes on sheet by sheet with the same flags, and is counted', async () => {
    const at = bench(sheet);
    const another: ScriptStep = ['Another one?', accept];
    const steps = [...one, another, ...one, another, ...one, noMore];
    const { shown, copied, entries } = await copy(at, steps, {
      tags: ['group'],
      at: '2026-11-01T12:00:00+01:00',
    });
    expect(entries.map(({ tags, occurredAt }) => [tags, occurredAt.slice(0, 10)])).toEqual(
      Array.from({ length: 3 }, () => [['group', 'paper'], '2026-11-01']),
    );
    expect(shown).toMatch(
      /Kept as entry 1\.\n[\s\S]*Sheet 2[\s\S]*2 sheets so far[\s\S]*Sheet 3[\s\S]*3 sheets so far/,
    );
    expect(whatWasCopied(copied)).toBe('3 sheets added, tagged “paper”. See them: steer list --tag paper');
  });

  test('of a log goes line by line, each with its own time and without a date to give', async () => {
    const at = bench(log);
    const { shown, copied, entries } = await copy(at, [
      ['1. when', '2026-11-20 21:00'],
      ['2. what', 'tea'],
      keep,
      ['Another one?', 'yes'],
      ['1. when', skip],
      ['2. what', 'bread'],
      keep,
      noMore,
    ]);
    expect(shown).toMatch(/Line 1[\s\S]*Line 2/);
    expect(entries.map(({ occurredAt }) => occurredAt).toSorted()).toEqual(['2026-11-20T21:00+01:00', now]);
    expect(whatWasCopied(copied)).toBe('2 lines added, tagged “paper”. See them: steer list --tag paper');
  });

  test('of a log without a question for it asks when each line was filled in', async () => {
    const plain = aWorksheet([text('what')], { print: { as: 'log' } });
    const { prompts } = await copy(bench(plain), [
      ['When was line 1 filled in?', 'yesterday'],
      ['1. what', 'tea'],
      keep,
      ['Another one?', 'yes'],
      ['When was line 2 filled in?', accept],
      ['1. what', skip],
      noMore,
    ]);
    expect(prompts).toHaveLength(7);
  });

  test('may leave a sheet as a draft for later', async () => {
    const { copied, shown } = await copy(bench(sheet), [
      day,
      ...one.slice(0, -1),
      ['Is this how', 'draft'],
      noMore,
    ]);
    expect(shown).toContain('Kept as a draft. Go on with it later: steer resume 1');
    expect(whatWasCopied(copied)).toBe('Kept as a draft. Go on with it: steer resume 1');
  });

  test('that is left between two sheets has all that was added', async () => {
    const at = bench(sheet);
    await expect(copy(at, [day, ...one, ['Another one?', leave]])).rejects.toThrow(MenuLeftError);
    await expect(copy(at, [day, ...one, ['Another one?', 'yes'], ['When was', leave]])).rejects.toThrow(
      MenuLeftError,
    );
    expect(at.journal.list({ status: 'all' }).map(({ status }) => status)).toEqual(['done', 'done']);
  });
});

describe('a sheet that was left in the middle', () => {
  const leaving: readonly ScriptStep[] = [day, ['1. last', 'one'], ['2. first', leaveWith('tw')]];

  test('says how to come back, and goes on in the order of the paper', async () => {
    const at = bench(sheet);
    await expect(copy(at, leaving)).rejects.toMatchObject({
      hint: expect.stringContaining('steer resume 1'),
    });
    const context = at.written([
      ['2. first', accept],
      ['3. sure', back],
      ['2. first', back],
      ['1. last', accept],
      ['3. sure', 'yes'],
      keep,
    ]);
    const filled = await resumeDraft(undefined, context);
    context.script.finished();
    expect(JSON.stringify(context.script.shown)).toContain('It goes on in the order of the paper.');
    expect(filled).toMatchObject({
      status: 'finished',
      entry: { tags: ['paper'], answers: { first: 'tw' } },
    });
  });

  test('is offered when the stack is taken up again, and the next ones follow', async () => {
    const at = bench(sheet);
    await expect(copy(at, leaving)).rejects.toThrow(DraftKeptError);
    const { copied, shown } = await copy(at, [
      ['There is a draft of “A toy sheet”', 'resume'],
      ['2. first', accept],
      ['3. sure', 'yes'],
      keep,
      ['Another one?', 'yes'],
      day,
      ['1. last', 'two'],
      ['2. first', skip],
      ['3. sure', skip],
      keep,
      noMore,
    ]);
    expect(shown).toContain('Sheet 2');
    expect(copied.added.map(({ id }) => id)).toEqual([1, 2]);
  });

  test('is not mixed up with a draft that was begun on the screen', async () => {
    const at = bench(sheet);
    const onScreen = at.written([
      ['first', 'one'],
      ['sure', leave],
    ]);
    await expect(fillWorksheet(facts, onScreen)).rejects.toThrow(DraftKeptError);
    await copy(at, [day, ['1. last', 'one'], ['2. first', skip], ['3. sure', skip], keep, noMore]);
    const resumed = at.written([['sure', 'yes'], ['last', 'end'], keep]);
    expect((await resumeDraft('1', resumed))?.entry.tags).toEqual([]);
  });
});

describe('what is there for later', () => {
  const reviewed = aWorksheet([
    text('plan'),
    { id: 'review', type: 'date', ask: 'review' },
    text('went', { later: 'review' }),
  ]);

  test('is asked too, for it may be on the paper by now', async () => {
    const at = bench(reviewed);
    await copy(at, [
      day,
      ['1. plan', 'rest'],
      ['2. review', '2026-11-20'],
      ['3. went', 'well'],
      keep,
      noMore,
    ]);
    expect(lastEntry(at)?.answers).toEqual({ plan: 'rest', review: '2026-11-20', went: 'well' });
    expect(await dueThings(at.context)).toEqual([]);
  });

  test('is still to come where it was left empty', async () => {
    const at = bench(reviewed);
    await copy(at, [day, ['1. plan', 'rest'], ['2. review', '2026-11-20'], ['3. went', skip], keep, noMore]);
    expect(lastEntry(at)?.answers).toEqual({ plan: 'rest', review: '2026-11-20' });
    expect(await dueThings(at.context)).toMatchObject([{ kind: 'review', id: 1 }]);
  });
});
