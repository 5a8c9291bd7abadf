import type { Fault, SoundCopy } from '../journal/custody.ts';

export interface Cures {
  readonly file: string;
  readonly copies: readonly SoundCopy[];
  /** How the program is called for this journal: `steer`, with what names the journal where that is needed. */
  readonly command: string;
}

/** Something to do, in words, and the command to paste, where there is one. */
export interface Step {
  readonly say: string;
  readonly command?: string;
}

/** In one line. */
export function sayCure(steps: readonly Step[]): string {
  return steps.map(({ say, command }) => (command === undefined ? say : `${say}: ${command}`)).join(' ');
}

/** What to do about each thing that is wrong. */
export function curesFor(faults: readonly Fault[], cures: Cures): (fault: Fault) => readonly Step[] {
  const { file, command } = cures;
  const isMendable = faults.every(({ kind }) => kind === 'index' || kind === 'search');
  const { rescued, restored } = waysOut(cures);
  const kept = restored === undefined ? [] : [{ say: 'Or go back to the newest copy', command: restored }];
  return ({ kind }) => {
    switch (kind) {
      case 'index':
      case 'search':
        return isMendable
          ? [{ say: 'Make it anew', command: `${command} journal check --mend` }]
          : [{ say: 'This comes right with what is done about the rest.' }];
      case 'pages':
      case 'content':
        return [{ say: 'Save what can be read', command: rescued }, ...kept];
      case 'log':
        return [
          {
            say: 'Move the log away, then look again',
            command: `mv "${file}-wal" "${file}-wal.aside" && ${command} journal check`,
          },
        ];
      case 'newer':
        return [{ say: 'Update', command: 'npm install --global selfsteer@latest' }];
      case 'empty':
      case 'foreign':
        return restored === undefined
          ? [
              {
                say: 'No copy of a journal lies beside it. If you have a backup',
                command: 'steer backup restore <file>',
              },
            ]
          : [
              {
                say: 'Move it away and put the newest copy there',
                command: `mv "${file}" "${file}.aside" && ${restored}`,
              },
            ];
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
