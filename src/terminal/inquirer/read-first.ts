import { LeftError } from '../../errors.ts';
import type { Prompt } from '../../questions/prompter.ts';
import { type Asking, askOnce } from './ask-once.ts';
import { readField } from './read-field.ts';

export type Reading = Pick<Asking<unknown, unknown>, 'keyboard' | 'options'>;

/**
 * What waits to be read on the other screen: where a prompt of so many rows would push some of it away, it is read
 * first, and what there is room for stays above.
 */
export async function readFirst({ keyboard, options }: Reading, rowsBelow: number): Promise<void> {
  const { otherScreen, output } = options;
  const lines = otherScreen?.takeUnread() ?? [];
  const room = Math.max(0, (output.rows ?? 24) - rowsBelow);
  if (lines.length > room)
    await askOnce({ prompt: reading, field: readField(lines, lines.length - room), keyboard, options });
  const rest = lines.slice(Math.max(0, lines.length - room));
  if (rest.length === 0) return;
  otherScreen?.enter();
  otherScreen?.write(`${rest.join('\n')}\n`);
}

/** What was shown after the last prompt, all of it: there is nobody to keep anything for any more. */
export async function readLast(reading: Reading): Promise<void> {
  try {
    await readFirst(reading, Number.POSITIVE_INFINITY);
  } catch (error) {
    if (!(error instanceof LeftError)) throw error;
  }
}

export const reading: Prompt = {
  ask: '',
  help: [],
  required: true,
  canMove: false,
  isMenu: true,
  isPart: true,
  keep: () => undefined,
};
