import type { Move, Pick, Prompt } from '../../questions/prompter.ts';
import { isBlank, wordsMissing } from '../sentences.ts';
import { allPointedAt, type Numbered, notThere } from './numbered.ts';
import type { Talk } from './talk.ts';

/** What an answer by numbers begins as: the picks in the order typed, or what else the writer wants. */
export type Heard =
  | { readonly kind: 'picks'; readonly picks: readonly Pick[] }
  | { readonly kind: 'skip' }
  | Move;

/** Hears a line of numbers or words, and the words behind the number for words of the writer's own. */
export async function hearPicks(
  talk: Talk,
  prompt: Prompt & Numbered,
  { standing, unfinished }: { readonly standing: readonly Pick[]; readonly unfinished: unknown },
): Promise<Heard> {
  for (;;) {
    const line = await talk.hear(prompt, { unfinished });
    if (line.kind === 'back' || line.kind === 'jump') return line;
    const isEmpty = line.kind !== 'text' || isBlank(line.text);
    if (line.kind === 'text' && isEmpty && standing.length > 0) return { kind: 'picks', picks: standing };
    if (isEmpty) {
      if (talk.mayPass(prompt)) return { kind: 'skip' };
      continue;
    }
    const heard = await readPicks(talk, prompt, { typed: line.text, unfinished });
    if (heard !== undefined) return heard;
  }
}

async function readPicks(
  talk: Talk,
  prompt: Prompt & Numbered,
  { typed, unfinished }: { readonly typed: string; readonly unfinished: unknown },
): Promise<Heard | undefined> {
  const pointed = allPointedAt(typed, prompt);
  if ('stray' in pointed) {
    talk.say(notThere(pointed.stray, prompt));
    return undefined;
  }
  const picks: Pick[] = [];
  for (const index of pointed.indexes) {
    const option = prompt.options[index];
    const pick = option === undefined ? await hearWords(talk, prompt, unfinished) : option.value;
    if (typeof pick === 'object' && 'kind' in pick) return pick;
    picks.push(pick);
  }
  return { kind: 'picks', picks };
}

async function hearWords(
  talk: Talk,
  prompt: Prompt,
  unfinished: unknown,
): Promise<Pick | Exclude<Heard, { kind: 'picks' }>> {
  talk.say('In your own words:');
  for (;;) {
    const line = await talk.hear(prompt, { unfinished });
    if (line.kind === 'text' && !isBlank(line.text)) return { other: line.text };
    if (line.kind === 'back' || line.kind === 'jump') return line;
    if (line.kind === 'skip' && talk.mayPass(prompt)) return { kind: 'skip' };
    talk.say(wordsMissing);
  }
}
