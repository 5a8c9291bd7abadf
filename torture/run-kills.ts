import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Look } from './aftermath.ts';
import { buildFailingDisk } from './failing-disk.ts';
import { notesToImport } from './notes-to-import.ts';
import { type KillOptions, killOnce } from './one-kill.ts';
import type { Operation } from './operations/operation.ts';
import { operations } from './operations/operations.ts';
import { newProgress, type Progress, readProgress, tallyOf, writeProgress } from './progress.ts';
import { pick, randomAt, rareWord } from './random.ts';
import { runSteer } from './steer.ts';
import { World } from './world.ts';

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

/** A world begins anew once its journal is larger than a few entries make it. */
const mostEntries = 40;

/** Kills the program so many times, during one thing after another. */
export async function runKills(options: TortureOptions): Promise<Progress> {
  const { folder, kills, say = () => {}, workers = availableParallelism() } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'progress.json');
  const progress = (options.isResumed ? readProgress(file) : undefined) ?? newProgress(options.seed);
  const setting = await settingFor(options, say);
  const [start, before] = [performance.now(), progress.seconds];
  let told = start;

  async function work(worker: number): Promise<void> {
    const world = worldIn(folder, `world-${worker}`);
    world.reset(setting.template);
    while (progress.kills < kills) {
      await killNext(world, { progress, ...setting });
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

interface Setting {
  readonly folder: string;
  readonly chosen: readonly Operation[];
  readonly template: string;
  readonly library: string | undefined;
  readonly look: Look;
  readonly broken: KillOptions['broken'];
}

async function settingFor(
  { folder, only, broken }: TortureOptions,
  say: (line: string) => void,
): Promise<Setting> {
  const world = worldIn(folder, 'template');
  const known = await commandsOf(world);
  const able = operations.filter(({ needs }) => needs === undefined || known.has(needs.join(' ')));
  const chosen = able.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Error(`There is no such operation. There are: ${able.map(({ name }) => name).join(', ')}`);
  const disk = buildFailingDisk(folder);
  if ('missing' in disk) say(`No kills at the calls of the system: ${disk.missing}.`);
  const look = known.has('journal check') ? ['journal', 'check'] : ['list', '--json'];
  const template = await makeTemplate(world);
  return { folder, chosen, template, look, broken, library: 'library' in disk ? disk.library : undefined };
}

function worldIn(folder: string, name: string): World {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  return new World(place, { cache: join(folder, 'cache') });
}

/** The commands of `steer journal`, where there are any. */
async function commandsOf(world: World): Promise<Set<string>> {
  const { code, stdout } = await runSteer(['journal', '--help'], {
    cwd: world.folder,
    env: world.env,
    stdin: '',
  });
  const names =
    code === 0 ? [...stdout.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => `journal ${name}`) : [];
  return new Set(names);
}

/** A journal with a dozen notes. */
async function makeTemplate(world: World): Promise<string> {
  world.reset();
  const random = randomAt(0, 0);
  const words = Array.from({ length: 12 }, () => rareWord(random));
  writeFileSync(world.file('import.json'), await notesToImport(words, world));
  await world.run(['import', world.file('import.json')]);
  return world.journal;
}

async function killNext(
  world: World,
  { progress, ...setting }: Setting & { readonly progress: Progress },
): Promise<void> {
  const number = progress.next++;
  const random = randomAt(progress.seed, number);
  const operation = pick(setting.chosen, random);
  const tally = tallyOf(progress, operation.name);
  if (world.held().entries.size > mostEntries || random() < 0.02) world.reset(setting.template);
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
