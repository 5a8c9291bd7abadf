import type { Answers } from '../worksheets/progress.ts';
import type { Filled } from './afterwards.ts';
import type { Context } from './context.ts';
import type { EntryFacts } from './draft-keeper.ts';
import { fillFromAnswers } from './fill-from-answers.ts';
import { fillWorksheet } from './fill-worksheet.ts';

const worksheet = 'urge-log';

export interface Urge extends EntryFacts {
  /** From 0 to 10; undefined: asked for. */
  readonly strength: number | undefined;
}

/** Asks what there is to say of an urge while it lasts; when it came is now, or was said. */
export async function logUrge(
  { strength, ...facts }: Urge & { readonly isSealed: boolean },
  context: Context,
): Promise<Filled | undefined> {
  const given = answersFrom(strength, facts, context);
  return fillWorksheet({ worksheet, ...facts, fresh: true, given, isBrief: true }, context);
}

/** Keeps how strong it is, and when it came, without a question. */
export async function keepUrge(
  { strength, ...facts }: Urge & { readonly strength: number },
  context: Context,
): Promise<Filled> {
  const json = JSON.stringify(answersFrom(strength, facts, context));
  const source = 'the command line';
  const entry = await fillFromAnswers({ worksheet, ...facts, json, source, draft: false }, context);
  return { entry, status: 'finished', next: [] };
}

function answersFrom(strength: number | undefined, { at }: EntryFacts, { clock }: Context): Answers {
  return { moment: at ?? clock.now(), ...(strength === undefined ? {} : { strength }) };
}
