import { expect, test } from 'vitest';
import { editEntry, whatWasChanged } from '../../src/app/edit-entry.ts';
import { entryHistory, historyDocument } from '../../src/app/entry-history.ts';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { showEntry, showEntryAsJson } from '../../src/app/show-entry.ts';
import { EditKeptError, NotFoundError, UsageError } from '../../src/errors.ts';
import type { Json } from '../../src/questions/json.ts';
import { renderText } from '../../src/render/text/render-text.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { type Bench, bench, now } from '../support/app-context.ts';
import { accept, back, leave, leaveWith, type ScriptStep, skip } from '../support/scripted-prompter.ts';

const sheet = aWorksheet([
  { id: 'event', type: 'text', ask: 'What happened?' },
  { id: 'strength', type: 'scale', ask: 'How strong?' },
  { id: 'after', type: 'scale', ask: 'And now?', before: 'strength' },
  { id: 'change', type: 'computed', ask: 'Change', value: { difference: ['after', 'strength'] } },
  { id: 'things', type: 'list', ask: 'Which things?' },
  {
    id: 'urges',
    type: 'table',
    ask: 'Which urges?',
    columns: [
      { id: 'trigger', type: 'text', label: 'Trigger' },
      { id: 'much', type: 'scale', label: 'Strength' },
    ],
  },
  { id: 'why', type: 'text', ask: 'Why?', when: { question: 'strength', 'at-least': 9 } },
]);
const answers = {
  event: 'I walked past the pub.',
  strength: 8,
  after: 5,
  things: ['tea', 'bread'],
  urges: [{ trigger: 'the pub', much: 7 }],
};
const isThis: ScriptStep = ['Is this how', 'finish'];

async function withEntry(given: Json = answers, draft = false): Promise<Bench> {
  const at = bench(sheet);
  const options = {
    worksheet: 'toy',
    json: JSON.stringify(given),
    source: 'a test',
    at: undefined,
    tags: [],
    draft,
  };
  await fillFromAnswers(options, at.context);
  return at;
}

async function edit(at: Bench, steps: readonly ScriptStep[], ...questions: readonly string[]) {
  const context = at.written(steps);
  const changed = await editEntry({ name: '1', questions }, context);
  context.script.finished();
  return { ...context.script, ...changed, said: whatWasChanged(changed) };
}

const entryIn = (at: Bench) => at.journal.find({ by: 'id', id: 1 });

test('one question is asked again, with its answer there, and becomes a version', async () => {
  const at = await withEntry();
  const { prompts, after, said } = await edit(at, [['How strong?', 6], isThis], 'strength');
  expect(prompts[0]).toMatchObject({ initial: 8 });
  expect(after).toMatchObject({ revision: 2, status: 'done', answers: { ...answers, strength: 6 } });
  expect(said).toBe('Kept as version 2 of entry 1. What changed: steer history 1');
});

test('several are asked one after the other, and the rest is left alone', async () => {
  const at = await withEntry();
  const { after } = await edit(
    at,
    [['How strong?', accept], ['What happened?', 'Another thing.'], isThis],
    'strength',
    'event',
  );
  expect(after).toMatchObject({ revision: 2, answers: { ...answers, event: 'Another thing.' } });
});

test('without a question there is a look over all of it first', async () => {
  const at = await withEntry();
  const { after } = await edit(at, [
    ['Is this how', 'change'],
    ['Where would you like', 'event'],
    ['What happened?', 'One.'],
    ['Is this how', 'change'],
    ['Where would you like', 'strength'],
    ['How strong?', 3],
    isThis,
  ]);
  expect(after).toMatchObject({ revision: 2, answers: { event: 'One.', strength: 3 } });
});

test('a row is added to a finished table', async () => {
  const at = await withEntry();
  const { after } = await edit(
    at,
    [
      ['Which urges?', 'add'],
      ['Row 2 · Trigger', 'rain'],
      ['rain · Strength', 2],
      ['Which urges?', 'done'],
      isThis,
    ],
    'urges',
  );
  expect(after.answers.urges).toEqual([...answers.urges, { trigger: 'rain', much: 2 }]);
  expect(at.journal.revisions(1)).toHaveLength(2);
});

test('what a changed answer opens is asked as well', async () => {
  const at = await withEntry();
  const { after } = await edit(at, [['How strong?', 9], ['Why?', 'It rained.'], isThis], 'strength');
  expect(after.answers).toMatchObject({ strength: 9, why: 'It rained.' });
});

test('nothing changed makes no version', async () => {
  const at = await withEntry();
  const { said } = await edit(at, [['How strong?', accept], isThis], 'strength');
  expect(said).toBe('Nothing was changed.');
  expect(entryIn(at)).toMatchObject({ revision: 1, updatedAt: now, open: undefined });
});

test('what was changed before leaving is kept as a version, and the next sitting begins another', async () => {
  const at = await withEntry();
  const left = edit(
    at,
    [
      ['How strong?', 6],
      ['What happened?', leave],
    ],
    'strength',
    'event',
  );
  await expect(left).rejects.toThrow(EditKeptError);
  await expect(left).rejects.toMatchObject({
    exitCode: 130,
    message: 'What you changed is kept.',
    hint: 'Go on with it: steer edit 1',
  });
  expect(entryIn(at)).toMatchObject({ status: 'done', revision: 2, answers: { strength: 6 } });
  await edit(at, [['How strong?', 4], isThis], 'strength');
  expect(at.journal.revisions(1).map((one) => one.answers.strength)).toEqual([8, 6, 4]);
});

test('what was half typed stands there again the next time', async () => {
  const at = await withEntry();
  await expect(edit(at, [['What happened?', leaveWith('I walked past the pu')]], 'event')).rejects.toThrow(
    EditKeptError,
  );
  expect(entryIn(at)?.answers).toEqual(answers);
  const { prompts, after } = await edit(at, [['What happened?', 'I walked home.'], isThis]);
  expect(prompts[0]).toMatchObject({ unfinished: 'I walked past the pu' });
  expect(after).toMatchObject({ open: undefined, answers: { event: 'I walked home.' } });
});

test('leaving with nothing changed says so', async () => {
  const at = await withEntry();
  await expect(edit(at, [['Is this how', leave]])).rejects.toMatchObject({
    message: 'Nothing was changed.',
    hint: undefined,
  });
});

test('an answer may be emptied, and going back changes nothing', async () => {
  const at = await withEntry();
  const { after } = await edit(at, [['How strong?', back], ['What happened?', skip], isThis], 'strength');
  expect(after.answers).toMatchObject({ event: null, strength: 8 });
});

test('what was measured then and now stands side by side', async () => {
  const at = await withEntry();
  const { shown } = await edit(at, [['And now?', 2], isThis], 'after');
  expect(JSON.stringify(shown.at(-1))).toContain(
    JSON.stringify(['Change', '-6', '-3'].map((text) => ({ kind: 'text', text }))),
  );
});

test.each([
  ['nosuch', 'There is no question "nosuch" in entry 1.'],
  ['strenght', 'There is no question "strenght" in entry 1.'],
  ['why', 'Question "why" is not asked in entry 1.'],
])('the question %j is refused before anything is asked', async (question, sentence) => {
  const refused = edit(await withEntry(), [], question);
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(sentence);
});

test('a draft is to be gone on with', async () => {
  await expect(edit(await withEntry(answers, true), [])).rejects.toMatchObject({
    hint: 'Go on with it: steer resume 1',
  });
});

async function changedTwice() {
  const at = await withEntry();
  await edit(
    at,
    [['What happened?', 'I walked past the bakery.'], ['Which things?', ['tea', 'soup']], isThis],
    'event',
    'things',
  );
  await edit(
    at,
    [
      ['Which urges?', 'change 0'],
      ['Trigger', accept],
      ['Strength', 3],
      ['Which urges?', 'done'],
      ['How strong?', skip],
      isThis,
    ],
    'urges',
    'strength',
  );
  return at;
}

test('the history as JSON has every version with what changed in it', async () => {
  const { context } = await changedTwice();
  expect(await entryHistory('1', context)).toEqual([
    {
      revision: 1,
      at: now,
      changes: Object.entries(answers)
        .map(([question, after]) => ({ question, before: null, after }))
        .concat([]),
    },
    {
      revision: 2,
      at: now,
      changes: [
        { question: 'event', before: 'I walked past the pub.', after: 'I walked past the bakery.' },
        { question: 'things', before: ['tea', 'bread'], after: ['tea', 'soup'] },
      ],
    },
    {
      revision: 3,
      at: now,
      changes: [
        { question: 'strength', before: 8, after: null },
        {
          question: 'urges',
          before: [{ trigger: 'the pub', much: 7 }],
          after: [{ trigger: 'the pub', much: 3 }],
        },
      ],
    },
  ]);
});

test('the history to read has the newest first, and shows what was taken out and put in', async () => {
  const { context } = await changedTwice();
  const text = renderText(await historyDocument('1', context), { width: 80 });
  expect(text.slice(text.indexOf('Version 3'))).toBe(`Version 3, Tue 2026-11-24 09:30 (+01:00)
────────────────────────────────────────

How strong?
  • [-8-]

Which urges?
  • [-the pub, 7-]
  • {+the pub, 3+}

Version 2, Tue 2026-11-24 09:30 (+01:00)
────────────────────────────────────────

What happened?
  I walked past the [-pub-]{+bakery+}.

Which things?
  • [-bread-]
  • {+soup+}

Version 1, Tue 2026-11-24 09:30 (+01:00)
────────────────────────────────────────

(As it was first finished)
`);
});

test('an entry is shown as it was in a version', async () => {
  const { context } = await changedTwice();
  expect(await showEntryAsJson('1', context, 2)).toMatchObject({
    revision: 2,
    answers: { strength: 8, things: ['tea', 'soup'] },
  });
  expect((await showEntry('1', context, 2)).facts).toContainEqual({ label: 'Version', value: '2' });
  await expect(showEntry('1', context, 9)).rejects.toThrow(NotFoundError);
});
