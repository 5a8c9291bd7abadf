import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { start } from '../support/pty.ts';
import { now } from './sitting.ts';
import { type Sheet, written } from './written.ts';

const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

const abcSummary = {
  id: 1,
  uuid,
  worksheet: 'abc',
  version: 1,
  title: 'ABC of an urge or an upset',
  status: 'done',
  occurredAt: '2026-11-23T21:00:00+01:00',
  createdAt: now,
  updatedAt: now,
  tags: ['evening', 'work'],
};

async function json(args: readonly string[], home: string): Promise<unknown> {
  const { code, stdout, stderr } = await run(args, { home, env: { STEER_NOW: now } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

async function fill(
  home: string,
  sheet: string,
  answers: unknown,
  ...flags: readonly string[]
): Promise<void> {
  const options = { home, stdin: JSON.stringify(answers), env: { STEER_NOW: now } };
  const outcome = await run(['fill', sheet, '--answers', '-', ...flags], options);
  expect(outcome).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^\d+\n$/) });
}

async function homeWithAbc(): Promise<string> {
  const home = temporaryHome();
  await fill(home, 'abc', written.abc, '--tag', 'evening', 'work');
  return home;
}

test('list --json gives every entry, drafts too, newest first', async () => {
  const home = await homeWithAbc();
  await fill(home, 'values', {}, '--draft', '--at', '2026-11-20T08:00');
  const values = {
    ...abcSummary,
    id: 2,
    worksheet: 'values',
    title: 'What matters most',
    status: 'draft',
    occurredAt: '2026-11-20T08:00:00+01:00',
    tags: [],
  };
  expect(await json(['list', '--json'], home)).toEqual([abcSummary, values]);
  expect(await json(['list', '--json', '--status', 'done'], home)).toEqual([abcSummary]);
  expect(await json(['list', '--json', '--worksheet', 'HOV', '--tag', 'x'], home)).toEqual([]);
  expect(await json(['list', '--json', '--reverse', '--limit', '1'], home)).toEqual([values]);
});

const computed: Readonly<Record<Sheet, unknown>> = {
  abc: {
    'belief-change': {
      rows: [
        { row: 'I must win it back.', value: -50 },
        { row: 'I can’t stand it.', value: -30 },
      ],
      mean: -40,
    },
    'feeling-change': {
      rows: [
        { row: 'restless', value: -4 },
        { row: 'Lonely', value: -1 },
      ],
      mean: -2.5,
    },
    'urge-change': -5,
  },
  'cost-benefit': {
    pattern: { benefits: { short: 1, long: 1, both: 1 }, costs: { short: 0, long: 0, both: 1 } },
    'pattern-change': { gains: { short: 0, long: 1, both: 0 }, losses: { short: 0, long: 0, both: 0 } },
    'benefits-listed': 3,
    'benefits-short': 1,
  },
  values: { 'lived-mean': 4, 'crowded-out': ['Making music'], protected: [] },
};

test.each(Object.keys(computed) as Sheet[])(
  'show --json of %s adds answers, computed and revision',
  async (sheet) => {
    const home = temporaryHome();
    await fill(home, sheet, written[sheet]);
    const shown = await json(['show', 'last', '--json'], home);
    expect(shown).toMatchObject({ worksheet: sheet, answers: written[sheet], revision: 1 });
    expect(shown).toMatchObject({ computed: computed[sheet] });
    expect(Object.keys(shown as object)).toEqual([
      ...Object.keys(abcSummary),
      ...['answers', 'computed', 'revision'],
    ]);
    expect(await json(['show', '1', '--format', 'json'], home)).toEqual(shown);
  },
);

test('fill --json gives what show --json gives, where asked', async () => {
  const home = temporaryHome();
  const options = { home, stdin: JSON.stringify(written.abc), env: { STEER_NOW: now } };
  const { stdout } = await run(['fill', 'abc', '--answers', '-', '--json'], options);
  expect(JSON.parse(stdout)).toEqual(await json(['show', '1', '--json'], home));
});

test('an entry is named by its number, by "last" and by the beginning of its uuid', async () => {
  const home = await homeWithAbc();
  const byNumber = await json(['show', '1', '--json'], home);
  const { uuid } = byNumber as { uuid: string };
  for (const name of ['last', uuid.slice(0, 8), uuid.slice(0, 13).toUpperCase()])
    expect(await json(['show', name, '--json'], home)).toEqual(byNumber);
});

test('what was skipped is null, and what it was needed for is null, never zero', async () => {
  const home = temporaryHome();
  await fill(home, 'abc', { kind: 'urge', urge: 5 });
  const shown = await json(['show', '1', '--json'], home);
  expect(shown).toMatchObject({
    answers: { kind: 'urge', urge: 5, event: null, 'urge-now': null },
    computed: { 'urge-change': null },
  });
});

const questionnaire = `
id: three-items
version: 2
title: Three items
summary: For a score.
sections:
  - shared: { type: choice, options: [{ value: never, label: never, score: 0 }, { value: often, label: often, score: 3 }] }
    questions:
      - { id: q1, ask: One? }
      - { id: q2, ask: Two? }
      - { id: q3, ask: Three? }
  - questions:
      - id: score
        type: computed
        ask: Score
        value:
          score:
            sum: [q1, q2, q3]
            missing: { at-most: 1, fill: mean }
            bands: [{ from: 0, to: 4, label: few }, { from: 5, to: 9, label: many }]
`;

test.each([
  [
    { q1: 'often', q2: 'never', q3: 'often' },
    { total: 6, label: 'many', answered: 3, missing: 0 },
  ],
  [
    { q1: 'never', q2: 'never' },
    { total: 0, label: 'few', answered: 2, missing: 1 },
  ],
  [{ q1: 'often' }, { total: null, label: null, answered: 1, missing: 2 }],
])('the score of %j is %j', async (answers, score) => {
  const home = temporaryHome();
  writeFileSync(join(home, 'three-items.yaml'), questionnaire);
  await fill(home, './three-items.yaml', answers);
  expect(await json(['show', '1', '--json'], home)).toMatchObject({ version: 2, computed: { score } });
});

test('worksheet list --json gives the library', async () => {
  const listed = await json(['worksheet', 'list', '--json'], temporaryHome());
  expect(listed).toContainEqual({
    id: 'abc',
    version: 1,
    title: 'ABC of an urge or an upset',
    aliases: ['abcde', 'abcdef', 'rebt', 'def', 'thought-record'],
    summary: 'Take one hard moment apart, question what you told yourself, and see what changes.',
    points: [2, 3],
    audience: ['self', 'family'],
    minutes: 20,
    group: 'thoughts',
  });
});

test('export --format json holds everything: definitions, drafts and versions', async () => {
  const home = await homeWithAbc();
  await fill(home, 'values', { action: 'Swim' }, '--draft');
  const exported = await json(['export', '--format', 'json'], home);
  expect(Object.keys(exported as object)).toEqual(['format', 'formatVersion', 'worksheets', 'entries']);
  expect(exported).toMatchObject({
    format: 'selfsteer',
    formatVersion: 1,
    worksheets: expect.arrayContaining([
      expect.objectContaining({ id: 'abc', version: 1 }),
      expect.objectContaining({ id: 'values', version: 1 }),
    ]),
    entries: [
      { ...abcSummary, answers: written.abc, revisions: [{ revision: 1, answers: written.abc }] },
      { id: 2, status: 'draft', answers: { action: 'Swim' }, revisions: [] },
    ],
  });
});

test('on a terminal JSON is one document too', async () => {
  const home = await homeWithAbc();
  const piped = await json(['show', '1', '--json'], home);
  const session = start(['show', '1', '--json'], { home, cols: 400 });
  await session.exit();
  expect(JSON.parse(session.transcript().join('\n'))).toEqual(piped);
});
