import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { failEachCall } from '../../torture/fail-each-call.ts';
import { randomAt } from '../../torture/random.ts';
import { runKills } from '../../torture/run-kills.ts';
import { settingIn, worldIn } from '../../torture/setting.ts';
import { temporaryHome } from '../support/home.ts';

/** The short of `npm run torture` and `npm run torture:disk`. */
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

test.skipIf(setting.library === undefined).each([
  ['fill in lines', 'ENOSPC', true],
  ['edit', 'EIO', false],
  ['encrypt', 'ENOSPC', true],
] as const)(
  'a disk that fails during "%s" (%s, for good: %s) is told of, and nothing is lost',
  { timeout: patience },
  async (name, how, isLasting) => {
    const world = worldIn(folder, 'world');
    const operation = setting.chosen.find((one) => one.name === name);
    if (operation === undefined) throw new Error(`There is no operation "${name}".`);
    const failing = failEachCall(operation, {
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
