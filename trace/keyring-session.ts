import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

type Environment = Readonly<Record<string, string>>;

/** Whether this machine has what a login with a keyring is made of: Debian's dbus and gnome-keyring. */
export const hasKeyring = ['dbus-run-session', 'gnome-keyring-daemon'].every(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined,
);

export interface KeyringSession {
  /** What programs in it need to know. */
  readonly environment: { readonly DBUS_SESSION_BUS_ADDRESS: string; readonly XDG_RUNTIME_DIR: string };
  end(): Promise<void>;
}

/** A session of a desktop of its own, whose keyring is open. */
export async function startKeyringSession(home: string, env: Environment): Promise<KeyringSession> {
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const inside =
    'echo | gnome-keyring-daemon --unlock --components=secrets >/dev/null; echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat';
  const session = spawn('dbus-run-session', ['--', 'sh', '-c', inside], {
    env: { ...env, XDG_RUNTIME_DIR: runtime },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => session.on('close', () => resolve()));
  const end = () => {
    session.stdin.end();
    return ended;
  };
  for await (const address of createInterface(session.stdout))
    return { environment: { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: runtime }, end };
  throw new Error('The session ended before its keyring was open.');
}
