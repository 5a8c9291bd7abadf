import type { RatePrompt } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { displayWidth, wrap } from '../../text/wrap.ts';
import { atStep, readRating, stepsOf } from '../rating.ts';
import type { Drawing, Field, Look } from './field.ts';
import { pressRate, type RateState, standing, startRate } from './rate-state.ts';

export function rateField(prompt: RatePrompt): Field<RateState, number> {
  return {
    start: startRate(prompt),
    press: (state, key) => pressRate(prompt, state, key),
    view: (state, look) => viewRate(prompt, state, look),
    unfinished: (state) => standing(prompt, state),
    takesText: false,
    takesHelp: () => true,
    keys: ({ typed }) => [
      '← → or type a number',
      typed === '' && !prompt.required ? 'Enter skip' : 'Enter next',
    ],
    said: (rating) => [`${rating}${unitOf(prompt)}`],
  };
}

function viewRate(prompt: RatePrompt, { typed }: RateState, look: Look): Drawing {
  const reading = readRating(typed, prompt);
  const rating = 'rating' in reading ? reading.rating : undefined;
  const points = viewPoints(prompt, rating, look);
  const scale = points ?? viewBar(prompt, rating, look);
  const lines = [scale.line, ...viewLabels(prompt, scale.width, look).map(look.styles.muted), ''];
  const line = lines.length;
  const before = prompt.before === undefined ? '' : `   Before: ${prompt.before}${unitOf(prompt)}`;
  const written = `› ${typed}${typed === '' ? '' : unitOf(prompt)}`;
  const beside = displayWidth(written + before) <= look.width;
  lines.push(...(beside ? [written + look.styles.muted(before)] : [written, look.styles.muted(before)]));
  return { lines, focus: line, cursor: { line, column: 2 + displayWidth(typed) } };
}

interface ScaleLine {
  readonly line: string;
  readonly width: number;
}

/** Every rating side by side, the chosen one in brackets; undefined when there are too many. */
function viewPoints(
  prompt: RatePrompt,
  rating: number | undefined,
  { width, styles }: Look,
): ScaleLine | undefined {
  const count = stepsOf(prompt) + 1;
  if (count > 40) return undefined;
  const ratings = Array.from({ length: count }, (_, index) => atStep(index, prompt));
  const line = ratings.map((one) => (one === rating ? styles.current(`[${one}]`) : ` ${one} `)).join('');
  const taken = ratings.reduce((sum, one) => sum + String(one).length + 2, 0);
  return taken > width ? undefined : { line, width: taken };
}

function viewBar(prompt: RatePrompt, rating: number | undefined, { width, styles }: Look): ScaleLine {
  const [least, most] = [`${prompt.min} `, ` ${prompt.max}`];
  const length = Math.max(4, Math.min(60, width) - least.length - most.length);
  const share = rating === undefined ? 0 : (rating - prompt.min) / (prompt.max - prompt.min);
  const at = Math.round(share * (length - 1));
  const bar =
    rating === undefined
      ? '─'.repeat(length)
      : `${'─'.repeat(at)}${styles.current('●')}${'─'.repeat(length - 1 - at)}`;
  return { line: least + bar + most, width: least.length + length + most.length };
}

/** What the ends mean, under the ends, or on lines of their own where there is no room side by side. */
function viewLabels(
  { min, max, minLabel, maxLabel }: RatePrompt,
  scaleWidth: number,
  { width }: Look,
): string[] {
  const [least, most] = [visible(minLabel ?? ''), visible(maxLabel ?? '')];
  if (least === '' && most === '') return [];
  const gap = scaleWidth - displayWidth(least) - displayWidth(most) - 2;
  if (gap >= 2) return [` ${least}${' '.repeat(gap)}${most}`];
  return [
    ...(least === '' ? [] : wrap(`${min} = ${least}`, width - 1)),
    ...(most === '' ? [] : wrap(`${max} = ${most}`, width - 1)),
  ].map((line) => ` ${line}`);
}

function unitOf({ unit }: RatePrompt): string {
  return unit === undefined ? '' : ` ${visible(unit)}`;
}
