import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { exampleAnswers, exampleFile, journalFile, now, steer } from './examples.ts';

/** A journal that the tests here only read: abc with tags, a draft of cost-benefit, values back-dated. */
let home = '';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'steer-test-'));
  for (const [worksheet, ...flags] of [
    ['abc', '--tag', 'home', '#late'],
    ['cost-benefit', '--draft'],
    ['values', '--at', '2026-10-01T08:00:00-05:00'],
  ] as const) {
    const { code } = await steer(['fill', worksheet, ...flags, '--answers', exampleFile(worksheet)], {
      home,
    });
    expect(code).toBe(0);
  }
  return () => rmSync(home, { recursive: true });
});

async function json(...args: readonly string[]) {
  const { code, stdout, stderr } = await steer(args, { home });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

const summaries = {
  abc: {
    id: 1,
    uuid,
    worksheet: 'abc',
    version: 1,
    title: 'ABC of an urge or an upset',
    status: 'done',
    occurredAt: '2026-11-20T19:40:00+01:00',
    createdAt: now,
    updatedAt: now,
    tags: ['home', 'late'],
  },
  'cost-benefit': {
    id: 2,
    uuid,
    worksheet: 'cost-benefit',
    version: 1,
    title: 'Costs and benefits',
    status: 'draft',
    occurredAt: now,
    createdAt: now,
    updatedAt: now,
    tags: [],
  },
  values: {
    id: 3,
    uuid,
    worksheet: 'values',
    version: 1,
    title: 'What matters most',
    status: 'done',
    occurredAt: '2026-10-01T08:00:00-05:00',
    createdAt: now,
    updatedAt: now,
    tags: [],
  },
};

describe('list --json', () => {
  test('gives the summaries, newest first, and nothing else', async () => {
    expect(await json('list', '--json')).toEqual([
      summaries['cost-benefit'],
      summaries.abc,
      summaries.values,
    ]);
  });

  test.each([
    [['--worksheet', 'abc'], [1]],
    [
      ['--worksheet', 'ABC', 'Hierarchy of values'],
      [1, 3],
    ],
    [
      ['--worksheet', 'abc', '--worksheet', 'values'],
      [1, 3],
    ],
    [['--tag', 'late'], [1]],
    [['--tag', '#late', 'never'], [1]],
    [['--tag', 'lat'], []],
    [['--status', 'draft'], [2]],
    [
      ['--status', 'done'],
      [1, 3],
    ],
    [['--status=all'], [2, 1, 3]],
    [
      ['--limit', '2'],
      [2, 1],
    ],
    [['--reverse'], [3, 1, 2]],
    [['--reverse', '--limit', '1', '--status', 'done'], [3]],
    [['--worksheet', 'cba', '--status', 'done'], []],
  ])('%j', async (flags, ids) => {
    expect((await json('list', '--json', ...flags)).map(({ id }: { id: number }) => id)).toEqual(ids);
  });
});

describe('show --json', () => {
  test('adds the answers as they are stored, what is computed, and the revision', async () => {
    expect(await json('show', '1', '--json')).toEqual({
      ...summaries.abc,
      answers: exampleAnswers('abc'),
      computed: {
        'belief-change': {
          rows: [
            { row: 'I must win back what I lost last month.', value: -50 },
            { row: "I can't stand sitting here feeling like this.", value: -45 },
            { row: 'I am weak for even looking.', value: -20 },
          ],
          mean: -38.3333333333,
        },
        'feeling-change': {
          rows: [
            { row: 'Restless', value: -4 },
            { row: 'Lonely', value: -1 },
            { row: 'Ashamed', value: -3 },
          ],
          mean: -2.66666666667,
        },
        'urge-change': -5,
      },
      revision: 1,
    });
  });

  test('gives counts by table and term for a crosstab, and revision 0 for a draft', async () => {
    expect(await json('show', '2', '--json')).toEqual({
      ...summaries['cost-benefit'],
      answers: exampleAnswers('cost-benefit'),
      computed: {
        pattern: { benefits: { short: 3, long: 0, both: 1 }, costs: { short: 1, long: 3, both: 1 } },
        'pattern-change': { gains: { short: 1, long: 1, both: 1 }, losses: { short: 2, long: 0, both: 1 } },
        'benefits-listed': 4,
        'benefits-short': 3,
      },
      revision: 0,
    });
  });

  test('gives an array for items', async () => {
    const { computed } = await json('show', 'last', '--json');
    expect(computed).toEqual({
      'lived-mean': 4.2,
      'crowded-out': ['Making music with others', 'Learning a trade properly', 'Feeling at home in my body'],
      protected: ['Finishing what I start'],
    });
  });

  test('is the same by number, by uuid in any case, as --format json and from fill --json', async () => {
    const shown = await json('show', '1', '--json');
    expect(await json('show', shown.uuid, '--json')).toEqual(shown);
    expect(await json('show', shown.uuid.slice(0, 13).toUpperCase(), '--format', 'json')).toEqual(shown);

    const { stdout } = await steer(
      ['fill', 'abc', '--tag', 'home', 'late', '--json', '--answers', exampleFile('abc')],
      { home: temporaryHome() },
    );
    expect(JSON.parse(stdout)).toEqual({ ...shown, uuid });
  });

  test('gives null for a skipped answer and a value that cannot be worked out, and leaves out what was not asked', async () => {
    const other = temporaryHome();
    const { stdout } = await steer(['fill', 'abc', '--json', '--answers', '-'], {
      home: other,
      stdin: '{"kind":"urge"}',
    });
    const { answers, computed } = JSON.parse(stdout);
    expect(answers).toMatchObject({ kind: 'urge', event: null, feelings: null, urge: null });
    expect(computed['urge-change']).toBeNull();

    const upset = await steer(['fill', 'abc', '--json', '--answers', '-'], {
      home: other,
      stdin: '{"kind":"upset"}',
    });
    expect(Object.keys(JSON.parse(upset.stdout).answers)).not.toContain('urge');
    expect(Object.keys(JSON.parse(upset.stdout).computed)).not.toContain('urge-change');
  });
});

test('worksheet list --json gives what a list of worksheets shows', async () => {
  const list = await json('worksheet', 'list', '--json');
  expect(list.map(({ id, group }: { id: string; group: string }) => [group, id])).toEqual(
    expect.arrayContaining([
      ['journal', 'note'],
      ['motivation', 'cost-benefit'],
      ['motivation', 'values'],
      ['thoughts', 'abc'],
    ]),
  );
  for (const worksheet of list)
    expect(worksheet).toEqual({
      id: expect.any(String),
      version: expect.any(Number),
      title: expect.any(String),
      aliases: expect.any(Array),
      summary: expect.any(String),
      points: expect.any(Array),
      audience: expect.any(Array),
      minutes: expect.any(Number),
      group: expect.any(String),
    });
});

test('worksheet show --json gives the definition that an entry is kept with', async () => {
  const { worksheets } = await json('export', '--format', 'json');
  for (const worksheet of worksheets)
    expect(await json('worksheet', 'show', worksheet.id, '--json')).toEqual(worksheet);
});

describe('export --format json', () => {
  test('is the whole journal: drafts too, the definitions once each, every revision', async () => {
    const whole = await json('export', '--format', 'json');
    expect(Object.keys(whole)).toEqual(['format', 'formatVersion', 'worksheets', 'entries']);
    expect(whole).toMatchObject({ format: 'selfsteer', formatVersion: 1 });
    expect(whole.worksheets.map(({ id }: { id: string }) => id).sort()).toEqual([
      'abc',
      'cost-benefit',
      'values',
    ]);

    const entries = new Map(whole.entries.map((entry: { worksheet: string }) => [entry.worksheet, entry]));
    expect(entries.get('abc')).toEqual({
      ...summaries.abc,
      fingerprint: expect.any(String),
      answers: exampleAnswers('abc'),
      aside: {},
      revision: 1,
      revisions: [{ revision: 1, at: now, answers: exampleAnswers('abc') }],
    });
    expect(entries.get('cost-benefit')).toMatchObject({ status: 'draft', revision: 0, revisions: [] });
    expect(entries.size).toBe(3);
  });

  test('of some entries holds the definitions of these alone', async () => {
    const { worksheets, entries } = await json('export', 'last', '--format', 'json');
    expect(worksheets.map(({ id }: { id: string }) => id)).toEqual(['values']);
    expect(entries).toHaveLength(1);
  });
});

test('of nothing is an empty list, and makes nothing', async () => {
  const none = temporaryHome();
  expect(await steer(['list', '--json'], { home: none })).toMatchObject({
    code: 0,
    stdout: '[]\n',
    stderr: '',
  });
  const whole = await steer(['export', '--format', 'json'], { home: none });
  expect(JSON.parse(whole.stdout)).toEqual({
    format: 'selfsteer',
    formatVersion: 1,
    worksheets: [],
    entries: [],
  });
  expect(() => rmSync(journalFile(none))).toThrow('ENOENT');
});
