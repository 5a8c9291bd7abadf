import { expect, test } from 'vitest';
import { type AnswersOptions, fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { resumeDraft } from '../../src/app/resume-draft.ts';
import { InvalidInputError } from '../../src/errors.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { type Bench, bench, now } from '../support/app-context.ts';
import { skip } from '../support/scripted-prompter.ts';

const sheet = aWorksheet(
  [
    { id: 'day', type: 'date' },
    { id: 'strength', type: 'scale' },
    { id: 'words', type: 'text' },
  ],
  { happened: 'day' },
);

const options = { worksheet: 'toy', source: 'answers.json', draft: false, at: undefined, tags: [] };
const fill = (at: Bench, json: string, change: Partial<AnswersOptions> = {}) =>
  fillFromAnswers({ ...options, json, ...change }, at.context);

test('answers become a finished entry, with what is left out skipped', async () => {
  const at = bench(sheet);
  const entry = await fill(at, '{ "day": "2026-11-20", "strength": 0 }', { tags: ['hard', 'work'] });
  expect(entry).toMatchObject({
    id: 1,
    status: 'done',
    revision: 1,
    answers: { day: '2026-11-20', strength: 0, words: null },
    occurredAt: '2026-11-20T12:00:00+01:00',
    createdAt: now,
    tags: ['hard', 'work'],
    open: undefined,
  });
  expect(at.journal.find({ by: 'id', id: 1 })).toEqual(entry);
});

test('in a draft, what is left out is still open', async () => {
  const at = bench(sheet);
  const entry = await fill(at, '{ "strength": 3, "day": null }', { draft: true });
  expect(entry).toMatchObject({
    status: 'draft',
    answers: { strength: 3, day: null },
    open: { question: 'words' },
  });
  const writer = at.written([
    ['words', skip],
    ['Is this how', 'finish'],
  ]);
  expect((await resumeDraft('1', writer))?.entry.answers).toEqual({ day: null, strength: 3, words: null });
});

test('wrong answers are told together, and nothing is stored or numbered', async () => {
  const at = bench(sheet);
  const error = await fill(at, '{ "strength": 11, "wrods": "x", "day": "soon" }').catch((thrown) => thrown);
  expect(error).toBeInstanceOf(InvalidInputError);
  expect(error.exitCode).toBe(3);
  const lines = error.message
    .split('\n')
    .slice(1)
    .map((line: string) => line.split(':')[0]);
  expect(lines.toSorted()).toEqual(['day', 'strength', 'wrods']);
  expect(at.journal.list({ status: 'all' })).toEqual([]);
  expect((await fill(at, '{ "strength": 1 }')).id).toBe(1);
});

test.each<[string, string]>([
  ['cut short', '{ "words": "my secret", '],
  ['not JSON', 'my secret'],
  ['empty', ''],
])('a file that is %s is refused without a word of what it says', async (_, json) => {
  const error = await fill(bench(sheet), json).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(InvalidInputError);
  expect(error.message).toContain('answers.json are not JSON');
  expect(`${error.message} ${error.hint}`).not.toContain('secret');
});

test('a byte order mark at the start is no mistake', async () => {
  expect((await fill(bench(sheet), '\uFEFF{ "words": "x" }')).answers).toMatchObject({ words: 'x' });
});

test('a date given with the answers wins over the one in them', async () => {
  const at = '2026-11-01T08:00:00+01:00';
  const entry = await fill(bench(sheet), '{ "day": "2026-11-20" }', { at });
  expect(entry.occurredAt).toBe(at);
});
