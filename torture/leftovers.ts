import { existsSync } from 'node:fs';
import { strays } from './aftermath.ts';
import type { Attempt, Operation } from './operations/operation.ts';
import type { Random } from './random.ts';
import { runAttempt } from './run-attempt.ts';
import type { World } from './world.ts';

interface Surroundings {
  readonly world: World;
  readonly random: Random;
  readonly library: string | undefined;
}

/** What nobody needs any more lies there at most until the same is done again. */
export async function leftovers(
  operation: Operation,
  { world, random, library }: Surroundings,
): Promise<string[]> {
  const left = strays(world);
  if (left.length === 0) return [];
  const again: Attempt = await operation.prepare(world, random);
  await runAttempt(again, world, { library });
  await again.settle?.();
  if (again.passphrases !== undefined) [world.passphrase] = again.passphrases(true);
  return left.filter((path) => existsSync(path)).map((path) => `${path} is left over`);
}
