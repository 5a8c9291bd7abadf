import type { ListPrompt, Reply } from '../../questions/prompter.ts';
import { isBlank } from '../sentences.ts';
import { standingItems } from '../standing.ts';
import type { Talk } from './talk.ts';

/** Items a line each, added to those there are; `.` or an empty line ends them, `-` begins anew. */
export async function askList(talk: Talk, prompt: ListPrompt): Promise<Reply<readonly string[]>> {
  let items = standingItems(prompt);
  let changed = false;
  open(talk, prompt, items);
  for (;;) {
    const line = await talk.hear(prompt, { ends: true, unfinished: changed ? items : prompt.unfinished });
    if (line.kind === 'back' || line.kind === 'jump') return line;
    if (line.kind === 'text' && !isBlank(line.text)) {
      items = [...items, line.text];
    } else if (line.kind === 'skip' && items.length > 0) {
      items = [];
      talk.say('Emptied. Write it anew, or - once more to skip.');
    } else {
      const reply = end(talk, prompt, items);
      if (reply !== undefined) return reply;
      continue;
    }
    changed = true;
    prompt.keep(items);
  }
}

function open(talk: Talk, prompt: ListPrompt, items: readonly string[]): void {
  talk.open(prompt);
  if (prompt.suggest.length > 0) talk.say(`For example: ${prompt.suggest.join(', ')}.`);
  talk.say('One on each line. A line with only . ends them.');
  if (items.length === 0) return;
  talk.say('Now:', ...items.map((item, index) => `  ${index + 1}. ${item}`));
  talk.say('Enter keeps them; what you write is added; - begins anew.');
}

function end(talk: Talk, prompt: ListPrompt, items: readonly string[]): Reply<readonly string[]> | undefined {
  if (items.length === 0) return talk.mayPass(prompt) ? { kind: 'skip' } : undefined;
  const problem = prompt.check(items);
  if (problem === undefined) return { kind: 'answer', answer: items };
  talk.say(problem, 'Write more, or - to begin anew.');
  return undefined;
}
