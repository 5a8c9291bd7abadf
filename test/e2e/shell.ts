import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryHome } from '../support/home.ts';
import { type Sitting, sit } from './sitting.ts';

export interface Shell {
  readonly session: Sitting;
  readonly home: string;
  /** Starts the program and leaves its number where `pid` finds it. */
  steer(args: string): void;
  /** The same with another program. */
  start(command: string): void;
  pid(): number;
  /** Resolves once the program has ended, with its exit code, when the terminal is as it was before. */
  ended(): Promise<number>;
}

/** A shell with job control in a terminal, whose settings are written down before anything is started. */
export async function openShell(): Promise<Shell> {
  const home = temporaryHome();
  const session = sit([], { home, program: join(import.meta.dirname, 'in-shell.ts') });
  const file = (name: string) => join(home, name);
  await session.waitFor(/sh> ?$/);
  session.type('stty -a > before; clear\r');
  const start = (command: string) =>
    session.type(`sh -c 'echo $$ > pid; exec ${command}'; echo "code $?"; stty -a > after; echo done\r`);
  return {
    session,
    home,
    steer: (args) => start(`$steer ${args}`),
    start,
    pid: () => Number(readFileSync(file('pid'), 'utf8')),
    async ended() {
      await session.waitFor(/^done$/m);
      if (
        !existsSync(file('after')) ||
        readFileSync(file('after'), 'utf8') !== readFileSync(file('before'), 'utf8')
      )
        throw new Error(`The terminal was ${readFileSync(file('before'), 'utf8')}\nand is not so any more.`);
      return Number(/^code (\d+)$/m.exec(session.screen().join('\n'))?.[1]);
    },
  };
}
