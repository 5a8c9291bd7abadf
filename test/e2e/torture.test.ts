import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { failEachCall } from '../../torture/fail-each-call.ts';
import type { Operation } from '../../torture/operations/operation.ts';
import { cutPower, type PowerOptions } from '../../torture/power/cut-power.ts';
import { whyNotRecorded } from '../../torture/power/recorder.ts';
import { randomAt } from '../../torture/random.ts';
import { runKills } from '../../torture/run-kills.ts';
import { settingIn, worldIn } from '../../torture/setting.ts';
import { temporaryHome } from '../support/home.ts';

/** The short of `npm run torture`, `npm run torture:disk` and `npm run torture:power`. */
const patience = 240_000;

test('killed at any moment, in whatever it does, the program has kept what it confirmed', {
  timeout: patience,
}, async () => {
  const { faults, kills } = await runKills({ folder: temporaryHome(), seed: 11, kills: 20 });
  expect(faults).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(20);
});

test.each(['believing', 'flipping'] as const)(
  'what is looked at after a kill would show a program that loses words (%s)',
  { timeout: patience },
  async (broken) => {
    const { faults } = await runKills({
      folder: temporaryHome(),
      seed: 3,
      kills: 4,
      only: 'fill in lines',
      broken,
    });
    expect(faults.length).toBeGreaterThan(0);
  },
);

const folder = mkdtempSync(join(tmpdir(), 'steer-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const setting = await settingIn(folder, undefined);

function operationCalled(name: string): Operation {
  const operation = setting.chosen.find((one) => one.name === name);
  if (operation === undefined) throw new Error(`There is no operation "${name}".`);
  return operation;
}

test.skipIf(setting.library === undefined).each([
  ['fill in lines', 'ENOSPC', true],
  ['edit', 'EIO', false],
  ['encrypt', 'ENOSPC', true],
] as const)(
  'a disk that fails during "%s" (%s, for good: %s) is told of, and nothing is lost',
  { timeout: patience },
  async (name, how, isLasting) => {
    const world = worldIn(folder, 'world');
    const failing = failEachCall(operationCalled(name), {
      world,
      library: setting.library ?? '',
      how,
      isLasting,
      stride: 23,
      reset: () => world.reset(setting.template),
      random: () => randomAt(1, 0),
    });
    let calls = 0;
    for await (const { faults, what } of failing) {
      calls += 1;
      expect({ what, faults }).toEqual({ what, faults: [] });
    }
    expect(calls).toBeGreaterThan(2);
  },
);

const cannotBeRecorded = whyNotRecorded();

async function faultsOfPowerCuts(name: string, options: Pick<PowerOptions, 'cuts' | 'isNeverSynced'>) {
  const world = worldIn(folder, 'power');
  world.reset(setting.template);
  const faults: string[] = [];
  for await (const cut of cutPower(operationCalled(name), { world, random: randomAt(2, 0), ...options }))
    faults.push(...cut.faults.map((fault) => `after ${cut.done} of ${cut.steps} steps: ${fault}`));
  return faults;
}

describe.skipIf(cannotBeRecorded !== undefined)(`the power goes: ${cannotBeRecorded ?? ''}`, () => {
  test.each(['fill in lines', 'begin a journal', 'backup restore', 'export a folder', 'encrypt'])(
    'during "%s" nothing is lost that was confirmed',
    { timeout: patience },
    async (name) => {
      expect(await faultsOfPowerCuts(name, { cuts: 12 })).toEqual([]);
    },
  );

  test('a program that never waits for its disk would be seen to lose words', {
    timeout: patience,
  }, async () => {
    const faults = await faultsOfPowerCuts('fill in lines', { cuts: 12, isNeverSynced: true });
    expect(faults).toContainEqual(expect.stringContaining('is lost'));
  });
});
