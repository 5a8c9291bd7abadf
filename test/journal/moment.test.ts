import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toStored } from '../../src/journal/moment.ts';
import { moments } from '../support/moments.ts';

test.each([
  ['2026-11-24T09:30:00+01:00', '2026-11-24T08:30:00', 60],
  ['2026-11-24T09:30:00.250-05:30', '2026-11-24T15:00:00.250', -330],
  ['2026-12-31T23:30:00-02:00', '2027-01-01T01:30:00', -120],
  ['2024-02-29T00:15:00+14:00', '2024-02-28T10:15:00', 840],
  ['2026-11-24T09:30:00.123456789+00:00', '2026-11-24T09:30:00.123456789', 0],
  ['2026-11-24T09:30:00Z', '2026-11-24T09:30:00', null],
  ['2026-11-24T09:30+01:00', '2026-11-24T08:30', 60],
  ['2026-11-24T09:30-0530', '2026-11-24T15:00', -330],
])('%s is stored as %s and %j minutes', (moment, utc, offset) => {
  expect(toStored(moment)).toEqual({ utc, offset });
});

test.each([
  '',
  '2026-11-24',
  '2026-11-24T09:30:00',
  '24.11.2026 09:30',
  '2026-13-01T00:00:00Z',
  '2026-11-24T09:30:00+1',
])('what is no moment is refused: %j', (text) => expect(() => toStored(text)).toThrow(RangeError));

test('the stored texts sort by instant, whatever the zones', () => {
  fc.assert(
    fc.property(moments, moments, (one, other) => {
      fc.pre(Date.parse(one) < Date.parse(other));
      expect(toStored(one).utc < toStored(other).utc).toBe(true);
    }),
  );
});
