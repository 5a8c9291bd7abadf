import { describe, expect, test } from 'vitest';
import { entryColumns } from '../../src/cli/entry-columns.ts';
import { entryLines } from '../../src/cli/entry-lines.ts';
import type { EntrySummary } from '../../src/journal/entry.ts';
import { displayWidth } from '../../src/text/wrap.ts';

function anEntry(change: Partial<EntrySummary> = {}): EntrySummary {
  return {
    id: 1,
    uuid: '1f26596b-8a0e-4470-a5db-baa65e9c01fc',
    worksheet: 'abc',
    version: 1,
    title: 'ABC of an urge',
    status: 'done',
    occurredAt: '2026-11-24T21:30:00+01:00',
    createdAt: '2026-11-24T21:30:00+01:00',
    updatedAt: '2026-11-24T21:30:00+01:00',
    tags: [],
    ...change,
  };
}

describe('in a pipe', () => {
  test('an entry is a line of six fields with tabs between, whole however long', () => {
    const title = 'A very long title '.repeat(20);
    expect(
      entryLines([anEntry({ title, status: 'draft', tags: ['home', 'late'] }), anEntry({ id: 2 })]),
    ).toBe(
      `1\t2026-11-24T21:30:00+01:00\tabc\tdraft\t${title}\thome late\n` +
        '2\t2026-11-24T21:30:00+01:00\tabc\tdone\tABC of an urge\t\n',
    );
  });

  test('a title or a tag that holds tabs or newlines breaks no fields', () => {
    const line = entryLines([anEntry({ title: 'a\tb\nc\r\nd', tags: ['x\ty'] })]);
    expect(line.split('\n')).toHaveLength(2);
    expect(line.split('\t')).toHaveLength(6);
  });
});

describe('on a screen', () => {
  test('numbers are aligned, drafts and tags are marked', () => {
    const entries = [anEntry({ id: 100 }), anEntry({ id: 7, status: 'draft', tags: ['home', 'late'] })];
    expect(entryColumns(entries, 80)).toBe(
      '100  2026-11-24 21:30  ABC of an urge\n  7  2026-11-24 21:30  ABC of an urge (draft) #home #late\n',
    );
  });

  test.each([
    ['plain', 'A long title that goes on and on'],
    ['wide', '漢字で書かれたとても長い題名です'],
    ['emoji', '👩🏽‍🚀'.repeat(20)],
    ['combining', 'e\u0301'.repeat(60)],
    ['control', '\x1b[31m'.repeat(10)],
  ])('a line fits it, cut between characters: %s', (_, title) => {
    for (const width of [25, 30, 31, 40]) {
      const line = entryColumns([anEntry({ title })], width).trimEnd();
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(line.endsWith('…')).toBe(true);
      expect(line.isWellFormed()).toBe(true);
    }
  });

  test('what just fits is not cut', () => {
    const line = '1  2026-11-24 21:30  ABC of an urge';
    expect(entryColumns([anEntry()], line.length)).toBe(`${line}\n`);
    expect(entryColumns([anEntry()], line.length - 1)).toBe(`${line.slice(0, -2)}…\n`);
  });

  test('many thousands are no trouble', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => anEntry({ id: index + 1, title: 'x' }));
    expect(entryColumns(many, 80).endsWith('200000  2026-11-24 21:30  x\n')).toBe(true);
  });
});

test('no entries are no lines', () => {
  expect(entryLines([])).toBe('');
  expect(entryColumns([], 80)).toBe('');
});
