import { expect, test } from 'vitest';
import { paragraph } from '../../src/document/document.ts';
import {
  aChooseManyPrompt,
  aChoosePrompt,
  aListPrompt,
  aRankPrompt,
  aRatePrompt,
  aTextPrompt,
} from '../terminal/prompts.ts';
import { accept, back, backWith, jump, leaveWith, refused, scripted, skip } from './scripted-prompter.ts';

const short = (text: string) => (text.length < 3 ? 'A few more words, please.' : undefined);

test('the writer answers each question in its own form', async () => {
  const prompter = scripted([
    ['What happened?', 'A call'],
    ['Where were', 'out'],
    ['What did you', ['tense', 'restless']],
    ['matter most', ['work']],
    ['How strong', 7],
    ['What could', ['walk', 'call']],
  ]);
  expect(await prompter.text(aTextPrompt())).toEqual({ kind: 'answer', answer: 'A call' });
  expect(await prompter.choose(aChoosePrompt())).toEqual({ kind: 'answer', answer: 'out' });
  expect(await prompter.chooseMany(aChooseManyPrompt())).toEqual({
    kind: 'answer',
    answer: ['tense', 'restless'],
  });
  expect(await prompter.rank(aRankPrompt())).toEqual({ kind: 'answer', answer: ['work'] });
  expect(await prompter.rate(aRatePrompt())).toEqual({ kind: 'answer', answer: 7 });
  expect(await prompter.list(aListPrompt())).toEqual({ kind: 'answer', answer: ['walk', 'call'] });
  expect(prompter.kept).toEqual([['walk'], ['walk', 'call']]);
  prompter.finished();
});

test.each([
  ['skips', skip, { kind: 'skip' }],
  ['goes back', back, { kind: 'back' }],
  ['goes back from half-typed text', backWith('ha'), { kind: 'back', unfinished: 'ha' }],
  ['jumps', jump, { kind: 'jump' }],
  ['keeps what stands there', accept, { kind: 'answer', answer: 'old' }],
])('the writer %s', async (_, act, reply) => {
  expect(await scripted([['What', act]]).text(aTextPrompt({ initial: 'old' }))).toEqual(reply);
});

test('the writer leaves', async () => {
  const asking = scripted([['What', leaveWith('ha')]]).text(aTextPrompt());
  await expect(asking).rejects.toMatchObject({ exitCode: 130, unfinished: 'ha' });
});

test('the writer mends what is refused', async () => {
  const prompter = scripted([['What', 'a', refused('more words', 'abc')]]);
  expect(await prompter.text(aTextPrompt({ check: short }))).toEqual({ kind: 'answer', answer: 'abc' });
});

test.each([
  ['another question is asked', [['Where', 'a']], {}, /expects "Where", but this is asked: What happened/],
  ['the script is at its end', [], {}, /at its end/],
  [
    'an answer is refused',
    [['What', 'a']],
    { check: short },
    /refused by "What happened\?": A few more words/,
  ],
  [
    'an answer is not refused',
    [['What', 'abc', refused('more', 'abcd')]],
    { check: short },
    /should be refused/,
  ],
  [
    'it is refused for another reason',
    [['What', 'a', refused('fewer', 'abc')]],
    { check: short },
    /not "fewer"/,
  ],
  ['the answer has another form', [['What', 7]], {}, /7 is no answer/],
  ['a required question is skipped', [['What', skip]], { required: true }, /cannot be skipped/],
  ['there is nowhere to go back to', [['What', back]], { canMove: false }, /no other question/],
  ['nothing stands there to keep', [['What', accept]], {}, /Nothing stands/],
] as const)('it fails when %s', async (_, steps, changes, message) => {
  await expect(scripted(steps).text(aTextPrompt(changes))).rejects.toThrow(message);
});

test.each([
  ['an option there is not', 'pub', /no option "pub"/],
  ['words where there is no place for them', { other: 'pub' }, /no words/],
])('it fails when the writer picks %s', async (_, pick, message) => {
  await expect(scripted([['Where', pick]]).choose(aChoosePrompt())).rejects.toThrow(message);
});

test('it fails when there is script left', () => {
  expect(() => scripted([['What', 'a']]).finished()).toThrow(/goes on with "What"/);
});

test('it tells what was asked and shown, in order', async () => {
  const prompter = scripted([['What', 'a']]);
  prompter.show([paragraph('Hello.')]);
  await prompter.text(aTextPrompt());
  expect(prompter.transcript).toEqual([[paragraph('Hello.')], 'What happened?']);
});
