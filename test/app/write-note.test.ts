import { expect, test } from 'vitest';
import { askForNote, keepNote } from '../../src/app/write-note.ts';
import { DraftKeptError, InvalidInputError } from '../../src/errors.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { type Bench, bench } from '../support/app-context.ts';
import { leaveWith, type ScriptStep, skip } from '../support/scripted-prompter.ts';

const note = aWorksheet([{ id: 'text', type: 'text', ask: 'What is on your mind?', lines: 8 }], {
  id: 'note',
  title: 'Note',
});
const facts = { at: undefined, tags: ['evening'] };

async function ask(at: Bench, steps: readonly ScriptStep[]) {
  const context = at.written(steps);
  const filled = await askForNote(facts, context);
  context.script.finished();
  return { filled, script: context.script };
}

const all = (at: Bench) => [
  ...at.journal.list({ status: 'all' }),
  ...at.journal.list({ status: 'all', trashed: true }),
];

test('a note is finished once it is written, without a look over it', async () => {
  const at = bench(note);
  const { filled, script } = await ask(at, [['What is on', 'Rain.\nAnd wind.']]);
  expect(filled).toMatchObject({
    status: 'finished',
    entry: { id: 1, status: 'done', revision: 1, tags: ['evening'], answers: { text: 'Rain.\nAnd wind.' } },
  });
  expect(script.prompts[0]?.next).toBeUndefined();
});

test('the next one is not set beside it', async () => {
  const at = bench(note);
  await ask(at, [['What is on', 'Rain.']]);
  const { script } = await ask(at, [['What is on', 'Wind.']]);
  expect(script.transcript.at(-1)).toBe('What is on your mind?');
});

test('an empty note leaves nothing', async () => {
  const at = bench(note);
  expect((await ask(at, [['What is on', skip]])).filled).toBeUndefined();
  expect(all(at)).toEqual([]);
});

test('one whose half-typed words are taken away again leaves nothing either', async () => {
  const at = bench(note);
  await expect(ask(at, [['What is on', leaveWith('Ra')]])).rejects.toThrow(DraftKeptError);
  expect(all(at)).toMatchObject([{ status: 'draft' }]);
  const { filled } = await ask(at, [
    ['There is a draft', 'resume'],
    ['What is on', skip],
  ]);
  expect(filled).toBeUndefined();
  expect(all(at)).toEqual([]);
});

test('what was written in another sitting is looked at before it is finished', async () => {
  const at = bench(note);
  await keepNote({ ...facts, text: 'Rain.', source: 'a test', isDraft: true }, at.context);
  const { filled } = await ask(at, [
    ['There is a draft', 'resume'],
    ['Is this how', 'finish'],
  ]);
  expect(filled).toMatchObject({ status: 'finished', entry: { answers: { text: 'Rain.' } } });
});

test.each([
  ['Rain.\r\n\r\nWind.\r\n', 'Rain.\n\nWind.'],
  ['  Rain. \n\n\n', '  Rain. '],
])('the line ends of %j are put right, and nothing else', async (text, kept) => {
  const at = bench(note);
  const filled = await keepNote({ ...facts, text, source: 'a test', isDraft: false }, at.context);
  expect(filled?.entry.answers).toEqual({ text: kept });
});

test('a text without words is not kept, and one that cannot be stored is refused', async () => {
  const at = bench(note);
  const keep = (text: string) => keepNote({ ...facts, text, source: 'a test', isDraft: false }, at.context);
  expect(await keep(' \n\t')).toBeUndefined();
  await expect(keep('a\0')).rejects.toThrow(InvalidInputError);
  expect(all(at)).toEqual([]);
});
