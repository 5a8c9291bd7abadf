import type { Fault, Mended, SoundCopy } from '../journal/custody.ts';
import { type Cures, curesFor, type Step } from './cures.ts';
import type { CustodyContext } from './look-after.ts';

export interface JournalCheck {
  /** Undefined where there is no journal yet. */
  readonly file: string | undefined;
  readonly findings: readonly Finding[];
  /** Copies that could take its place, the newest first; looked for only where something is wrong. */
  readonly copies: readonly SoundCopy[];
}

export interface Finding extends Fault {
  readonly cure: readonly Step[];
}

/** All that is wrong with the journal, with what to do about it. Nothing is changed. */
export async function checkJournal(
  { command }: Pick<Cures, 'command'>,
  context: CustodyContext,
): Promise<JournalCheck> {
  const custody = await context.custody();
  const examined = await custody.check();
  if (examined === undefined) return { file: undefined, findings: [], copies: [] };
  const { file, faults } = examined;
  if (faults.length === 0) return { file, findings: [], copies: [] };
  const copies = await custody.soundCopies();
  const cures = curesFor(faults, { file, copies, command });
  return { file, findings: faults.map((fault) => ({ ...fault, cure: cures(fault) })), copies };
}

/** Makes the indexes of the journal anew, where that is all it takes. */
export async function mendJournal(context: CustodyContext): Promise<Mended> {
  return (await context.custody()).mend();
}
