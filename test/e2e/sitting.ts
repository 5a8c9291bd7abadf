import { type Key, type Session, type StartOptions, start } from '../support/pty.ts';

/** The time and zone of every sitting. */
export const now = '2026-11-24T21:30:00+01:00';

/** Part of the open prompt, and what is typed there; names of keys stand in angle brackets: `Angry<enter>`. */
export type Step = readonly [seen: string | RegExp, typed: string];

export type Sitting = Session & {
  /** Does one step after the other, each once its prompt is on the screen. */
  play(...steps: readonly Step[]): Promise<void>;
  /** Resolves once the open prompt shows this. */
  sees(wish: string | RegExp): Promise<void>;
};

/** The built program in a terminal of 80 by 24, with the clock stopped. */
export function sit(args: readonly string[], options: StartOptions = {}): Sitting {
  const session = start(args, { ...options, env: { STEER_NOW: now, ...options.env } });
  const sees = (wish: string | RegExp) => session.waitFor((screen) => shows(openPrompt(screen), wish));
  return Object.assign(session, {
    sees,
    async play(...steps: readonly Step[]) {
      for (const [seen, typed] of steps) {
        await sees(seen).catch((error: unknown) => {
          throw new Error(`At the step “${seen}”: ${error instanceof Error ? error.message : error}`);
        });
        send(session, typed);
      }
    },
  });
}

/** The screen from where the open prompt begins, which says how far along it is; empty while none is open. */
function openPrompt(screen: string): string {
  if (!/(^> ?|Ctrl-C (keep and )?leave)$/.test(screen.slice(screen.lastIndexOf('\n') + 1))) return '';
  const lines = screen.split('\n');
  return lines
    .slice(
      Math.max(
        0,
        lines.findLastIndex((line) => /^\d+ of \d+( |$)/.test(line)),
      ),
    )
    .join('\n');
}

function shows(text: string, wish: string | RegExp): boolean {
  return typeof wish === 'string' ? text.includes(wish) : wish.test(text);
}

function send(session: Session, typed: string): void {
  for (const part of typed.split(/(<[a-z]+(?:-[a-z]+)?>)/)) {
    const key = /^<(.+)>$/.exec(part)?.[1];
    if (key === undefined) session.type(part);
    else session.press(key as Key); // the name of a key, or nothing it knows how to press
  }
}
