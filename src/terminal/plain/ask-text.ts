import type { Reply, TextPrompt } from '../../questions/prompter.ts';
import { isBlank } from '../sentences.ts';
import { standingText } from '../standing.ts';
import { sayWords } from './say-words.ts';
import type { Talk } from './talk.ts';

export function askText(talk: Talk, prompt: TextPrompt): Promise<Reply<string>> {
  talk.open(prompt);
  sayWords(talk, prompt.suggest);
  if (prompt.lines > 1) talk.say('Several lines are fine. A line with only . ends them.');
  const standing = standingText(prompt);
  sayStanding(talk, standing);
  return prompt.lines > 1 ? askLines(talk, prompt, standing) : askLine(talk, prompt, standing);
}

function sayStanding(talk: Talk, standing: string): void {
  if (standing === '') return;
  const lines = standing.split('\n');
  if (lines.length === 1) talk.say(`Now: ${standing}`);
  else talk.say('Now:', ...lines.map((line) => `  ${line}`));
  talk.say('Enter keeps it; - empties it; what you write takes its place.');
}

async function askLine(talk: Talk, prompt: TextPrompt, standing: string): Promise<Reply<string>> {
  let unfinished = prompt.unfinished;
  for (;;) {
    const line = await talk.hear(prompt, { ends: prompt.mayEnd === true, unfinished });
    if (line.kind === 'back' || line.kind === 'jump') return line;
    if (line.kind === 'end') return { kind: 'skip' };
    const text = line.kind !== 'text' ? '' : isBlank(line.text) ? standing : line.text;
    const reply = settle(talk, prompt, text);
    if (reply !== undefined) return reply;
    if (text !== '') unfinished = text;
  }
}

async function askLines(talk: Talk, prompt: TextPrompt, standing: string): Promise<Reply<string>> {
  let written: string | undefined; // put together as it comes: a pipe may bring hundreds of thousands of lines
  for (;;) {
    const line = await talk.hear(prompt, { ends: true, unfinished: written ?? prompt.unfinished });
    if (line.kind === 'back' || line.kind === 'jump') return line;
    if (line.kind === 'text' && (written !== undefined || !isBlank(line.text))) {
      written = written === undefined ? line.text : `${written}\n${line.text}`;
      prompt.keep(written);
    } else if (line.kind === 'skip' && written !== undefined) {
      written = undefined;
      prompt.keep(prompt.unfinished);
      talk.say('Emptied. Write it anew, or - once more to skip.');
    } else {
      const text = line.kind === 'skip' ? '' : (written ?? standing);
      const reply = settle(talk, prompt, text);
      if (reply !== undefined) return reply;
      if (text === '') continue;
      talk.say('It stands as it is; write more lines, or - to begin anew.');
      written = text;
    }
  }
}

/** The reply to a text, or nothing when it will not do and that was said. */
function settle(talk: Talk, prompt: TextPrompt, text: string): Reply<string> | undefined {
  if (isBlank(text)) return talk.mayPass(prompt) ? { kind: 'skip' } : undefined;
  const problem = prompt.check(text);
  if (problem !== undefined) {
    talk.say(problem);
    return undefined;
  }
  const understood = prompt.understood?.(text);
  if (understood !== undefined) talk.say(`Understood: ${understood}`);
  return { kind: 'answer', answer: text };
}
