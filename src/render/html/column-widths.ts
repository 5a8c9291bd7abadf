import { displayWidth } from '../../text/wrap.ts';

/** What a column needs, in characters. */
export interface Wanted {
  /** Its longest word: with less, words are broken. */
  readonly least: number;
  /** All of it on one line. */
  readonly most: number;
  /** Takes whatever is left over: texts, and room to write them. */
  readonly elastic: boolean;
}

/** Of what is left over, texts keep the larger part. */
const forMarks = 0.45;

/** Space within a cell, left and right together. */
export const padding = 3;

/** How broad columns are, in hundredths of the table. */
export function columnWidths(wanted: readonly Wanted[], room: number): number[] {
  const least = wanted.map((one) => one.least + padding);
  const left = room - sum(least);
  if (left <= 0) return hundredths(least);
  const isElastic = wanted.some(({ elastic }) => elastic);
  const more = wanted.map(({ elastic, least, most }) => (elastic ? 0 : Math.max(0, most - least)));
  const share = Math.min(1, (isElastic ? left * forMarks : left) / Math.max(1, sum(more)));
  const widths = least.map((width, index) => width + (more[index] ?? 0) * share);
  return hundredths(isElastic ? evenedOut(widths, wanted, room) : widths);
}

/** Whether every word stays whole. */
export function fits(wanted: readonly Wanted[], room: number): boolean {
  return sum(wanted.map(({ least }) => least + padding)) <= room;
}

/** What is left over goes to the elastic columns, more to those with more in them. */
function evenedOut(widths: readonly number[], wanted: readonly Wanted[], room: number): number[] {
  const left = room - sum(widths);
  const more = wanted.map(({ elastic, least, most }) =>
    elastic ? Math.max(1, Math.min(most, room) - least) : 0,
  );
  return widths.map((width, index) => width + (left * (more[index] ?? 0)) / sum(more));
}

/** Letters are not equally broad: a word of many "w" and "m" wants so much more. */
const forBroadLetters = 1.1;

/** How broad the longest word is, and the text as a whole. */
export function measure(text: string): { least: number; most: number } {
  const words = text.split(/[\s-]+/);
  return {
    least: Math.ceil(Math.max(0, ...words.map(displayWidth)) * forBroadLetters),
    most: displayWidth(text.replace(/\s+/g, ' ')),
  };
}

function hundredths(widths: readonly number[]): number[] {
  const all = sum(widths);
  return widths.map((width) => Math.round((width / all) * 1000) / 10);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
