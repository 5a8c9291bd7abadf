import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepUrge, logUrge } from '../../src/app/log-urge.ts';
import { sealedContext, takeInSealed } from '../../src/app/sealed-inbox.ts';
import { SqliteInbox } from '../../src/journal/sqlite/inbox/sqlite-inbox.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { bench, now } from '../support/app-context.ts';
import { leaveWith, type ScriptStep, skip } from '../support/scripted-prompter.ts';
import { temporaryFolder } from '../support/temporary-journal.ts';

const log = aWorksheet(
  [
    { id: 'moment', type: 'datetime', ask: 'When?' },
    { id: 'strength', type: 'scale', ask: 'How strong?' },
    { id: 'trigger', type: 'text', ask: 'What set it off?' },
    { id: 'outcome', type: 'text', ask: 'What did you do?', later: true },
  ],
  { id: 'urge-log', title: 'Urge log', happened: 'moment' },
);
const facts = { at: undefined, tags: [], isSealed: false };

async function ask(strength: number | undefined, steps: readonly ScriptStep[], at = bench(log)) {
  const context = at.written(steps);
  const filled = await logUrge({ ...facts, strength }, context);
  context.script.finished();
  return { filled, at };
}

test('the strength is asked for, and what set it off; the time is known', async () => {
  const { filled } = await ask(undefined, [
    ['How strong', 7],
    ['What set it off', 'A missed call'],
  ]);
  expect(filled).toMatchObject({
    status: 'finished',
    entry: { occurredAt: now, answers: { moment: now, strength: 7, trigger: 'A missed call' } },
  });
  expect(filled?.entry.answers).not.toHaveProperty('outcome'); // open until it is over
});

test('a strength that is given is kept before anything is asked', async () => {
  const at = bench(log);
  await expect(ask(4, [['What set it off', leaveWith('A mis')]], at)).rejects.toMatchObject({ entry: 1 });
  expect(at.journal.find({ by: 'last' })).toMatchObject({
    status: 'draft',
    answers: { moment: now, strength: 4 },
    open: { question: 'trigger', unfinished: { trigger: 'A mis' } },
  });
});

test('each urge is an entry of its own, and says when it was where that is told', async () => {
  const at = bench(log);
  await keepUrge({ at: '2026-11-24T08:00:00+01:00', tags: ['work'], strength: 0 }, at.context);
  await ask(10, [['What set it off', skip]], at);
  expect(at.journal.list({ status: 'done' })).toMatchObject([
    { id: 2, occurredAt: now },
    { id: 1, occurredAt: '2026-11-24T08:00:00+01:00', tags: ['work'] },
  ]);
});

test('while the journal is locked it is sealed, and nothing is said that names its number', async () => {
  const at = bench(log);
  const inbox = new SqliteInbox(join(temporaryFolder(), 'journal.db'));
  await takeInSealed(at.journal, inbox, at.context);
  const context = at.written([['What set it off', 'A missed call']]);
  await logUrge({ ...facts, strength: 3, isSealed: true }, sealedContext(inbox, context));
  expect(JSON.stringify(context.script.shown)).not.toContain('steer');
  expect(at.journal.list({ status: 'all' })).toEqual([]);
  expect(await takeInSealed(at.journal, inbox, at.context)).toEqual({ entries: 1, left: 0 });
  expect(at.journal.find({ by: 'last' })?.answers).toMatchObject({ strength: 3, trigger: 'A missed call' });
});
