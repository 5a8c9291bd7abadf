import { describe, expect, test } from 'vitest';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { aQuestion, complaints, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { accept, refused, type ScriptedReply } from '../support/scripted-prompter.ts';

const check = (question: QuestionBase, value: unknown) => types.check(question, value, scopeWith([question]));
const date = aQuestion({ id: 'review', type: 'date', ask: 'When again?' });
const time = aQuestion({ id: 'bedtime', type: 'time', ask: 'When to bed?' });
const when = aQuestion({ id: 'when', type: 'datetime', ask: 'When was it?' });

describe('a datetime', () => {
  test.each([
    '2026-11-23T21:30:00+01:00',
    '2026-11-23T21:30Z',
    '2026-11-23T21:30:00.123456-0330',
    '2026-11-23T00:00:00+14:00',
  ])('%s keeps its characters', (moment) => {
    expect(check(when, moment)).toEqual({ answer: moment });
  });

  test.each([
    ['2026-11-23T21:30', '2026-11-23T21:30+01:00'],
    ['2026-11-23T21:30:15', '2026-11-23T21:30:15+01:00'],
  ])('%s is given the writer’s offset', (moment, answer) => {
    expect(check(when, moment)).toEqual({ answer });
  });

  test.each([
    '2026-11-23',
    '2026-02-30T10:00',
    '2026-11-23T24:00',
    '2026-11-23 21:30',
    '2026-11-23T10:00+19:00',
    'now',
    7,
  ])('%j is refused', (value) => {
    expect(complaints(when, check(when, value))).toEqual([
      'when must be a date and time such as "2026-11-24T21:30:00+01:00"',
    ]);
  });

  test.each([
    ['2026-11-23T21:30:00+01:00', 'Mon 2026-11-23 21:30 (+01:00)'],
    ['2026-11-23T21:30:15+01:00', 'Mon 2026-11-23 21:30:15 (+01:00)'],
    ['2026-11-23T00:00+14:00', 'Mon 2026-11-23 00:00 (+14:00)'],
  ])('%s is said as "%s"', (moment, said) => {
    expect(types.say(when, moment, scopeWith([when]))).toBe(said);
  });

  test.each<[string, ScriptedReply, string]>([
    ['now', 'now', '2026-11-24T21:30:00+01:00'],
    ['a day and a time', 'yesterday 9pm', '2026-11-23T21:00:00+01:00'],
    ['a time of today', '8:15', '2026-11-24T08:15:00+01:00'],
    ['an offset of its own', '2026-11-23T08:15-05:00', '2026-11-23T08:15-05:00'],
  ])('takes %s at its prompt', async (_, reply, answer) => {
    const conversation = await converseAbout(when, { script: [['When was it?', reply]] });
    expect(conversation.reply).toEqual({ kind: 'answer', answer });
  });

  test.each([
    ['2026-11-23T21:30:00+01:00', '2026-11-23 21:30'],
    ['2026-11-23T21:30:59+01:00', '2026-11-23 21:30'],
    ['2026-11-23T21:30:00-05:00', '2026-11-23 21:30-05:00'],
  ])('%s stands there as "%s", and enter keeps it to the second', async (moment, typed) => {
    const { prompts, reply } = await converseAbout(when, { script: [['When', accept]], current: moment });
    expect(prompts[0]).toMatchObject({ initial: typed });
    expect(reply).toEqual({ kind: 'answer', answer: moment });
  });
});

describe('a date', () => {
  test.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-1-1', 'today', '2026-11-24T10:00', 20261124])(
    '%j is refused',
    (value) => {
      expect(complaints(date, check(date, value))).toEqual(['review must be a date such as "2026-11-24"']);
    },
  );

  test('is read in plain words at its prompt, with what it is understood as', async () => {
    const { reply, prompts } = await converseAbout(date, {
      script: [['When again?', 'someday', refused('This must be a date', '+14d')]],
    });
    expect(reply).toEqual({ kind: 'answer', answer: '2026-12-08' });
    const [prompt] = prompts;
    expect(prompt !== undefined && 'understood' in prompt && prompt.understood?.('tomorrow')).toBe(
      'Wed 2026-11-25',
    );
    expect(prompt !== undefined && 'understood' in prompt && prompt.understood?.('someday')).toBeUndefined();
  });
});

describe('a time', () => {
  test.each(['24:00', '9:30', '21:30:00', '9pm', 2130])('%j is refused', (value) => {
    expect(complaints(time, check(time, value))).toEqual(['bedtime must be a time such as "21:30"']);
  });

  test('is read in plain words at its prompt', async () => {
    const { reply } = await converseAbout(time, { script: [['When to bed?', '9.30 pm']] });
    expect(reply).toEqual({ kind: 'answer', answer: '21:30' });
  });
});

describe('defaults', () => {
  test.each([
    ['date', 'today', '2026-11-24'],
    ['date', '+14d', '2026-12-08'],
    ['date', '-1m', '2026-10-24'],
    ['date', '2026-01-31', '2026-01-31'],
    ['time', 'now', '21:30'],
    ['time', '08:00', '08:00'],
    ['datetime', 'now', '2026-11-24T21:30:00+01:00'],
    ['datetime', 'today', '2026-11-24T12:00:00+01:00'],
    ['datetime', '+1d', '2026-11-25T12:00:00+01:00'],
    ['datetime', '2026-11-24T08:00', '2026-11-24T08:00+01:00'],
  ])('a %s with %s stands at %s', (type, word, answer) => {
    const question = aQuestion({ id: 'when', type, ask: 'When?', default: word });
    expect(types.initial(question, scopeWith([question]))).toBe(answer);
    expect(check(question, answer)).toEqual({ answer });
  });

  test.each([
    ['date', 'now'],
    ['date', '2026-02-30'],
    ['date', '+14'],
    ['date', 'next friday'],
    ['time', 'today'],
    ['time', '9pm'],
    ['datetime', '+1h'],
    ['datetime', '2026-02-30T10:00'],
  ])('a %s with %s is refused', (type, word) => {
    expect(problemsWith({ id: 'when', type, ask: 'When?', default: word })).toHaveLength(1);
  });
});
