import type { ListPrompt, Move, Reply } from '../../questions/prompter.ts';
import { isBlank } from '../sentences.ts';
import { standingList } from '../standing.ts';
import { type Changed, changeItem, numberIn, outOfRange, unquoted } from './change-item.ts';
import { hearHalf, openHalf } from './hear-half.ts';
import { sayWords } from './say-words.ts';
import type { Talk } from './talk.ts';

/** Items a line each, added to those there are; a number picks one, `.` or an empty line ends them, `-` begins anew. */
export async function askList(talk: Talk, prompt: ListPrompt): Promise<Reply<readonly string[]>> {
  const half = openHalf(standingList(prompt));
  open(talk, prompt, half.items);
  let changed: Changed | Move = await hearHalf(talk, prompt, half);
  let { items } = half;
  let { unfinished } = prompt;
  for (;;) {
    if (changed.kind !== 'items') return changed;
    if (changed.items !== items) {
      items = changed.items;
      unfinished = items;
      prompt.keep(items);
    }
    const reply = changed.ends ? end(talk, prompt, items) : undefined;
    if (reply !== undefined) return reply;
    changed = await hearLine(talk, prompt, { items, unfinished });
  }
}

function open(talk: Talk, prompt: ListPrompt, items: readonly string[]): void {
  talk.open(prompt);
  sayWords(talk, prompt.suggest);
  talk.say('One on each line. A line with only . ends them.');
  if (items.length === 0) return;
  talk.say('Now:', ...items.map((item, index) => `  ${index + 1}. ${item}`));
  talk.say('Enter keeps them; what you write is added; a number alone changes that one; - begins anew.');
}

async function hearLine(
  talk: Talk,
  prompt: ListPrompt,
  standing: { readonly items: readonly string[]; readonly unfinished: unknown },
): Promise<Changed | Move> {
  const { items, unfinished } = standing;
  const line = await talk.hear(prompt, { ends: true, unfinished });
  if (line.kind === 'back' || line.kind === 'jump') return line;
  if (line.kind === 'skip' && items.length > 0) {
    talk.say('Emptied. Write it anew, or - once more to skip.');
    return { kind: 'items', items: [], ends: false };
  }
  if (line.kind !== 'text' || isBlank(line.text)) return { kind: 'items', items, ends: true };
  const number = items.length === 0 ? undefined : numberIn(line.text);
  if (number === undefined) return { kind: 'items', items: [...items, unquoted(line.text)], ends: false };
  if (items[number - 1] !== undefined) return changeItem(talk, prompt, { ...standing, at: number - 1 });
  talk.say(outOfRange(number, items));
  return { kind: 'items', items, ends: false };
}

function end(talk: Talk, prompt: ListPrompt, items: readonly string[]): Reply<readonly string[]> | undefined {
  if (items.length === 0) return talk.mayPass(prompt) ? { kind: 'skip' } : undefined;
  const problem = prompt.check(items);
  if (problem === undefined) return { kind: 'answer', answer: items };
  talk.say(problem, 'Write more, a number to change that one, or - to begin anew.');
  return undefined;
}
