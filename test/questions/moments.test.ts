import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import type { Scope } from '../../src/questions/scope.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import {
  aQuestion,
  converseAbout,
  problemsWith,
  scopeWith,
  sheetOf,
  surroundings,
} from '../support/question-scope.ts';
import { accept, refused } from '../support/scripted-prompter.ts';
import { check, complaintsAbout, parse } from './checking.ts';

type Raw = Readonly<Record<string, unknown>>;

const day = { id: 'day', type: 'date', ask: 'Which day?' };
const time = { id: 'time', type: 'time', ask: 'What time?' };
const moment = { id: 'moment', type: 'datetime', ask: 'When?' };
const lasted = { id: 'lasted', type: 'duration', ask: 'How long?' };

/** A writer whose zone has summer time. */
const abroad: Scope = new WorksheetScope(
  sheetOf([]),
  {},
  {
    ...surroundings,
    offsetAt: (local) => (local.slice(5, 7) === '07' ? '+02:00' : '+01:00'),
  },
);

describe('stored', () => {
  test.each<[Raw, unknown]>([
    [day, '2026-11-24'],
    [day, '2024-02-29'],
    [time, '00:00'],
    [time, '23:59'],
    [moment, '2026-11-23T21:30:00+01:00'],
    [moment, '2026-11-23T21:30:00.123-03:30'],
    [moment, '2026-11-23T21:30Z'],
    [moment, '2026-11-23T21:30+14:00'],
    [moment, '2026-11-23T21:30+0545'],
  ])('%j takes %j as it is', (definition, value) => {
    expect(check(definition, value)).toEqual({ answer: value });
  });

  test.each<[Raw, unknown, string]>([
    [day, '2026-02-29', 'day must be a date such as "2026-11-24"'],
    [day, '2026-11-31', 'day must be a date such as "2026-11-24"'],
    [day, '24.11.2026', 'day must be a date such as "2026-11-24"'],
    [day, 'today', 'day must be a date such as "2026-11-24"'],
    [day, '2026-11-24T00:00', 'day must be a date such as "2026-11-24"'],
    [day, ' 2026-11-24', 'day must be a date such as "2026-11-24"'],
    [day, 20261124, 'day must be a date such as "2026-11-24"'],
    [time, '24:00', 'time must be a time such as "21:30"'],
    [time, '9:30', 'time must be a time such as "21:30"'],
    [time, '21:30:00', 'time must be a time such as "21:30"'],
    [time, 2130, 'time must be a time such as "21:30"'],
    [moment, '2026-11-24', 'moment must be a date and time such as "2026-11-24T21:30:00+01:00"'],
    [moment, '2026-11-24 21:30', 'moment must be a date and time such as "2026-11-24T21:30:00+01:00"'],
    [moment, '2026-02-30T21:30Z', 'moment must be a date and time such as "2026-11-24T21:30:00+01:00"'],
    [moment, '2026-11-24T21:30+25:00', 'moment must be a date and time such as "2026-11-24T21:30:00+01:00"'],
    [moment, 'now', 'moment must be a date and time such as "2026-11-24T21:30:00+01:00"'],
    [moment, 1_700_000_000, 'moment must be a date and time such as "2026-11-24T21:30:00+01:00"'],
  ])('%j refuses %j: %s', (definition, value, sentence) => {
    expect(complaintsAbout(definition, value)).toEqual([sentence]);
  });

  test.each([
    ['2026-11-23T21:30', '2026-11-23T21:30+01:00'],
    ['2026-07-01T21:30:15.5', '2026-07-01T21:30:15.5+02:00'],
  ])('a moment without an offset, %s, gets the writer’s own at that time: %s', (value, answer) => {
    expect(check(moment, value, abroad)).toEqual({ answer });
  });
});

describe('typed', () => {
  test.each<[Raw, string, unknown]>([
    [day, 'yesterday', '2026-11-23'],
    [day, 'Tue 2026-11-24', '2026-11-24'],
    [day, 'next friday', '2026-11-27'],
    [time, '9.30 pm', '21:30'],
    [time, 'now', '21:30'],
    [moment, 'now', '2026-11-24T21:30:00+01:00'],
    [moment, 'yesterday 9pm', '2026-11-23T21:00:00+01:00'],
    [moment, 'today', '2026-11-24T12:00:00+01:00'],
    [moment, '2026-11-20 08:15-05:00', '2026-11-20T08:15-05:00'],
    [moment, 'Fri 2026-11-20 08:15 (-05:00)', '2026-11-20T08:15-05:00'],
  ])('%j reads %j as %j', (definition, typed, answer) => {
    expect(parse(definition, typed)).toEqual({ answer });
  });

  test.each<[Raw, string, string]>([
    [day, 'soon', 'must be a date: 2026-11-24, today, yesterday, next friday, +14d'],
    [day, 'in 9999 years', 'must be a date: 2026-11-24, today, yesterday, next friday, +14d'],
    [time, '9', 'must be a time: 21:30, 9pm, noon, now'],
    [moment, '9', 'must be a day and a time: now, yesterday 9pm, 2026-11-24 21:30'],
  ])('%j refuses %j: it %s', (definition, typed, sentence) => {
    expect(parse(definition, typed)).toEqual({ faults: [{ path: [], sentence }] });
  });
});

describe('said', () => {
  test.each<[Raw, string | number, string]>([
    [day, '2026-11-24', 'Tue 2026-11-24'],
    [time, '21:30', '21:30'],
    [moment, '2026-11-24T21:30:00+01:00', 'Tue 2026-11-24 21:30 (+01:00)'],
    [moment, '2026-11-24T21:30Z', 'Tue 2026-11-24 21:30 (Z)'],
    [moment, '2026-11-24T21:30:15-03:30', 'Tue 2026-11-24 21:30:15 (-03:30)'],
    [moment, '2026-11-24T00:00:00+01:00', 'Tue 2026-11-24 00:00 (+01:00)'],
    [lasted, 0, '0 minutes'],
    [lasted, 1, '1 minute'],
    [lasted, 59, '59 minutes'],
    [lasted, 60, '60 minutes (1 h)'],
    [lasted, 135, '135 minutes (2 h 15 min)'],
  ])('%j says %j as %j', (definition, answer, said) => {
    expect(types.say(aQuestion(definition), answer, scopeWith())).toBe(said);
  });
});

describe('defaults', () => {
  test.each<[Raw, unknown, unknown]>([
    [day, 'today', '2026-11-24'],
    [day, '+14d', '2026-12-08'],
    [day, '-1m', '2026-10-24'],
    [day, '2026-01-01', '2026-01-01'],
    [time, 'now', '21:30'],
    [time, '07:15', '07:15'],
    [moment, 'now', '2026-11-24T21:30:00+01:00'],
    [moment, '+1w', '2026-12-01T12:00:00+01:00'],
    [moment, '2026-01-01T08:00', '2026-01-01T08:00+01:00'],
    [lasted, 15, 15],
  ])('%j with %j begins at %j', (definition, value, initial) => {
    const question = aQuestion({ ...definition, default: value });
    expect(types.initial(question, scopeWith([question]))).toBe(initial);
  });

  test.each<[Raw, unknown, string]>([
    [day, 'soon', 'default: must be today, an offset such as +14d, or a date such as 2026-11-24'],
    [day, '2026-02-30', 'default: must be today, an offset such as +14d, or a date such as 2026-11-24'],
    [time, '25:00', 'default: must be now or a time such as 21:30'],
    [
      moment,
      'noon',
      'default: must be now, today, an offset such as +14d, or a date and time such as 2026-11-24T21:30:00+01:00',
    ],
    [lasted, 1.5, 'default: must be a whole number'],
  ])('%j refuses %j: %s', (definition, value, problem) => {
    expect(problemsWith({ ...definition, default: value })).toEqual([problem]);
  });
});

describe('at the prompt', () => {
  test('what was meant is said back', async () => {
    const { prompts, reply } = await converseAbout(aQuestion(day), { script: [['Which', 'yesterday']] });
    const [prompt] = prompts;
    expect(prompt !== undefined && 'understood' in prompt).toBe(true);
    expect(understood(prompt, 'yesterday')).toBe('Mon 2026-11-23');
    expect(understood(prompt, 'soon')).toBeUndefined();
    expect(reply).toEqual({ kind: 'answer', answer: '2026-11-23' });
  });

  test('what cannot be read is refused and can be mended', async () => {
    const { reply } = await converseAbout(aQuestion(lasted), {
      script: [['How long', 'a while', refused('This must be a length of time', '1h')]],
    });
    expect(reply).toEqual({ kind: 'answer', answer: 60 });
  });

  test.each([
    '2026-11-23T21:30:15.25+01:00',
    '2026-11-23T21:30Z',
    '2026-11-23T21:30:00-08:00',
    '2026-11-23T21:30+01:00',
  ])('a moment that stands there, %s, stays as it is on enter', async (current) => {
    const { reply } = await converseAbout(aQuestion(moment), { current, script: [['When', accept]] });
    expect(reply).toEqual({ kind: 'answer', answer: current });
  });

  function understood(prompt: object | undefined, typed: string): unknown {
    return prompt !== undefined && 'understood' in prompt && typeof prompt.understood === 'function'
      ? prompt.understood(typed)
      : 'nothing to say it';
  }
});

test('a date and a moment say when it was; a time does not', () => {
  expect(types.moment(aQuestion(day), '2026-11-24')).toBe('2026-11-24');
  expect(types.moment(aQuestion(moment), '2026-11-24T21:30Z')).toBe('2026-11-24T21:30Z');
  expect(types.moment(aQuestion(time), '21:30')).toBeUndefined();
  expect(types.moment(aQuestion(day), null)).toBeUndefined();
});
