import type { ListPrompt, Move } from '../../questions/prompter.ts';
import { isBlank } from '../sentences.ts';
import type { StandingList } from '../standing.ts';
import { type Changed, unquoted } from './change-item.ts';
import type { Talk } from './talk.ts';

/** Finished items, and one that was left half written. */
interface Half {
  readonly items: readonly string[];
  readonly typed: string;
  /** Where it belongs: before that item, or in its place. */
  readonly at: number;
  readonly replaces: boolean;
}

export function openHalf({ items, at, typed }: StandingList): Half {
  const isWritten = (item: string) => !isBlank(item);
  return {
    items: items.filter(isWritten),
    typed,
    at: items.slice(0, at).filter(isWritten).length,
    replaces: isWritten(items[at] ?? ''),
  };
}

/** Says what was left half written, and hears what is to become of it. */
export async function hearHalf(talk: Talk, prompt: ListPrompt, half: Half): Promise<Changed | Move> {
  const { items, typed, at, replaces } = half;
  if (isBlank(typed)) return { kind: 'items', items, ends: false };
  talk.say(
    `Half written${replaces ? `, for item ${at + 1}` : ''}: ${typed}`,
    'Enter takes it as it is, - leaves it out, or write it anew.',
  );
  const line = await talk.hear(prompt, { ends: true, unfinished: prompt.unfinished });
  if (line.kind === 'back' || line.kind === 'jump') return line;
  if (line.kind === 'skip') return { kind: 'items', items: [...items], ends: false };
  const text = line.kind === 'text' && !isBlank(line.text) ? unquoted(line.text) : typed;
  return { kind: 'items', items: items.toSpliced(at, replaces ? 1 : 0, text), ends: line.kind === 'end' };
}
