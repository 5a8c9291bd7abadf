import { describe, expect, test } from 'vitest';
import { entryFacts } from '../../src/cli/entry-facts.ts';
import { UsageError } from '../../src/errors.ts';

/** A zone that is an hour further east in summer. */
const clock = {
  now: () => '2026-11-24T21:30:00+01:00',
  offsetAt: (local: string) => (/^\d{4}-0[4-9]/.test(local) ? '+02:00' : '+01:00'),
};

describe('--at', () => {
  test.each([
    ['2026-11-20T19:40', '2026-11-20T19:40:00+01:00'],
    ['2026-11-20 19:40', '2026-11-20T19:40:00+01:00'],
    ['2026-07-20T19:40', '2026-07-20T19:40:00+02:00'],
    ['2026-11-20T19:40:15.5', '2026-11-20T19:40:15.5+01:00'],
    ['2026-11-20T19:40-08:00', '2026-11-20T19:40:00-08:00'],
    ['2026-11-20T19:40:00-0800', '2026-11-20T19:40:00-08:00'],
    ['2026-11-20T19:40Z', '2026-11-20T19:40:00+00:00'],
    ['2026-11-20', '2026-11-20T12:00:00+01:00'],
    ['yesterday 9pm', '2026-11-23T21:00:00+01:00'],
    ['2 hours ago', '2026-11-24T19:30:00+01:00'],
    ['now', '2026-11-24T21:30:00+01:00'],
    ['  3 weeks ago ', '2026-11-03T12:00:00+01:00'],
  ])('%j is %s', (at, moment) => {
    expect(entryFacts({ at }, clock)).toEqual({ at: moment, tags: [] });
  });

  test.each([
    '',
    'rubbish',
    '__proto__',
    '9999-12-31',
    '0000-01-01',
    'in 9999 years',
    ' a'.repeat(50_000),
    '2026-02-30',
    '2026-11-20T25:00',
    '11/20/2026',
    '19:40 or so',
    '2026-11-20T19:40+99:00',
  ])('%j cannot be read', (at) => {
    expect(() => entryFacts({ at }, clock)).toThrow(UsageError);
  });

  test('is left to the worksheet when it is not given', () => {
    expect(entryFacts({}, clock).at).toBeUndefined();
  });
});

describe('--tag', () => {
  test.each([
    ['home', 'home'],
    ['#home', 'home'],
    [' home ', 'home'],
    ['C#', 'C#'],
    ['größe', 'größe'],
    ['夜', '夜'],
  ])('%j is the tag %j', (tag, word) => {
    expect(entryFacts({ tag: [tag] }, clock).tags).toEqual([word]);
  });

  test.each(['', '#', ' ', 'two words', 'a,b', 'a\tb', 'a\nb', 'a\u0000b', '\x1b[31m'])(
    '%j cannot be one',
    (tag) => {
      expect(() => entryFacts({ tag: ['right', tag] }, clock)).toThrow(UsageError);
    },
  );
});
