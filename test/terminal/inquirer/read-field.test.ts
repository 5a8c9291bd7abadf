import { expect, test } from 'vitest';
import { frame } from '../../../src/terminal/inquirer/frame.ts';
import { press, type Standing } from '../../../src/terminal/inquirer/press.ts';
import { readField } from '../../../src/terminal/inquirer/read-field.ts';
import { reading } from '../../../src/terminal/inquirer/read-first.ts';

const same = (text: string) => text;
const styles = { ask: same, muted: same, current: same, problem: same };
const lines = Array.from({ length: 57 }, (_, index) => `line ${index}.`);
const enter = { name: 'enter', text: '' };

/** Every screen there is until so many lines were read, by Enter. */
function screens(rows: number, columns: number, enough = lines.length): string[] {
  const field = readField(lines, enough);
  const seen: string[] = [];
  let standing: Standing<number> = { field: field.start, touched: false };
  for (;;) {
    seen.push(
      frame(
        { prompt: reading, field, size: { columns, rows }, styles, inView: () => [] },
        standing,
      ).lines.join('\n'),
    );
    const outcome = press({ prompt: reading, field, width: columns - 1, rows }, standing, enter);
    if (outcome.kind !== 'stay') return seen;
    standing = outcome.standing;
  }
}

test.each([
  [24, 80],
  [20, 40],
  [13, 30],
  [10, 20],
  [8, 20],
])('on %d rows of %d columns every line is read once, and none is left out', (rows, columns) => {
  const read = screens(rows, columns).flatMap((screen) =>
    screen.split('\n').filter((line) => /^line \d+\.$/.test(line)),
  );
  expect(read).toEqual(lines);
  expect(screens(rows, columns).join('\n')).not.toMatch(/[↑↓] \d+ more/);
});

test('it is enough when the rest has room elsewhere', () => {
  expect(screens(24, 80, 15)).toHaveLength(1);
  expect(screens(24, 80, 16)).toHaveLength(2);
});

test.each([
  ['up', 15, 0],
  ['pageup', 20, 5],
  ['pagedown', 0, 15],
  ['down', 15, 30],
])('%s leads from line %d to %d', (name, from, to) => {
  expect(readField(lines, lines.length).press(from, { name, text: '' }, 79, 24)).toEqual({
    kind: 'stay',
    state: to,
  });
});
