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
import { isFolder, makeFolder, writeFiles, writeFolder } from '../../src/cli/write-files.ts';
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

describe('a text in pieces', () => {
  const text = 'é 漢 👩🏽‍🚀\n'.repeat(20_000);
  const notSame = `${text.slice(0, -1)}!`;

  /** Pieces that end anywhere, also inside a character, and how many of them were asked for. */
  function inPieces(whole: string) {
    const made = { pieces: 0 };
    function* pieces() {
      for (const character of whole.split('\n')) {
        made.pieces += 1;
        yield made.pieces === 1 ? character : `\n${character}`;
      }
    }
    return { made, pieces: pieces() };
  }

  test.each([true, false])('is written as they come, with force %s', (force) => {
    const { at, all } = aFolder();
    expect(writeFiles([{ path: at('a'), content: inPieces(text).pieces }], { ...secret, force })).toBe(1);
    expect(all().a === text).toBe(true);
  });

  test.each([
    ['the same', text, true, 0],
    ['the same', text, false, 0],
    ['another', notSame, true, 1],
  ] as const)('over %s, with force', (_, there, force, written) => {
    const { at, all } = aFolder({ a: there });
    const before = lstatSync(at('a')).ino;
    const file = { path: at('a'), content: inPieces(text).pieces };
    expect(writeFiles([file], { ...secret, force })).toBe(written);
    expect(Object.keys(all())).toEqual(['a']);
    expect(all().a === text).toBe(true);
    expect(lstatSync(at('a')).ino === before).toBe(written === 0);
  });

  test('needs force over what differs, and is worked out no further than to there', () => {
    const { at, all } = aFolder({ a: 'other' });
    const { made, pieces } = inPieces(text);
    expect(() => writeFiles([{ path: at('a'), content: pieces }], secret)).toThrow('differs');
    expect(all()).toEqual({ a: 'other' });
    expect(made.pieces).toBeLessThan(20_000);
  });

  test('that goes on after what is there differs from it, and so does one that ends before', () => {
    for (const there of [text.slice(0, -1), `${text}x`]) {
      const { at } = aFolder({ a: there });
      const file = { path: at('a'), content: inPieces(text).pieces };
      expect(() => writeFiles([file], secret)).toThrow('differs');
    }
  });

  test('that cannot be worked out leaves nothing behind', () => {
    const { folder, at } = aFolder();
    function* failing() {
      yield text;
      throw new Error('no more');
    }
    const files = [
      { path: at('first'), content: 'x' },
      { path: at('a'), content: failing() },
    ];
    expect(() => writeFiles(files, secret)).toThrow('no more');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('many files', () => {
  const names = Array.from({ length: 250 }, (_, index) => `entry-${index}`);

  /** Files that are worked out one by one; `then` runs after the last. */
  function* files(folder: string, then: () => void = () => undefined) {
    for (const name of names) yield { path: join(folder, name), content: name };
    then();
  }

  const expected = Object.fromEntries(names.map((name) => [name, name]));
  const fail = () => {
    throw new Error('no more');
  };

  test('are written to a folder that is there', () => {
    const { folder, all } = aFolder();
    expect(writeFiles(files(folder), secret)).toBe(250);
    expect(all()).toEqual(expected);
    expect(modeOf(join(folder, 'entry-249'))).toBe(0o600);
  });

  test('make a folder that is not there, with those above it, for its owner alone', () => {
    const { folder, at } = aFolder();
    withUmask(0o000);
    expect(writeFolder(at('a/b/'), files(at('a/b')), secret)).toBe(250);
    expect(readdirSync(at('a/b')).sort()).toEqual([...names].sort());
    expect(textOf(at('a/b/entry-7'))).toBe('entry-7');
    expect([modeOf(at('a')), modeOf(at('a/b')), modeOf(at('a/b/entry-7'))]).toEqual([0o700, 0o700, 0o600]);
    expect([readdirSync(folder), readdirSync(at('a'))]).toEqual([['a'], ['b']]);
  });

  test('are looked for there before the last was worked out, and not found: all come at once', () => {
    const { folder, at } = aFolder();
    const seen: string[][] = [];
    writeFolder(
      at('new'),
      files(at('new'), () => seen.push(readdirSync(folder).filter((name) => !name.startsWith('.')))),
      secret,
    );
    expect(seen).toEqual([[]]);
  });

  test.each(['new', '.'])('of which one fails leave nothing behind in %s', (name) => {
    const { folder, at } = aFolder();
    expect(() => writeFolder(at(name), files(at(name), fail), secret)).toThrow('no more');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('one of them with a name that is too long is named as it would be called', () => {
    const { folder, at } = aFolder();
    const path = at(`new/${'x'.repeat(300)}`);
    expect(() => writeFolder(at('new'), [{ path, content: '' }], secret)).toThrow(
      `"${path}" cannot be written: its name is too long.`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of which one is there and differs are not written, and no more parts are than before it', () => {
    const { folder, at, all } = aFolder({ 'entry-3': 'old' });
    const parts: number[] = [];
    const counting = files(folder, () => parts.push(readdirSync(folder).length));
    expect(() => writeFiles(counting, secret)).toThrow(`"${at('entry-3')}" is there already and differs.`);
    expect(parts).toEqual([4]);
    expect(all()).toEqual({ 'entry-3': 'old' });
  });
});
