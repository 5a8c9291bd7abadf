import { leavingNothing } from '../errors.ts';
import type { Context } from './context.ts';
import { outside } from './menu.ts';

/** Asks what to search for. */
export async function askForWords(context: Context): Promise<string> {
  const prompter = await context.prompter(
    'what to search for',
    'give the words, or - to read them from stdin: steer search pub friday',
  );
  const reply = await leavingNothing(() =>
    prompter.text({
      ...outside,
      ask: 'What are you looking for?',
      hint: 'Words, "words in a row" in quotes, the beginning of a word with *, and -words to leave out.',
      lines: 1,
      suggest: [],
      help: [],
      required: true,
      canMove: false,
      check: () => undefined,
    }),
  );
  return reply.kind === 'answer' ? reply.answer : '';
}
