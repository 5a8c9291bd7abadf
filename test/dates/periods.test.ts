import { expect, test } from 'vitest';
import { readPeriod } from '../../src/dates/periods.ts';

const now = '2026-11-24T21:30:00+01:00'; // a Tuesday

test.each([
  ['2026-11-20', '2026-11-20T00:00:00', '2026-11-21T00:00:00'],
  ['yesterday', '2026-11-23T00:00:00', '2026-11-24T00:00:00'],
  ['last monday', '2026-11-23T00:00:00', '2026-11-24T00:00:00'],
  ['3 weeks ago', '2026-11-03T00:00:00', '2026-11-04T00:00:00'],
  ['this week', '2026-11-23T00:00:00', '2026-11-30T00:00:00'],
  ['last week', '2026-11-16T00:00:00', '2026-11-23T00:00:00'],
  ['this month', '2026-11-01T00:00:00', '2026-12-01T00:00:00'],
  ['Last Month', '2026-10-01T00:00:00', '2026-11-01T00:00:00'],
  ['last year', '2025-01-01T00:00:00', '2026-01-01T00:00:00'],
  ['2026-02', '2026-02-01T00:00:00', '2026-03-01T00:00:00'],
  ['2024', '2024-01-01T00:00:00', '2025-01-01T00:00:00'],
  ['2026-11-24T20:00', '2026-11-24T20:00', '2026-11-24T20:01:00'],
  ['yesterday 9pm', '2026-11-23T21:00:00', '2026-11-23T21:01:00'],
  ['2026-11-24T20:00:30+02:00', '2026-11-24T20:00:30+02:00', '2026-11-24T20:01:30+02:00'],
])('%j is from %s to before %s', (typed, from, before) =>
  expect(readPeriod(typed, now)).toEqual({ from, before }),
);

test.each(['', 'soon', '2026-13', '26', 'last', 'this day', '2026-02-30'])('%j is no period', (typed) =>
  expect(readPeriod(typed, now)).toBeUndefined(),
);

test('a week begins on Monday, on Sunday too', () =>
  expect(readPeriod('this week', '2026-11-29T10:00:00Z')).toEqual({
    from: '2026-11-23T00:00:00',
    before: '2026-11-30T00:00:00',
  }));
