import type { JournalFacts } from './facts.ts';
import { type Finding, findingsOf } from './finding.ts';

const finding = findingsOf('files');

/** What programs that were ended by force left behind. */
export function leftFindings({ strays, leftParts, leftEdits }: JournalFacts): Finding[] {
  const found = [
    ...strays.map((file) =>
      finding('fault', 'stray-log', {
        message: 'A log lies here without its journal. There may be words in it that are nowhere else.',
        where: file,
        cure: [
          { say: 'If you moved the journal, put the two together again.' },
          { say: 'Else move the log away', command: `mv "${file}" "${file}.aside"` },
        ],
      }),
    ),
    ...leftParts.map((file) =>
      finding('note', 'left-part', {
        message: 'This was half made when a program was ended, and nothing needs it.',
        where: file,
        cure: [{ say: 'It goes with the next thing you write, or at once', command: `rm -r "${file}"` }],
      }),
    ),
    ...leftEdits.map((folder) =>
      finding('note', 'left-edit', {
        message: 'A text lies here that was in an editor when the program was ended.',
        where: folder,
        cure: [{ say: 'It is shown to you, and taken away, where you write next', command: 'steer resume' }],
      }),
    ),
  ];
  return found.length > 0 ? found : [finding('ok', 'leftovers', { message: 'Nothing was left behind.' })];
}
