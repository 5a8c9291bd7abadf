import type { Progress } from '../journal/journal.ts';
import type { LiveContext } from './live-context.ts';

export interface ShownProgress {
  readonly step: Progress;
  /** Nothing of it stays where a line is rewritten. */
  end(): void;
}

/** How often a count is said: rewritten on a line of its own, or said in a line each, for those who listen to them. */
const every = { rewritten: 500, lines: 10_000 } as const;

/** Says how far a long piece of work is, to a person at a terminal; to anybody else, and with --quiet, nothing. */
export function shownProgress(live: Pick<LiveContext, 'streams' | 'options' | 'process'>): ShownProgress {
  const { streams, options, process } = live;
  if (options.quiet || !streams.isTerminal('stderr')) return { step: () => undefined, end: () => undefined };
  const say = (text: string) => streams.write('stderr', text);
  return isRewritable(options.accessible, process.env) ? rewritten(say) : inLines(say);
}

function isRewritable(accessible: boolean | undefined, env: NodeJS.ProcessEnv): boolean {
  const wanted = [env.ACCESSIBLE, env.STEER_ACCESSIBLE].some((value) => (value ?? '') !== '');
  return accessible !== true && !wanted && env.TERM !== 'dumb';
}

function rewritten(say: (text: string) => void): ShownProgress {
  let isShown = false;
  return {
    step(done, total) {
      if (total < every.rewritten || done % every.rewritten !== 0) return;
      isShown = true;
      say(`\r\x1b[K${count(done)} of ${count(total)}`);
    },
    end() {
      if (isShown) say('\r\x1b[K');
    },
  };
}

function inLines(say: (text: string) => void): ShownProgress {
  return {
    step(done, total) {
      if (done % every.lines === 0 && done < total) say(`${count(done)} of ${count(total)}\n`);
    },
    end: () => undefined,
  };
}

function count(number: number): string {
  return number.toLocaleString('en');
}
