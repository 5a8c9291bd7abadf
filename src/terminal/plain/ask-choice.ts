import type {
  ChooseManyPrompt,
  ChoosePrompt,
  Pick,
  Prompt,
  RankPrompt,
  Reply,
} from '../../questions/prompter.ts';
import { standsAlone } from '../sentences.ts';
import { standingPick, standingPicks, standingRanks } from '../standing.ts';
import { hearPicks } from './hear-picks.ts';
import { labelOf, type Numbered, sayNumbered } from './numbered.ts';
import type { Talk } from './talk.ts';

/** How one line of numbers becomes an answer to a prompt, or a sentence about why it does not. */
interface Taking<A> {
  readonly howTo: string;
  readonly standing: readonly Pick[];
  /** What to put back of picks that will not do. */
  unfinished(picks: readonly Pick[]): unknown;
  take(picks: readonly Pick[]): { readonly answer: A } | { readonly problem: string };
}

export function askChoice(talk: Talk, prompt: ChoosePrompt): Promise<Reply<Pick>> {
  const standing = standingPick(prompt);
  return askNumbered(talk, prompt, {
    howTo: 'One number, or the words.',
    standing: standing === undefined ? [] : [standing],
    unfinished: ([pick]) => pick,
    take: ([answer, ...more]) =>
      answer === undefined || more.length > 0 ? { problem: 'One of them, please.' } : { answer },
  });
}

export function askChoices(talk: Talk, prompt: ChooseManyPrompt): Promise<Reply<readonly Pick[]>> {
  return askNumbered(talk, prompt, {
    howTo: 'One or more numbers, with commas or spaces between.',
    standing: standingPicks(prompt),
    unfinished: (picks) => picks,
    take(picks) {
      const alone = prompt.options.find(({ value, alone }) => alone === true && picks.includes(value));
      if (alone !== undefined && picks.length > 1) return { problem: standsAlone(alone.label) };
      const answer = inOrder(picks, prompt);
      const problem = prompt.check(answer);
      return problem === undefined ? { answer } : { problem };
    },
  });
}

export function askRank(talk: Talk, prompt: RankPrompt): Promise<Reply<readonly string[]>> {
  return askNumbered(talk, prompt, {
    howTo: `Up to ${prompt.top} numbers in order, the best first, with commas or spaces between.`,
    standing: standingRanks(prompt).slice(0, prompt.top),
    unfinished: (picks) => picks.map(ranked),
    take(picks) {
      const answer = picks.map(ranked);
      const twice = answer.find((value, index) => answer.indexOf(value) < index);
      if (twice !== undefined) return { problem: `“${labelOf(twice, prompt)}” is there twice.` };
      return answer.length > prompt.top ? { problem: `There is room for ${prompt.top}.` } : { answer };
    },
  });
}

async function askNumbered<A>(talk: Talk, prompt: Prompt & Numbered, taking: Taking<A>): Promise<Reply<A>> {
  talk.open(prompt);
  sayNumbered(talk, prompt);
  talk.say(taking.howTo);
  if (taking.standing.length > 0) sayStanding(talk, prompt, taking.standing);
  let unfinished = prompt.unfinished;
  for (;;) {
    const heard = await hearPicks(talk, prompt, { standing: taking.standing, unfinished });
    if (heard.kind !== 'picks') return heard;
    const taken = taking.take(heard.picks);
    if ('answer' in taken) return { kind: 'answer', answer: taken.answer };
    talk.say(taken.problem);
    unfinished = taking.unfinished(heard.picks);
  }
}

function sayStanding(talk: Talk, prompt: Prompt & Numbered, standing: readonly Pick[]): void {
  talk.say(
    `Now: ${standing.map((pick) => labelOf(pick, prompt)).join(', ')}. Enter keeps it${prompt.required ? '' : '; - empties it'}.`,
  );
}

function ranked(pick: Pick): string {
  return typeof pick === 'string' ? pick : pick.other;
}

/** In the order of the options, none twice; the writer's own words last, as one answer. */
function inOrder(picks: readonly Pick[], { options }: Numbered): readonly Pick[] {
  const named = options.flatMap(({ value }) => (picks.includes(value) ? [value] : []));
  const words = picks.flatMap((pick) => (typeof pick === 'string' ? [] : [pick.other]));
  return words.length === 0 ? named : [...named, { other: words.join('; ') }];
}
