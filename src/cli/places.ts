import { homedir } from 'node:os';

/** What decides where files belong. */
export function placesFrom({ platform, env }: NodeJS.Process) {
  return { platform, env, home: homedir() };
}
