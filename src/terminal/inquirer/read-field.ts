import { type Field, pass, type Step, stay } from './field.ts';
import type { Key } from './key.ts';

/** Lines to be read, a screenful at a time, until so many were. What stands is the line that it begins with. */
export function readField(lines: readonly string[], enough: number): Field<number, true> {
  return {
    start: 0,
    press: (from, key, _width, rows = 24) => press(from, key, { page: pageOf(rows), enough }),
    view: (from, { height }) => ({ lines: lines.slice(from, from + height), focus: 0 }),
    unfinished: () => undefined,
    takesText: false,
    takesHelp: () => false,
    keys: (from) => ['Enter go on', ...(from > 0 ? ['↑ back'] : [])],
    said: () => [],
  };
}

/** As many as a frame leaves to a field whose question is nothing. */
export function pageOf(rows: number): number {
  return Math.max(3, rows - rowsAround);
}

const rowsAround = 9;

function press(
  from: number,
  { name, text }: Key,
  { page, enough }: { readonly page: number; readonly enough: number },
): Step<number, true> {
  switch (name === 'text' ? text : name) {
    case 'enter':
    case ' ':
    case 'down':
    case 'pagedown':
      return from + page >= enough ? { kind: 'answer', answer: true } : stay(from + page);
    case 'up':
    case 'pageup':
      return stay(Math.max(0, from - page));
    default:
      return pass;
  }
}
