import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Environment = Readonly<Record<string, string>>;

/** An empty home folder that lasts as long as the test. */
export function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'steer-test-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** All that a program under test sees of the world: nothing of the environment the tests were started in. */
export function environment(home: string, extra: Environment = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_CACHE_HOME: join(home, 'cache'),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    TERM: 'xterm-256color',
    ...extra,
  };
}
