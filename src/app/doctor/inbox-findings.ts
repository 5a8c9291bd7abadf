import type { InboxFacts } from './facts.ts';
import { type Finding, findingsOf } from './finding.ts';

const finding = findingsOf('journal');

/** What was written while the journal was locked, and waits beside it. `isEncrypted`: undefined where it could not be told. */
export function inboxFindings(
  { folder, waiting }: InboxFacts,
  { command, isEncrypted }: { readonly command: string; readonly isEncrypted: boolean | undefined },
): Finding[] {
  if (waiting === 0) return [];
  const things = waiting === 1 ? 'Something' : `${waiting} things`;
  if (isEncrypted === false)
    return [
      finding('warning', 'inbox', {
        message: `${things} you wrote while your journal was locked can be read with that journal alone, which is not in its place.`,
        where: folder,
        cure: [{ say: 'They come in once it is in its place again, and is opened.' }],
      }),
    ];
  return [
    finding('note', 'inbox', {
      message: `${things} you wrote while your journal was locked ${waiting === 1 ? 'waits' : 'wait'} to come in.`,
      where: folder,
      cure: [{ say: 'That happens whenever your journal is opened', command: `${command} list` }],
    }),
  ];
}
