import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayIn,
  isDay,
  isTime,
  minutesOf,
  offsetFrom,
  readIso,
  sayDay,
  shiftDay,
  shiftMoment,
  timeIn,
  weekdayNumber,
  weekdayOf,
} from '../../src/dates/calendar.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test.each(['2026-11-24', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '+002026-01-01',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('%j does not', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test.each([
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2026-03-31', -1, 'month', '2026-02-28'],
    ['2026-12-31', 2, 'month', '2027-02-28'],
    ['2026-11-30', 12, 'month', '2027-11-30'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-29'],
    ['2024-02-29', -1, 'year', '2023-02-28'],
    ['2026-12-31', 1, 'day', '2027-01-01'],
    ['2026-01-01', -1, 'day', '2025-12-31'],
    ['2024-02-28', 1, 'day', '2024-02-29'],
    ['2025-02-28', 1, 'day', '2025-03-01'],
    ['2026-10-24', 1, 'week', '2026-10-31'],
    ['2026-11-24', 0, 'month', '2026-11-24'],
  ] as const)('%s and %i %s is %s', (day, amount, unit, expected) => {
    expect(shiftDay(day, amount, unit)).toBe(expected);
  });

  test('days forth and back are the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (day, amount) => {
        expect(shiftDay(shiftDay(day, amount, 'day'), -amount, 'day')).toBe(day);
      }),
    );
  });

  test('a week is seven days, a year twelve months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50, max: 50 }), (day, amount) => {
        expect(shiftDay(day, amount, 'week')).toBe(shiftDay(day, amount * 7, 'day'));
        expect(shiftDay(day, amount, 'year')).toBe(shiftDay(day, amount * 12, 'month'));
      }),
    );
  });

  test('a month later is the next month, on the same day or the last there is', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const later = shiftDay(day, 1, 'month');
        expect((Number(later.slice(5, 7)) - Number(day.slice(5, 7)) + 12) % 12).toBe(1);
        const isSameDay = later.slice(8) === day.slice(8);
        expect(isSameDay || shiftDay(later, 1, 'day').endsWith('-01')).toBe(true);
      }),
    );
  });
});

describe('times', () => {
  test.each(['00:00', '09:05', '23:59'])('%s is one', (text) => {
    expect(isTime(text)).toBe(true);
  });

  test.each(['24:00', '12:60', '9:30', '09:5', '0930', '09:30 ', '09:30:00', ''])('%j is none', (text) => {
    expect(isTime(text)).toBe(false);
  });

  test.each([
    ['21:30:00', true],
    ['21:30:59.123', true],
    ['21:30:60', false],
    ['21:30:5', false],
    ['21:30.5', false],
  ])('with seconds, %s: %s', (text, expected) => {
    expect(isTime(text, { seconds: true })).toBe(expected);
  });
});

describe('moments', () => {
  test.each([
    ['2026-11-24T21:30', { day: '2026-11-24', time: '21:30', offset: undefined }],
    ['2026-11-24 21:30', { day: '2026-11-24', time: '21:30', offset: undefined }],
    ['2026-11-24T21:30Z', { day: '2026-11-24', time: '21:30', offset: 'Z' }],
    ['2026-11-24T21:30:15.5+05:45', { day: '2026-11-24', time: '21:30:15.5', offset: '+05:45' }],
    ['2026-11-24T21:30-0330', { day: '2026-11-24', time: '21:30', offset: '-0330' }],
  ])('%s has its parts', (text, parts) => {
    expect(readIso(text)).toEqual(parts);
  });

  test.each([
    '2026-02-30T10:00',
    '2026-11-24T24:00',
    '2026-11-24T10:00+19:00',
    '2026-11-24T10:00+01:60',
    '2026-11-24T10:00+1',
    '2026-11-24T10',
    '2026-11-24T',
    '2026-11-24',
    '2026-11-24t10:00',
    '2026-11-24T10:00 Z',
    '',
  ])('%j is none', (text) => {
    expect(readIso(text)).toBeUndefined();
  });

  test.each([
    ['Z', 0],
    ['+00:00', 0],
    ['+05:45', 345],
    ['-0330', -210],
    ['+14:00', 840],
    ['+18:00', 1080],
    ['+18:01', undefined],
    ['+01:75', undefined],
    ['01:00', undefined],
  ])('the offset %s is %s minutes', (offset, minutes) => {
    expect(minutesOf(offset)).toBe(minutes);
  });

  test('an offset reads back as the minutes it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1080, max: 1080 }), (minutes) => {
        expect(minutesOf(offsetFrom(minutes))).toBe(minutes);
      }),
    );
  });

  test('the day and time are those where the writer was, whatever the offset', () => {
    expect(dayIn('2026-11-24T00:10:00+13:00')).toBe('2026-11-24');
    expect(timeIn('2026-11-24T00:10:00+13:00')).toBe('00:10');
  });

  test.each([
    ['2026-11-24T23:50:00+01:00', 20, '2026-11-25T00:10:00+01:00'],
    ['2026-03-01T00:10:00-05:00', -20, '2026-02-28T23:50:00-05:00'],
    ['2026-11-24T10:00:00.250Z', 60, '2026-11-24T11:00:00Z'],
  ])('%s and %i minutes is %s', (moment, minutes, expected) => {
    expect(shiftMoment(moment, minutes)).toBe(expected);
  });
});

describe('weekdays', () => {
  test.each([
    ['sun', 0],
    ['Monday', 1],
    ['tues', 2],
    ['THU', 4],
    ['saturday', 6],
    ['mo', undefined],
    ['mons', undefined],
    ['', undefined],
  ])('%j is number %s', (name, number) => {
    expect(weekdayNumber(name)).toBe(number);
  });

  test('a day says its weekday and itself', () => {
    expect(sayDay('2026-11-24')).toBe('Tue 2026-11-24');
    expect(sayDay('2024-02-29')).toBe('Thu 2024-02-29');
  });

  test('a day later is the next weekday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(shiftDay(day, 1, 'day'))).toBe((weekdayOf(day) + 1) % 7);
      }),
    );
  });
});
