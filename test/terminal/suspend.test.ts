import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { type Stoppable, suspend } from '../../src/terminal/suspend.ts';

function aProcess(platform: NodeJS.Platform = 'linux') {
  const killed: unknown[] = [];
  const kill = (...sent: unknown[]) => killed.push(sent);
  const process = Object.assign(new EventEmitter(), { platform, kill });
  return { process: process satisfies Stoppable, killed };
}

const never = () => new Promise<void>(() => {});
const atOnce = () => Promise.resolve();

test('the whole group is stopped, and goes on when the shell says so', async () => {
  const { process, killed } = aProcess();
  const suspended = suspend(process, never);
  expect(killed).toEqual([[0, 'SIGTSTP']]);
  process.emit('SIGCONT');
  await suspended;
  expect(process.listenerCount('SIGCONT')).toBe(0);
});

test('a group that cannot be stopped goes on without a signal', async () => {
  const { process } = aProcess();
  await suspend(process, atOnce);
  expect(process.listenerCount('SIGCONT')).toBe(0);
});

test('on Windows nothing is stopped', async () => {
  const { process, killed } = aProcess('win32');
  await suspend(process, never);
  expect(killed).toEqual([]);
});
