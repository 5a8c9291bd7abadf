import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isFolder, makeFolder, writeFiles } from '../../src/cli/write-files.ts';
import { OutputError } from '../../src/errors.ts';
import { temporaryFolder } from '../support/temporary-journal.ts';

const secret = { secret: true, force: false };
const open = { secret: false, force: false };

const modeOf = (path: string) => statSync(path).mode & 0o777;
const textOf = (path: string) => readFileSync(path, 'utf8');

/** The umask of this process for the rest of the test. */
function withUmask(mask: number): void {
  const before = process.umask(mask);
  onTestFinished(() => {
    process.umask(before);
  });
}

/** A folder with files in it, by name. */
function aFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const all = () => Object.fromEntries(readdirSync(folder).map((name) => [name, textOf(join(folder, name))]));
  return { folder, at: (name: string) => join(folder, name), all };
}

describe('who may read a file', () => {
  test.each([0o000, 0o022, 0o077, 0o377, 0o777])(
    'its owner alone when it is secret, with umask %o',
    (mask) => {
      const { at } = aFolder();
      withUmask(mask);
      writeFiles([{ path: at('a'), content: 'x' }], secret);
      expect(modeOf(at('a'))).toBe(0o600);
    },
  );

  test.each([0o000, 0o022, 0o077])('whom the umask lets, when it is not: %o', (mask) => {
    const { at } = aFolder();
    withUmask(mask);
    writeFiles([{ path: at('a'), content: 'x' }], open);
    expect(modeOf(at('a'))).toBe(0o666 & ~mask);
  });

  test('its owner alone, also where it takes the place of one that all could read', () => {
    const { at } = aFolder({ a: 'old' });
    chmodSync(at('a'), 0o644);
    writeFiles([{ path: at('a'), content: 'new' }], { ...secret, force: true });
    expect(modeOf(at('a'))).toBe(0o600);
  });
});

describe('a file that is there', () => {
  test('and differs needs force', () => {
    const { at, all } = aFolder({ a: 'old' });
    const files = [{ path: at('a'), content: 'new' }];
    expect(() => writeFiles(files, secret)).toThrow(
      new OutputError(`"${at('a')}" is there already and differs.`, 'To replace it, add --force.'),
    );
    expect(all()).toEqual({ a: 'old' });
    expect(writeFiles(files, { ...secret, force: true })).toBe(1);
    expect(all()).toEqual({ a: 'new' });
  });

  test('and is the same is fine, and not written again', () => {
    const { at } = aFolder({ a: 'same' });
    const before = lstatSync(at('a'));
    expect(writeFiles([{ path: at('a'), content: 'same' }], secret)).toBe(0);
    expect(lstatSync(at('a')).ino).toBe(before.ino);
  });

  test('keeps all the others from being written, and is named', () => {
    const { at, all } = aFolder({ b: 'old', c: 'old', d: 'same' });
    const files = ['a', 'b', 'c'].map((name) => ({ path: at(name), content: 'new' }));
    expect(() => writeFiles([...files, { path: at('d'), content: 'same' }], secret)).toThrow(
      `"${at('b')}" (and 1 more) is there already and differs.`,
    );
    expect(all()).toEqual({ b: 'old', c: 'old', d: 'same' });
  });

  test('behind a link is replaced there, and the link stays', () => {
    const { folder, at } = aFolder({ real: 'old' });
    symlinkSync('real', at('link'));
    writeFiles([{ path: at('link'), content: 'new' }], { ...secret, force: true });
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(textOf(at('real'))).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link', 'real']);
  });
});

describe('what cannot be written leaves nothing behind', () => {
  test.each<[string, (at: (name: string) => string) => string, string]>([
    ['a folder that is missing', (at) => at('missing/b'), 'its folder is not there'],
    ['a folder that is a file', (at) => at('file/b'), 'its folder is not there'],
    ['a name that is too long', (at) => at('x'.repeat(300)), 'its name is too long'],
    ['a folder in its place', (at) => at('folder'), 'it is a folder'],
    ['a link to itself', (at) => at('loop'), 'a link there leads to itself'],
  ])('%s', (_, place, reason) => {
    const { folder, at } = aFolder({ file: 'a file' });
    mkdirSync(at('folder'));
    symlinkSync('loop', at('loop'));
    const before = readdirSync(folder);
    const files = [
      { path: at('first'), content: 'x' },
      { path: place(at), content: 'y' },
    ];
    for (const force of [false, true]) {
      expect(() => writeFiles(files, { ...secret, force })).toThrow(
        new OutputError(
          `"${place(at)}" cannot be written: ${reason}.`,
          'Choose another place with --output.',
        ),
      );
      expect(readdirSync(folder)).toEqual(before);
    }
  });

  test.skipIf(process.getuid?.() === 0)('a folder one may not write to', () => {
    const { folder, at } = aFolder();
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    expect(() => writeFiles([{ path: at('a'), content: 'x' }], secret)).toThrow('you may not write there');
  });

  test('two different texts for one place', () => {
    const { folder, at } = aFolder();
    const files = ['x', 'y'].map((content) => ({ path: at('a'), content }));
    expect(() => writeFiles(files, { ...open, force: true })).toThrow(OutputError);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('the same text twice for one place is one file', () => {
  const { at, all } = aFolder();
  const file = { path: at('a'), content: 'x' };
  expect(writeFiles([file, file], open)).toBe(1);
  expect(all()).toEqual({ a: 'x' });
});

test('the longest name that a file may have will do', () => {
  const { at, all } = aFolder();
  const name = 'x'.repeat(255);
  writeFiles([{ path: at(name), content: 'x' }], secret);
  expect(all()).toEqual({ [name]: 'x' });
});

test('a device is written into, never replaced, and needs no force', () => {
  expect(writeFiles([{ path: '/dev/null', content: 'x' }], secret)).toBe(1);
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test.each(['', 'é 漢 👩🏽‍🚀\r\n', 'x'.repeat(3_000_000)])('a text is written whole (%#)', (content) => {
  const { at, all } = aFolder();
  writeFiles([{ path: at('a'), content }], secret);
  expect(all().a === content).toBe(true);
});

describe('a folder', () => {
  test('is made with those above it, for its owner alone', () => {
    const { at } = aFolder();
    withUmask(0o000);
    makeFolder(at('a/b'));
    expect([modeOf(at('a')), modeOf(at('a/b'))]).toEqual([0o700, 0o700]);
    makeFolder(at('a/b'));
  });

  test('that cannot be made is said to be so', () => {
    const { at } = aFolder({ file: '' });
    expect(() => makeFolder(at('file'))).toThrow(OutputError);
    expect(() => makeFolder(at('file/below'))).toThrow(OutputError);
  });

  test('is meant by a slash at the end, or where there is one', () => {
    const { folder, at } = aFolder({ file: '' });
    expect([folder, at('new/'), at('file'), at('new'), 'x'.repeat(200)].map(isFolder)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
