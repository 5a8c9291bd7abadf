/** What of a process it takes to stop it. */
export interface Stoppable {
  readonly platform: NodeJS.Platform;
  kill(pid: number, signal: NodeJS.Signals): unknown;
  once(signal: 'SIGCONT', listener: () => void): unknown;
  off(signal: 'SIGCONT', listener: () => void): unknown;
}

const patience = 100;

/**
 * Stops the program, and whatever runs it in the same group, as the terminal would; resolves when the shell lets it
 * go on. A group that no shell looks after cannot be stopped: then it goes on soon, for no signal will come. The
 * clock goes on while a program is stopped, so the first wait may be over when it wakes, before it hears of the
 * signal; the second is for that.
 */
export async function suspend(
  process: Stoppable,
  wait: (milliseconds: number) => Promise<void> = waitFor,
): Promise<void> {
  if (process.platform === 'win32') return;
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once('SIGCONT', resolve);
  process.kill(0, 'SIGTSTP');
  await Promise.race([promise, wait(patience).then(() => wait(patience))]);
  process.off('SIGCONT', resolve);
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
