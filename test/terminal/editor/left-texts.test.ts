import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EditFolder } from '../../../src/terminal/editor/edit-folder.ts';
import { leftTexts } from '../../../src/terminal/editor/left-texts.ts';
import { temporaryHome } from '../../support/home.ts';

const isGone = () => false;

/** A text in an editor whose program is gone, and what became of the file. */
function aLeftText(change: (file: string) => void) {
  const roots = { session: undefined, data: temporaryHome() };
  const folder = EditFolder.make('before', { roots, pid: 4321 });
  change(folder.file);
  return { roots, folder };
}

test.each<[string, (file: string) => void, string[]]>([
  ['what was written', (file) => writeFileSync(file, 'after\n'), ['after']],
  ['nothing where nothing was written', () => {}, []],
  ['nothing where all was deleted', (file) => writeFileSync(file, ' \n'), []],
  ['nothing where the file is gone', (file) => rmSync(file), []],
  ['what an editor rescued', (file) => writeFileSync(`${file}.save`, 'rescued'), ['rescued']],
  [
    'both where both differ',
    (file) => {
      writeFileSync(file, 'after\n');
      writeFileSync(`${file}.save`, 'rescued');
    },
    ['rescued', 'after'],
  ],
  [
    'what it can of bytes that are no text',
    (file) => writeFileSync(file, Buffer.from([0x61, 0xff])),
    ['a\ufffd'],
  ],
])('it gives %s', (_, change, texts) => {
  const { roots, folder } = aLeftText(change);
  const left = leftTexts(roots, isGone);
  expect(left.map((one) => one.texts)).toEqual([texts]);
  expect(existsSync(folder.path)).toBe(true); // until the words are in safety
  left[0]?.remove();
  expect(readdirSync(roots.data)).toEqual([]);
});

test('a program that still runs keeps its folder', () => {
  const { roots } = aLeftText((file) => writeFileSync(file, 'after'));
  expect(leftTexts(roots, (pid) => pid === 4321)).toEqual([]);
});

test('other things beside the journal are nothing of an editor’s', () => {
  const data = temporaryHome();
  for (const name of ['edit-x-y', 'edit-1', 'worksheets']) mkdirSync(join(data, name));
  writeFileSync(join(data, 'edit-1-abc'), '');
  expect(leftTexts({ session: undefined, data }, isGone)).toEqual([]);
});

test('a folder that is not there holds nothing', () => {
  expect(leftTexts({ session: '/no/session', data: '/no/data' }, isGone)).toEqual([]);
});
