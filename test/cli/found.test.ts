import { expect, test } from 'vitest';
import { foundColumns } from '../../src/cli/found-columns.ts';
import { foundLines } from '../../src/cli/found-lines.ts';
import type { Found, Match } from '../../src/journal/journal.ts';
import { displayWidth } from '../../src/text/wrap.ts';

const labels = new Map([['event', 'What happened']]);

function aFound(...matches: readonly Match[]): Found {
  const moment = '2026-11-24T21:30:00+01:00';
  return {
    id: 7,
    uuid: '1f26596b-8a0e-4470-a5db-baa65e9c01fc',
    worksheet: 'abc',
    version: 1,
    title: 'ABC',
    status: 'done',
    occurredAt: moment,
    createdAt: moment,
    updatedAt: moment,
    tags: [],
    score: 1,
    matches,
  };
}

const styles = { muted: (text: string) => text, strong: (text: string) => `[${text}]` };
const columns = (match: Match, width = 60) =>
  foundColumns([{ ...aFound(match), labels }], { width, styles })
    .trimEnd()
    .split('\n');

test('on a screen the line that was found stands below its entry, the words marked', () => {
  const match: Match = { question: 'event', text: 'past the pub', ranges: [[9, 12]] };
  expect(columns(match)).toEqual(['7  2026-11-24 21:30  ABC', '     What happened: past the [pub]']);
});

test('a question that has no name any more is called by its id', () => {
  expect(columns({ question: 'old', text: 'x', ranges: [] })[1]).toBe('     old: x');
});

test('overlapping finds are marked once', () => {
  const match: Match = {
    question: 'event',
    text: 'the pub quiz',
    ranges: [
      [4, 12],
      [4, 7],
      [8, 12],
    ],
  };
  expect(columns(match)[1]).toBe('     What happened: the [pub quiz]');
});

test.each([
  ['at the start', `pub ${'and more '.repeat(30)}`, 0],
  ['in the middle', `${'before it '.repeat(30)}pub ${'after it '.repeat(30)}`, 300],
  ['at the end', `${'before it '.repeat(30)}pub`, 300],
  ['in one long word', `${'x'.repeat(200)}pub${'y'.repeat(200)}`, 200],
  ['among wide characters', `${'漢字'.repeat(60)} pub ${'漢字'.repeat(60)}`, 121],
])('however long the line, what was found is in view: %s', (_, text, at) => {
  const line = columns({ question: 'event', text, ranges: [[at, at + 3]] })[1] ?? '';
  expect(line).toContain('[pub]');
  expect(displayWidth(line.replace(/[[\]]/g, ''))).toBeLessThanOrEqual(60);
});

test('no control character of an answer reaches the screen', () => {
  const text = 'a \u001b[31mpub\u0007';
  expect(columns({ question: 'event', text, ranges: [[7, 10]] }).join('')).not.toMatch(/[\u0000-\u001f]/);
});

test('three lines of an entry are enough', () => {
  const match: Match = { question: 'event', text: 'pub', ranges: [[0, 3]] };
  const found = { ...aFound(match, match, match, match), labels };
  expect(foundColumns([found], { width: 60, styles }).trimEnd().split('\n')).toHaveLength(4);
});

test('in a pipe every match is a line of its own, whole', () => {
  const text = `${'long '.repeat(40)}\tpub`;
  const lines = foundLines([aFound({ question: 'event', text, ranges: [] }), aFound()]).split('\n');
  expect(lines[0]).toBe(`7\t2026-11-24T21:30:00+01:00\tabc\tdone\tABC\t\tevent\t${text.replace('\t', ' ')}`);
  expect(lines[1]).toBe('7\t2026-11-24T21:30:00+01:00\tabc\tdone\tABC\t\t\t');
});
