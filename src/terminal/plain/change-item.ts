import type { ListPrompt, Move } from '../../questions/prompter.ts';
import { isBlank } from '../sentences.ts';
import type { Talk } from './talk.ts';

/** The items after a line, and whether it ended them. */
export interface Changed {
  readonly kind: 'items';
  readonly items: readonly string[];
  readonly ends: boolean;
}

/** One item of a list, picked by its number: to be written anew, removed or moved. */
export async function changeItem(
  talk: Talk,
  prompt: ListPrompt,
  picked: { readonly items: readonly string[]; readonly at: number; readonly unfinished: unknown },
): Promise<Changed | Move> {
  const { items, at, unfinished } = picked;
  talk.say(
    `Item ${at + 1} now reads: ${items[at]}`,
    'Write it anew, - removes it, a number moves it to that place, Enter keeps it.',
  );
  for (;;) {
    const line = await talk.hear(prompt, { ends: true, unfinished });
    if (line.kind === 'back' || line.kind === 'jump') return line;
    if (line.kind === 'skip') {
      talk.say(`Item ${at + 1} is removed.`);
      return { kind: 'items', items: items.toSpliced(at, 1), ends: false };
    }
    if (line.kind !== 'text') return { kind: 'items', items, ends: true };
    if (isBlank(line.text)) return { kind: 'items', items, ends: false };
    const number = numberIn(line.text);
    if (number === undefined)
      return { kind: 'items', items: items.with(at, unquoted(line.text)), ends: false };
    if (items[number - 1] !== undefined) return moveTo(talk, items, at, number);
    talk.say(outOfRange(number, items));
  }
}

function moveTo(talk: Talk, items: readonly string[], at: number, number: number): Changed {
  if (number === at + 1) return { kind: 'items', items, ends: false };
  talk.say(`It is item ${number} now.`);
  const rest = items.toSpliced(at, 1);
  return { kind: 'items', items: rest.toSpliced(number - 1, 0, ...items.slice(at, at + 1)), ends: false };
}

/** A number alone on a line means an item. */
export function numberIn(line: string): number | undefined {
  return /^\s*\d+\s*$/.test(line) ? Number(line) : undefined;
}

/** What a line says as text: a number stands behind a backslash there. */
export function unquoted(line: string): string {
  return /^\s*\\+\d+\s*$/.test(line) ? line.trim().slice(1) : line;
}

export function outOfRange(number: number, items: readonly string[]): string {
  const there = items.length === 1 ? 'There is one item' : `There are ${items.length} items`;
  return `${there}. To write the number itself, type \\${number}.`;
}
