import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { InvalidInputError, NotFoundError } from '../../src/errors.ts';
import { fingerprint } from '../../src/worksheets/fingerprint.ts';
import { WorksheetLibrary } from '../../src/worksheets/library.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { temporaryHome } from '../support/home.ts';

let home: string;
let library: WorksheetLibrary;

beforeEach(() => {
  home = temporaryHome();
  library = new WorksheetLibrary({ bundled: join(home, 'bundled'), own: join(home, 'own') });
  put('bundled/urges/urge-log.yaml', sheet('urge-log', 'aliases: [craving-diary, Log Book]'));
  put('bundled/thoughts/abc.yaml', sheet('abc', 'aliases: [belief-check]'));
});

function put(path: string, text: string): string {
  const file = join(home, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function sheet(id: string, more = ''): string {
  return `id: ${id}\nversion: 1\ntitle: The sheet ${id}\nsummary: S.\n${more}\nsections:\n  - questions:\n      - { id: a, type: text, ask: A? }\n`;
}

describe('a worksheet is found', () => {
  test.each([
    'urge-log',
    'Urge-Log',
    'urge log',
    'URGE_LOG',
    ' urge  log ',
    'craving-diary',
    'Craving Diary',
    'craving_diary',
    'log book',
    'LOG-BOOK',
  ])('by the name %j', async (name) => {
    expect((await library.find(name)).id).toBe('urge-log');
  });

  test('by its path, wherever it lies', async () => {
    const file = put('elsewhere/mine.yaml', sheet('my-own'));
    expect((await library.find(file)).id).toBe('my-own');
  });

  test('by its id before another sheet’s alias', async () => {
    put('own/second.yaml', sheet('second', 'aliases: [abc]'));
    expect((await library.find('abc')).id).toBe('abc');
  });

  test('among the person’s own as among those that come with the program', async () => {
    put('own/evening.yml', sheet('evening'));
    expect((await library.find('Evening')).id).toBe('evening');
  });
});

describe('a worksheet that is not there', () => {
  test.each([
    ['urge-lgo', 'Did you mean "urge-log"?'],
    ['belief-chek', 'Did you mean "belief-check"?'],
    ['abd', 'Did you mean "abc"?'],
  ])('%j is answered with the nearest name', async (name, hint) => {
    const error = await library.find(name).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({
      message: `There is no worksheet called "${name}".`,
      hint: expect.stringContaining(hint),
    });
  });

  test('without a near name is answered with where to look', async () => {
    await expect(library.find('knitting')).rejects.toMatchObject({ hint: 'See all: steer worksheet list' });
  });

  test.each(['toString', '__proto__', 'constructor', '', '.'])('%j is no worksheet', async (name) => {
    await expect(library.find(name)).rejects.toThrow(NotFoundError);
  });

  test.each(['nowhere.yaml', './nowhere/abc', 'nowhere.YML'])('as a file: %s', async (path) => {
    await expect(library.find(path)).rejects.toThrow(`There is no file "${path}".`);
  });

  test('as a folder', async () => {
    const folder = join(home, 'bundled/urges');
    await expect(library.find(folder)).rejects.toThrow(`"${folder}" is a folder, not a worksheet.`);
  });

  test.skipIf(process.getuid?.() === 0)('as a file that may not be read', async () => {
    const file = put('elsewhere/locked.yaml', sheet('locked'));
    chmodSync(file, 0);
    await expect(library.find(file)).rejects.toThrow(`The file "${file}" cannot be read.`);
  });
});

describe('the shelves', () => {
  test('are listed by group and name, the person’s own last', async () => {
    put('own/evening.yaml', sheet('evening'));
    put('bundled/urges/a-plan.yaml', sheet('a-plan'));
    const all = await library.all();
    expect(all.map(({ group, worksheet }) => `${group}/${worksheet.id}`)).toEqual([
      'thoughts/abc',
      'urges/a-plan',
      'urges/urge-log',
      'own/evening',
    ]);
  });

  test('need no folder of the person’s own, and look at nothing in it but worksheets', async () => {
    expect(await library.all()).toHaveLength(2);
    put('own/notes.txt', 'Not a sheet.');
    expect(await library.all()).toHaveLength(2);
  });

  test('refuse an own worksheet with the name of one that comes with the program', async () => {
    const file = put('own/abc.yaml', sheet('abc'));
    const error = await library.find('urge-log').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({
      message: `${file}:1:1: "abc" is the name of a worksheet that comes with the program.`,
      hint: 'Give the file and its id another name.',
    });
  });

  test('stand in nobody’s way when one of them is broken: the others are there, and what is wrong is told', async () => {
    const file = put('own/evening.yaml', 'id: evening');
    const all = await library.all();
    expect(all.map(({ worksheet }) => worksheet.id)).toEqual(['abc', 'urge-log']);
    expect((await library.readable()).broken).toEqual([
      { file, problems: expect.stringContaining(`${file}:1:1: "version" is missing`) },
    ]);
    await expect(library.find('evening')).rejects.toBeInstanceOf(InvalidInputError);
  });

  test('refuse a file that is not called like its id, and say how to name it', async () => {
    const file = put('own/evening.yaml', sheet('morning'));
    await expect(library.find('evening')).rejects.toMatchObject({
      message: `${file}:1:1: the id is "morning", but the file is called "evening".`,
      hint: 'Rename it: morning.yaml',
    });
  });
});

describe('a sheet that was parsed when the program was built', () => {
  const ready = () =>
    new WorksheetLibrary({ bundled: join(home, 'bundled'), own: join(home, 'own'), ready: home });
  const parsedBefore = (source: string) =>
    JSON.stringify({
      source,
      worksheet: aWorksheet([{ id: 'a', type: 'text' }], { id: 'abc', title: 'As built' }),
      fingerprint: 'as built',
    });

  test('is taken as it is', async () => {
    put('sheet-abc.json', parsedBefore(sheet('abc', 'aliases: [belief-check]')));
    const found = await ready().find('abc');
    expect([found.title, fingerprint(found)]).toEqual(['As built', 'as built']);
  });

  test.each([
    ['its file has changed since', parsedBefore(sheet('abc'))],
    ['it was cut short', '{'],
  ])('is parsed anew where %s', async (_, json) => {
    put('sheet-abc.json', json);
    expect((await ready().find('abc')).title).toBe('The sheet abc');
  });
});

describe('a file that is checked', () => {
  test('may be called as it likes', async () => {
    const file = put('elsewhere/draft-3.yaml', sheet('evening'));
    expect((await library.lint(file)).worksheet.id).toBe('evening');
  });

  test('is told which worksheets it names that are not there, and not of those that are', async () => {
    const next = 'next:\n  - { worksheet: abc, say: A. }\n  - { worksheet: nowhere, say: B. }\n';
    const file = put('elsewhere/evening.yaml', sheet('evening') + next);
    expect((await library.lint(file)).advice).toEqual([
      `${file}:11:18: "worksheet" names the worksheet "nowhere", which is not here; it will not be offered (next › 2 › worksheet)`,
    ]);
  });

  test('is not read at all when it is too large to be a worksheet', async () => {
    const file = put('elsewhere/large.yaml', `${sheet('large')}# ${'x'.repeat(300 * 1024)}`);
    await expect(library.lint(file)).rejects.toThrow(`${file}:1:1: the file is larger than 256 KiB`);
  });
});
