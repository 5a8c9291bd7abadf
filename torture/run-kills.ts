import { cpSync, existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type KillOptions, killOnce } from './one-kill.ts';
import { newProgress, type Progress, readProgress, tallyOf, writeProgress } from './progress.ts';
import { pick, randomAt } from './random.ts';
import { type Setting, settingIn, worldIn } from './setting.ts';
import type { World } from './world.ts';

export interface TortureOptions {
  /** Holds the worlds, the evidence of faults, and how far it has come. */
  readonly folder: string;
  readonly seed: number;
  readonly kills: number;
  readonly only?: string | undefined;
  readonly isResumed?: boolean;
  readonly broken?: KillOptions['broken'];
  readonly workers?: number;
  readonly say?: (line: string) => void;
}

/** A world begins anew once its journal is larger than a few entries make it, or too few are left to change. */
const [fewest, most] = [6, 40];

/** Kills the program so many times, during one thing after another. */
export async function runKills(options: TortureOptions): Promise<Progress> {
  const { folder, kills, say = () => {}, workers = availableParallelism() } = options;
  const file = join(folder, 'progress.json');
  const progress = (options.isResumed ? readProgress(file) : undefined) ?? newProgress(options.seed);
  const setting = await settingIn(folder, options.only);
  if (setting.missing !== undefined) say(`No kills at calls of the system: ${setting.missing}.`);
  const [start, before] = [performance.now(), progress.seconds];
  let told = start;

  async function work(worker: number): Promise<void> {
    const world = worldIn(folder, `world-${worker}`);
    world.reset(setting.template);
    while (progress.kills < kills) {
      await killNext(world, { progress, ...setting, broken: options.broken });
      progress.seconds = before + (performance.now() - start) / 1000;
      if (performance.now() - told < 10_000) continue;
      told = performance.now();
      writeProgress(file, progress);
      say(
        `${progress.kills} of ${kills} kills, ${rate(progress)} a second, ${progress.faults.length} faults`,
      );
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  writeProgress(file, progress);
  return progress;
}

export const rate = ({ kills, seconds }: Progress) => (kills / Math.max(1, seconds)).toFixed(1);

async function killNext(
  world: World,
  { progress, ...setting }: Setting & { readonly progress: Progress; readonly broken: KillOptions['broken'] },
): Promise<void> {
  const number = progress.next++;
  const random = randomAt(progress.seed, number);
  const operation = pick(setting.chosen, random);
  const tally = tallyOf(progress, operation.name);
  if (!isOfSize(world) || random() < 0.02) world.reset(setting.template);
  const { isKilled, moment, measured, faults } = await killOnce(operation, {
    ...setting,
    world,
    random,
    measured: tally.measured,
  }).catch((error) => ({
    isKilled: false,
    moment: undefined,
    measured: tally.measured,
    faults: [String(error?.stack)],
  }));
  if (measured !== undefined) tally.measured = measured;
  if (isKilled) [progress.kills, tally.kills] = [progress.kills + 1, tally.kills + 1];
  else progress.missed += 1;
  if (faults.length === 0) return;
  tally.faults += 1;
  const evidence = join(setting.folder, 'faults', String(number));
  rmSync(evidence, { recursive: true, force: true });
  if (existsSync(world.file('evidence'))) cpSync(world.file('evidence'), evidence, { recursive: true });
  progress.faults.push({ number, operation: operation.name, moment, what: faults, evidence });
  world.reset(setting.template);
}

function isOfSize(world: World): boolean {
  const entries = [...world.held().entries.values()];
  return entries.length <= most && entries.filter(({ isTrashed }) => !isTrashed).length >= fewest;
}
