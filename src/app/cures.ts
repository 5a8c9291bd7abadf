import type { Fault, SoundCopy } from '../journal/custody.ts';

export interface Cures {
  readonly file: string;
  readonly copies: readonly SoundCopy[];
  /** How the program is called for this journal: `steer`, with what names the journal where that is needed. */
  readonly command: string;
}

/** What to do about each thing that is wrong, in words with commands that can be pasted. */
export function curesFor(faults: readonly Fault[], cures: Cures): (fault: Fault) => string {
  const { file, command } = cures;
  const isMendable = faults.every(({ kind }) => kind === 'index' || kind === 'search');
  const { rescued, restored } = waysOut(cures);
  const kept = restored === undefined ? '' : ` Or go back to the newest copy: ${restored}`;
  return ({ kind }) => {
    switch (kind) {
      case 'index':
      case 'search':
        return isMendable
          ? `Make it anew: ${command} journal check --mend`
          : 'This comes right with what is done about the rest.';
      case 'pages':
      case 'content':
        return `Save what can be read: ${rescued}${kept}`;
      case 'log':
        return `Move the log away, then look again: mv "${file}-wal" "${file}-wal.aside" && ${command} journal check`;
      case 'newer':
        return 'Update: npm install --global selfsteer@latest';
      case 'empty':
      case 'foreign':
        return restored === undefined
          ? 'No copy of a journal lies beside it. If you have a backup: steer backup restore <file>'
          : `Move it away and put the newest copy there: mv "${file}" "${file}.aside" && ${restored}`;
      default:
        return kind satisfies never;
    }
  };
}

function waysOut({ file, copies: [newest], command }: Cures) {
  const rescued = `${command} journal rescue "${file}.rescued"`;
  const restored = newest === undefined ? undefined : `${command} backup restore "${newest.file}"`;
  return { rescued, restored };
}
