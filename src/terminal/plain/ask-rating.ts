import type { RatePrompt, Reply } from '../../questions/prompter.ts';
import { readRating } from '../rating.ts';
import { isBlank } from '../sentences.ts';
import { standingRating } from '../standing.ts';
import type { Talk } from './talk.ts';

export async function askRating(talk: Talk, prompt: RatePrompt): Promise<Reply<number>> {
  talk.open(prompt);
  talk.say(scaleInWords(prompt));
  if (prompt.before !== undefined) talk.say(`Before: ${prompt.before}${unitOf(prompt)}.`);
  const standing = standingRating(prompt);
  if (standing !== '') talk.say(`Now: ${standing}${unitOf(prompt)}. Enter keeps it; - empties it.`);
  let unfinished = prompt.unfinished;
  for (;;) {
    const line = await talk.hear(prompt, { unfinished });
    if (line.kind === 'back' || line.kind === 'jump') return line;
    const typed = line.kind !== 'text' ? '' : isBlank(line.text) ? standing : line.text;
    if (typed === '') {
      if (talk.mayPass(prompt)) return { kind: 'skip' };
      continue;
    }
    const reading = readRating(typed, prompt);
    if ('rating' in reading) return { kind: 'answer', answer: reading.rating };
    talk.say(reading.problem);
    unfinished = typed;
  }
}

/** "A number from 0 (barely there) to 10 (overwhelming), in steps of 5." */
function scaleInWords(prompt: RatePrompt): string {
  const { min, max, minLabel, maxLabel, step } = prompt;
  const end = (rating: number, label: string | undefined) =>
    label === undefined ? `${rating}` : `${rating} (${label})`;
  const steps = step === 1 ? '' : `, in steps of ${step}`;
  const unit = prompt.unit === undefined ? '' : `, in ${prompt.unit}`;
  return `A number from ${end(min, minLabel)} to ${end(max, maxLabel)}${unit}${steps}.`;
}

function unitOf({ unit }: RatePrompt): string {
  return unit === undefined ? '' : ` ${unit}`;
}
