/** What decides where files belong. */
export async function placesFrom({ platform, env }: NodeJS.Process) {
  const { homedir } = await import('node:os');
  return { platform, env, home: homedir() };
}
