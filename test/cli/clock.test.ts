import { describe, expect, test } from 'vitest';
import { clockFrom } from '../../src/cli/clock.ts';
import { UsageError } from '../../src/errors.ts';

describe('a stopped clock', () => {
  test.each([
    ['2026-11-24T21:30:00+01:00', '2026-11-24T21:30:00+01:00', '+01:00'],
    ['2026-11-24T21:30+01:00', '2026-11-24T21:30:00+01:00', '+01:00'],
    ['2026-11-24 21:30+01:00', '2026-11-24T21:30:00+01:00', '+01:00'],
    ['2026-11-24T21:30:15.25-09:30', '2026-11-24T21:30:15.25-09:30', '-09:30'],
    ['2026-11-24T21:30:00Z', '2026-11-24T21:30:00+00:00', '+00:00'],
    ['2026-11-24T21:30:00+0545', '2026-11-24T21:30:00+05:45', '+05:45'],
  ])('at %s says %s, and has its offset always', (text, now, offset) => {
    const clock = clockFrom(text);
    expect(clock.now()).toBe(now);
    expect(clock.now()).toBe(now);
    expect(clock.offsetAt('2026-06-01T12:00:00')).toBe(offset);
  });

  test.each([
    'rubbish',
    'now',
    '2026-11-24',
    '2026-11-24T21:30:00',
    '2026-02-30T21:30:00+01:00',
    '2026-11-24T24:30:00+01:00',
    '2026-11-24T21:30:00+25:00',
    '2026-11-24T21:30:00+1',
    ' 2026-11-24T21:30:00Z',
  ])('cannot stop at %j', (text) => {
    expect(() => clockFrom(text)).toThrow(UsageError);
    expect(() => clockFrom(text)).toThrow(`not "${text}"`);
  });
});

test.each([undefined, ''])('not stopped (%j) it says the time, to the second, with an offset', (text) => {
  const clock = clockFrom(text);
  const now = clock.now();
  expect(now).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
  expect(clock.offsetAt(now.slice(0, 19))).toBe(now.slice(19));
});
