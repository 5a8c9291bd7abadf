import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { type Environment, environment } from './home.ts';

/** Whether this machine has what a login with a keyring is made of: Debian's dbus and gnome-keyring. */
export const hasKeyring = ['dbus-run-session', 'gnome-keyring-daemon'].every(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined,
);

/** A session of a desktop of its own, whose keyring is open, until the test is finished: what programs in it need to know. */
export async function keyringSession(home: string): Promise<Environment> {
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const inside =
    'echo | gnome-keyring-daemon --unlock --components=secrets >/dev/null; echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat';
  const session = spawn('dbus-run-session', ['--', 'sh', '-c', inside], {
    env: environment(home, { XDG_RUNTIME_DIR: runtime }),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => session.on('close', resolve));
  onTestFinished(async () => {
    session.stdin.end();
    await ended;
  });
  for await (const address of createInterface(session.stdout))
    return { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: runtime };
  throw new Error('The session ended before its keyring was open.');
}
