import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay, isTime, readIso, sayDay, shiftDay, weekdayOf } from '../../src/dates/calendar.ts';
import { readDay, readMoment, readTime } from '../../src/dates/plain-words.ts';

/** A Tuesday evening. */
const now = '2026-11-24T21:30:00+01:00';

describe('a day', () => {
  test.each([
    ['2026-11-20', '2026-11-20'],
    [' 2026-11-20 ', '2026-11-20'],
    ['Fri 2026-11-20', '2026-11-20'],
    ['today', '2026-11-24'],
    ['Today', '2026-11-24'],
    ['tonight', '2026-11-24'],
    ['now', '2026-11-24'],
    ['yesterday', '2026-11-23'],
    ['tomorrow', '2026-11-25'],
    ['monday', '2026-11-23'],
    ['on monday', '2026-11-23'],
    ['last monday', '2026-11-23'],
    ['mon', '2026-11-23'],
    ['tuesday', '2026-11-17'],
    ['last tuesday', '2026-11-17'],
    ['wed', '2026-11-18'],
    ['next friday', '2026-11-27'],
    ['next  FRI', '2026-11-27'],
    ['this friday', '2026-11-27'],
    ['next tuesday', '2026-12-01'],
    ['this tuesday', '2026-12-01'],
    ['next monday', '2026-11-30'],
    ['3 days ago', '2026-11-21'],
    ['1 day ago', '2026-11-23'],
    ['a day ago', '2026-11-23'],
    ['a week ago', '2026-11-17'],
    ['2 weeks ago', '2026-11-10'],
    ['a month ago', '2026-10-24'],
    ['a year ago', '2025-11-24'],
    ['in 2 days', '2026-11-26'],
    ['in a week', '2026-12-01'],
    ['in 3 months', '2027-02-24'],
    ['in an year', '2027-11-24'],
    ['+14d', '2026-12-08'],
    ['-1d', '2026-11-23'],
    ['+2w', '2026-12-08'],
    ['+1m', '2026-12-24'],
    ['-1y', '2025-11-24'],
    ['+0d', '2026-11-24'],
  ])('%j is %s', (typed, day) => {
    expect(readDay(typed, now)).toBe(day);
  });

  test.each([
    '',
    ' ',
    'someday',
    '2026-02-30',
    '2026-13-01',
    '24.11.2026',
    '11/24/2026',
    '24 november',
    'mo',
    'next',
    'last',
    'next week',
    'next next friday',
    '3 days',
    'in 3 days ago',
    'in three days',
    '+14',
    '14d',
    '+99999d',
    '+9999y',
    '- 1d',
    '+1.5d',
    'to day',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'today\0',
  ])('%j is none', (typed) => {
    expect(readDay(typed, now)).toBeUndefined();
  });

  test('the last day of a month leads to the last of the next', () => {
    expect(readDay('+1m', '2026-01-31T10:00:00Z')).toBe('2026-02-28');
    expect(readDay('a year ago', '2024-02-29T10:00:00Z')).toBe('2023-02-28');
  });

  test('is where the writer is, not where the clock of the world is', () => {
    expect(readDay('today', '2026-11-25T00:05:00+13:00')).toBe('2026-11-25');
  });

  const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

  test('a weekday alone or after "last" lies in the seven days before, after "next" or "this" in those ahead', () => {
    fc.assert(
      fc.property(fc.constantFrom(...weekdays), fc.integer({ min: 0, max: 400 }), (name, ahead) => {
        const today = shiftDay('2026-01-01', ahead, 'day');
        const at = `${today}T12:00:00Z`;
        const [before, after] = [readDay(name, at) ?? '', readDay(`next ${name}`, at) ?? ''];
        expect(weekdays[weekdayOf(before)]).toBe(name);
        expect(weekdays[weekdayOf(after)]).toBe(name);
        expect(before < today && before >= shiftDay(today, -7, 'day')).toBe(true);
        expect(after > today && after <= shiftDay(today, 7, 'day')).toBe(true);
        expect(readDay(`last ${name}`, at)).toBe(before);
        expect(readDay(`this ${name}`, at)).toBe(after);
      }),
    );
  });

  test('reads every day as it is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (distance) => {
        const day = shiftDay('2026-11-24', distance, 'day');
        expect(readDay(sayDay(day), now)).toBe(day);
      }),
    );
  });

  test('whatever is typed is a day that exists, or none', () => {
    const words = fc.constantFrom(
      'in',
      'ago',
      'a',
      'next',
      'last',
      'mon',
      'days',
      'weeks',
      'y',
      '+',
      '-',
      '9999',
      '3',
      '2026-02-30',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' ')),
      fc.stringMatching(/^[+-]\d{1,4}[dwmy]$/),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const day = readDay(text, now);
        expect(day === undefined || isDay(day)).toBe(true);
      }),
    );
  });
});

describe('a time', () => {
  test.each([
    ['21:30', '21:30'],
    ['9:05', '09:05'],
    ['0:00', '00:00'],
    ['9pm', '21:00'],
    ['9 PM', '21:00'],
    ['9.30 pm', '21:30'],
    ['9:30 p.m.', '21:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['12:30am', '00:30'],
    ['1 a.m.', '01:00'],
    ['at 7pm', '19:00'],
    ['morning', '09:00'],
    ['evening', '20:00'],
    ['noon', '12:00'],
    ['midday', '12:00'],
    ['midnight', '00:00'],
    ['now', '21:30'],
    ['21.30', '21:30'],
  ])('%j is %s', (typed, time) => {
    expect(readTime(typed, now)).toBe(time);
  });

  test.each([
    '',
    '9',
    '24:00',
    '25:00',
    '12:60',
    '13pm',
    '0am',
    '9:5',
    '930',
    '9 pm pm',
    '9:30:15',
    '-1:00',
    '９:30',
  ])('%j is none', (typed) => {
    expect(readTime(typed, now)).toBeUndefined();
  });

  test('whatever is typed is a time that exists, or none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,3}[:.]?\d{0,3} ?(am|pm)?$/), (text) => {
        const time = readTime(text, now);
        expect(time === undefined || isTime(time)).toBe(true);
      }),
    );
  });
});

describe('a moment', () => {
  test.each([
    ['now', now],
    ['2026-11-20T08:15', '2026-11-20T08:15'],
    ['2026-11-20 08:15', '2026-11-20T08:15'],
    ['2026-11-20T08:15:30', '2026-11-20T08:15:30'],
    ['2026-11-20T08:15Z', '2026-11-20T08:15Z'],
    ['2026-11-20 08:15:00-05:00', '2026-11-20T08:15:00-05:00'],
    ['yesterday 9pm', '2026-11-23T21:00:00'],
    ['9pm yesterday', '2026-11-23T21:00:00'],
    ['yesterday at 9pm', '2026-11-23T21:00:00'],
    ['yesterday, 21:00', '2026-11-23T21:00:00'],
    ['last friday 8:30', '2026-11-20T08:30:00'],
    ['8:30 last friday', '2026-11-20T08:30:00'],
    ['9.30 pm last friday', '2026-11-20T21:30:00'],
    ['3 days ago noon', '2026-11-21T12:00:00'],
    ['noon 3 days ago', '2026-11-21T12:00:00'],
    ['2026-11-20 noon', '2026-11-20T12:00:00'],
    ['2026-11-20 9pm', '2026-11-20T21:00:00'],
    ['21:00', '2026-11-24T21:00:00'],
    ['noon', '2026-11-24T12:00:00'],
    ['yesterday', '2026-11-23T12:00:00'],
    ['2026-11-20', '2026-11-20T12:00:00'],
    ['+14d', '2026-12-08T12:00:00'],
    ['2 hours ago', '2026-11-24T19:30:00+01:00'],
    ['2h ago', '2026-11-24T19:30:00+01:00'],
    ['an hour ago', '2026-11-24T20:30:00+01:00'],
    ['30 min ago', '2026-11-24T21:00:00+01:00'],
    ['45 minutes ago', '2026-11-24T20:45:00+01:00'],
    ['in 3 hours', '2026-11-25T00:30:00+01:00'],
  ])('%j is %s', (typed, moment) => {
    expect(readMoment(typed, now)).toBe(moment);
  });

  test.each([
    '',
    'whenever',
    '2026-02-30 10:00',
    '2026-11-20T24:00',
    '2026-11-20T10:00+25:00',
    'yesterday 25:00',
    'yesterday yesterday',
    '9pm 10pm',
    '2 hours',
    'in 2 hours ago',
    'yesterday 9',
    '9pm yesterday please',
  ])('%j is none', (typed) => {
    expect(readMoment(typed, now)).toBeUndefined();
  });

  test('whatever is typed is a moment that exists, or none', () => {
    const parts = fc.constantFrom(
      'yesterday',
      'in',
      '9999',
      '3',
      'hours',
      'ago',
      '9pm',
      '24:00',
      'noon',
      '+9999y',
      'next mon',
      '2026-02-30',
      ',',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 4 }), (words) => {
        const moment = readMoment(words.join(' '), now);
        expect(moment === undefined || readIso(moment) !== undefined).toBe(true);
      }),
    );
  });

  test('a time and a day mean the same in either order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('today', 'yesterday', 'last friday', '3 days ago', '+2w'),
        fc.constantFrom('9pm', '21:00', '9.30 pm', 'noon', 'midnight'),
        (day, time) => {
          expect(readMoment(`${day} ${time}`, now)).toBe(readMoment(`${time} ${day}`, now));
          expect(readMoment(`${day} ${time}`, now)).toBe(`${readDay(day, now)}T${readTime(time, now)}:00`);
        },
      ),
    );
  });
});

test.each([
  ['yesterday evening', '2026-11-23T20:00:00'],
  ['last night', '2026-11-23T22:00:00'],
  ['this morning', '2026-11-24T09:00:00'],
  ['tonight', '2026-11-24T20:00:00'],
  ['friday afternoon', '2026-11-20T15:00:00'],
])('%j is near enough %s', (typed, moment) => expect(readMoment(typed, now)).toBe(moment));
