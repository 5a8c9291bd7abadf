import { Command } from 'commander';
import type { Filled } from '../../app/afterwards.ts';
import type { EntryFacts } from '../../app/draft-keeper.ts';
import { type Departure, DraftKeptError, UsageError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import type { GetContext } from '../live-context.ts';

interface NoteFlags {
  readonly editor?: boolean;
  readonly at?: string;
  readonly tag?: readonly string[];
}

export function noteCommand(context: GetContext): Command {
  return new Command('note')
    .description('write freely')
    .argument('[-]', 'read it from stdin; asked for when left out')
    .allowExcessArguments() // words are refused here, with the reason
    .option('--editor', 'write it in your editor ($VISUAL or $EDITOR)')
    .option('--at <when>', 'when it happened: 2026-11-24T21:30, "yesterday 9pm"')
    .option('--tag <tag...>', 'tags for the note')
    .action(async (_: string | undefined, flags: NoteFlags, { args: operands }: Command) => {
      refuseWords(operands, flags);
      const live = context();
      const { entryFacts } = await import('../entry-facts.ts');
      const facts = entryFacts(flags, live.clock);
      const { openDesk, sayAfterwards, whileItIsLocked } = await import('../desk.ts');
      const desk = await openDesk(live);
      if (operands.length > 0) return keepFromStdin(facts, desk);
      if (desk.isSealed) live.output.say(whileItIsLocked);
      if (flags.editor === true) return keepFromEditor(facts, desk);
      const { askForNote } = await import('../../app/write-note.ts');
      await sayAfterwards(askForNote(facts, desk.context), desk);
    });
}

function refuseWords(operands: readonly string[], { editor }: NoteFlags): void {
  if (operands.some((operand) => operand !== '-'))
    throw new UsageError(
      'A note is not taken from the command line: the history of your shell would keep it.',
      'Write it at the prompt: steer note. Or from a pipe: steer note -',
    );
  if (operands.length > 1 || (operands.length === 1 && editor === true))
    throw new UsageError('A note comes from one place.', 'Give either - or --editor, once.');
}

async function keepFromStdin(facts: EntryFacts, desk: Desk): Promise<void> {
  const { live, context } = desk;
  const [{ sayNumber }, { readInput }, { keepNote }, { whatBecameOf }] = await Promise.all([
    import('../desk.ts'),
    import('../read-input.ts'),
    import('../../app/write-note.ts'),
    import('../../app/afterwards.ts'),
  ]);
  const text = await readInput('-', live.process);
  const filled = await keepNote({ text, source: 'stdin', isDraft: false, ...facts }, context);
  if (filled === undefined) return live.output.say(whatBecameOf(undefined));
  sayNumber(filled, desk);
}

async function keepFromEditor(facts: EntryFacts, desk: Desk): Promise<void> {
  const { live, context } = desk;
  const [{ sayAfterwards }, { writeInEditor }, { keepNote }] = await Promise.all([
    import('../desk.ts'),
    import('../write-in-editor.ts'),
    import('../../app/write-note.ts'),
  ]);
  await context.journal.toWrite(); // what keeps it from being written is known before a word is
  const { text, departure } = await writeInEditor(live);
  const isDraft = departure !== undefined;
  const kept = keepNote({ text, source: 'your editor', isDraft, ...facts }, context).catch((error) => {
    live.output.complain(`This is what you wrote:\n\n${text}\n`);
    throw error;
  });
  await sayAfterwards(departure === undefined ? kept : keptAsDraft(kept, departure), desk);
}

async function keptAsDraft(kept: Promise<Filled | undefined>, departure: Departure): Promise<never> {
  throw new DraftKeptError(departure, (await kept)?.entry.id);
}
