import type { Json } from './json.ts';
import type { Reply } from './prompter.ts';
import type { Asking, Checked } from './question-type.ts';

/** Asks for an answer that is typed as one text and read by `parse`; a text that cannot be read is refused at the prompt. */
export async function askByText<A extends Json>(
  asking: Asking<A>,
  how: {
    parse(text: string): Checked<A>;
    write(answer: A): string;
    lines?: number;
    suggest?: readonly string[];
    /** Words, which are changed rather than given anew. */
    isProse?: boolean;
    understood?(answer: A): string | undefined;
  },
): Promise<Reply<A>> {
  const { parse, write, lines = 1, suggest = [] } = how;
  const standing = asking.current === undefined ? undefined : write(asking.current);
  const reply = await asking.prompter.text({
    ...asking.prompt,
    lines,
    suggest,
    replaces: how.isProse !== true,
    initial: standing,
    check: (typed) => sentenceOf(parse(typed)),
    understood(typed) {
      const read = parse(typed);
      return 'answer' in read ? how.understood?.(read.answer) : undefined;
    },
  });
  if (reply.kind !== 'answer') return reply;
  // what was accepted as it stood stays as it was, also where its text says less than it
  if (asking.current !== undefined && reply.answer === standing)
    return { kind: 'answer', answer: asking.current };
  const read = parse(reply.answer);
  if ('faults' in read) throw new TypeError('a prompter let through a text that its check refuses');
  return { kind: 'answer', answer: read.answer };
}

/** The first fault as a sentence of its own: "This must be below 11." */
export function sentenceOf(checked: Checked<unknown>): string | undefined {
  if ('answer' in checked) return undefined;
  return checked.faults[0] === undefined ? undefined : `This ${checked.faults[0].sentence}.`;
}
