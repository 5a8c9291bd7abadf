import { expect, test } from 'vitest';
import type { LiveContext } from '../../src/cli/live-context.ts';
import { shownProgress } from '../../src/cli/progress.ts';

interface At {
  readonly terminal?: boolean;
  readonly quiet?: boolean;
  readonly accessible?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** All that is said while so many are dealt with, one by one. */
function said(total: number, { terminal = true, env = {}, ...options }: At = {}): string {
  let seen = '';
  const live = {
    streams: {
      isTerminal: (stream: string) => stream === 'stderr' && terminal,
      write: (_: 'stdout' | 'stderr', text: string) => {
        seen += text;
        return true;
      },
    },
    options,
    process: { env },
  };
  const progress = shownProgress(live as unknown as LiveContext); // it asks for no more
  for (let done = 1; done <= total; done += 1) progress.step(done, total);
  progress.end();
  return seen;
}

test('a terminal sees one line that is written anew, and nothing of it in the end', () => {
  expect(said(1_200)).toBe('\r\x1b[K500 of 1,200\r\x1b[K1,000 of 1,200\r\x1b[K');
});

test('a few are not worth a word', () => {
  expect(said(499)).toBe('');
});

test.each<At>([
  { accessible: true },
  { env: { ACCESSIBLE: '1' } },
  { env: { STEER_ACCESSIBLE: '1' } },
  { env: { TERM: 'dumb' } },
])('where nothing is redrawn it is a line every so often: %j', (at) => {
  expect(said(25_000, at)).toBe('10,000 of 25,000\n20,000 of 25,000\n');
  expect(said(10_000, at)).toBe('');
});

test.each<At>([{ terminal: false }, { quiet: true }, { quiet: true, accessible: true }])(
  'nothing is said to %j',
  (at) => {
    expect(said(25_000, at)).toBe('');
  },
);
