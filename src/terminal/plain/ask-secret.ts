import { leavingNothing } from '../../errors.ts';
import type { SecretPrompt } from '../../questions/prompter.ts';
import { notShown } from '../sentences.ts';
import type { Talk } from './talk.ts';

/** No word has a meaning here but what is typed. */
export function askSecret(talk: Talk, { ask, hint, check }: SecretPrompt): Promise<string> {
  talk.openUnseen(['', ask, hint, talk.canHide ? notShown : undefined].filter((line) => line !== undefined));
  return leavingNothing(async () => {
    for (;;) {
      const typed = await talk.hearUnseen();
      const problem = check?.(typed);
      if (problem === undefined) return typed;
      talk.say(problem);
    }
  });
}
