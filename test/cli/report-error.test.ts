import { describe, expect, test } from 'vitest';
import { reportError } from '../../src/cli/report-error.ts';
import {
  DraftKeptError,
  InvalidInputError,
  JournalError,
  LeftError,
  NotFoundError,
  OutputError,
  UsageError,
} from '../../src/errors.ts';

const report = (error: unknown, debug = false) => reportError(error, { debug, version: '1.2.3' });

test.each([
  [new OutputError('It is there.', 'Add --force.'), 1],
  [new UsageError('It is there.', 'Add --force.'), 2],
  [new InvalidInputError('It is there.', 'Add --force.'), 3],
  [new NotFoundError('It is there.', 'Add --force.'), 4],
  [new JournalError('It is there.', 'Add --force.'), 5],
])('%s is said with its hint, and ends with its code', (error, exitCode) => {
  expect(report(error)).toEqual({ lines: ['It is there.', 'Add --force.'], exitCode });
});

test('without a hint there is only the sentence', () => {
  expect(report(new UsageError('No.'))).toEqual({ lines: ['No.'], exitCode: 2 });
});

test.each([
  ['hung-up', 129],
  ['interrupted', 130],
  ['input-ended', 130],
  ['terminated', 143],
] as const)('who %s leaves with %d, and is told how to come back', (how, exitCode) => {
  expect(report(new DraftKeptError(how, 7))).toEqual({
    lines: ['All you wrote is kept as a draft.', 'Go on with it: steer resume 7'],
    exitCode,
  });
  expect(report(new DraftKeptError(how, undefined))).toEqual({
    lines: ['Nothing was written yet, so nothing is kept.'],
    exitCode,
  });
  expect(report(new LeftError(how, 'a secret')).exitCode).toBe(exitCode);
});

describe('a fault of ours', () => {
  const secret = 'my secret';

  test.each([
    [new TypeError(secret), 'TypeError'],
    [new Error(secret, { cause: new Error(secret) }), 'Error'],
    [secret, 'string'],
    [undefined, 'undefined'],
    [{ secret }, 'object'],
  ])('%# names its kind and the version, and nothing that anyone wrote', (error, kind) => {
    for (const debug of [false, true]) {
      const { lines, exitCode } = report(error, debug);
      expect(exitCode).toBe(70);
      expect(lines.join('\n')).toContain(`inside steer 1.2.3 (${kind})`);
      expect(lines.join('\n')).not.toContain(secret);
    }
  });

  test('shows no stack, but says how to get one', () => {
    const text = report(new TypeError('x')).lines.join('\n');
    expect(text).not.toContain('report-error.test');
    expect(text).toContain('--debug');
  });

  test('with --debug shows where it happened, and not how to get that', () => {
    const text = report(new TypeError(`${secret}\n    of two lines`), true).lines.join('\n');
    expect(text).toContain('report-error.test');
    expect(text).not.toMatch(/secret|two lines|--debug/);
  });
});

test.each([
  ['looks like a place', '\n    at my sister’s house\n    at night'],
  ['is a place only', '    at home'],
])('with --debug a message that %s is not taken for one', (_, message) => {
  const lines = report(new TypeError(message), true).lines.join('\n');
  expect(lines).toContain('report-error.test');
  expect(lines).not.toMatch(/sister|night|home/);
});

test('with --debug an expected error says where it comes from too, after its hint', () => {
  const { lines } = report(new UsageError('No.', 'Try this.'), true);
  expect(lines.slice(0, 2)).toEqual(['No.', 'Try this.']);
  expect(lines[2]).toContain('report-error.test');
});

test('what somebody typed reaches no terminal raw', () => {
  const { lines } = report(
    new NotFoundError('There is no "\x1b]0;x\x07\x9b\u202e".\nSecond line.', '\x1b[2J'),
  );
  expect(lines).toEqual(['There is no "␛]0;x␇‹U+009B›‹U+202E›".\nSecond line.', '␛[2J']);
});
