import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeLeftParts } from '../../src/files/left-parts.ts';
import { temporaryFolder } from '../support/temporary-journal.ts';

/** The number of a program that ran, and is over. */
function endedProgram(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test.each([
  ['.steer-', (pid: number) => `.steer-${pid}.part`],
  ['.steer-', (pid: number) => `.steer-${pid}-12.part`],
  ['journal.db.', (pid: number) => `journal.db.restore-${pid}.part`],
  ['journal.db.', (pid: number) => `journal.db.restore-${pid}.part-journal`],
  ['journal.db.', (pid: number) => `journal.db.before-delete-2026-11-24T204323.${pid}.part`],
])('what begins with %s is removed once its maker is gone (%#)', (beginning, nameFor) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, nameFor(endedProgram())), 'half');
  writeFileSync(join(folder, nameFor(process.pid)), 'of one that runs');
  removeLeftParts(folder, beginning);
  expect(readdirSync(folder)).toEqual([nameFor(process.pid)]);
});

test('a folder that was not finished goes with all that is in it', () => {
  const folder = temporaryFolder();
  const part = join(folder, `.steer-${endedProgram()}.part`);
  mkdirSync(part);
  writeFileSync(join(part, 'note.md'), 'half');
  removeLeftParts(folder, '.steer-');
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  'journal.db',
  'journal.db.schema-1.2026-11-24T204323',
  'other.db.restore-1.part',
  '.steer-x.part',
])('%s stays', (name) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), 'whole');
  removeLeftParts(folder, 'journal.db.');
  removeLeftParts(folder, '.steer-');
  expect(readdirSync(folder)).toEqual([name]);
});

test('a folder that is not there is nobody’s fault here', () => {
  expect(() => removeLeftParts(join(temporaryFolder(), 'gone'), '.steer-')).not.toThrow();
});
