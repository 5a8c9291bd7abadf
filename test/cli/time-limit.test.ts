import { expect, test } from 'vitest';
import { readTimeLimit } from '../../src/cli/time-limit.ts';
import { UsageError } from '../../src/errors.ts';

const most = 30 * 24 * 60;

test.each([
  ['30m', 30],
  ['8h', 480],
  ['7d', 10_080],
  [' 1H ', 60],
  ['30d', most],
])('%j is %d minutes', (text, minutes) => expect(readTimeLimit(text, most)).toBe(minutes));

test.each([
  '',
  '0m',
  '8',
  'h',
  '8x',
  '1.5h',
  '-1h',
  '8h30m',
  '8 h',
  'forever',
  '9999999m',
  '31d',
  '721h',
  '1toString',
])('%j is refused', (text) => expect(() => readTimeLimit(text, most)).toThrow(UsageError));
