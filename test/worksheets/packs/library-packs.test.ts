import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { InvalidInputError, NotFoundError } from '../../../src/errors.ts';
import { WorksheetLibrary } from '../../../src/worksheets/library.ts';
import { PackLibrary } from '../../../src/worksheets/library-packs.ts';
import { temporaryHome } from '../../support/home.ts';

let home: string;
let library: PackLibrary;

beforeEach(() => {
  home = temporaryHome();
  const worksheets = new WorksheetLibrary({ bundled: join(home, 'bundled'), own: join(home, 'worksheets') });
  library = new PackLibrary({ bundled: join(home, 'bundled/packs'), own: join(home, 'packs') }, worksheets);
  put('bundled/urges/urge-log.yaml', sheet('urge-log', 'aliases: [craving diary]'));
  put(
    'bundled/packs/first-evening.yaml',
    pack('first-evening', '[Urge Log]', 'aliases: [Newcomer, the start]'),
  );
});

function put(path: string, text: string): string {
  const file = join(home, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function sheet(id: string, more = ''): string {
  return `id: ${id}\nversion: 1\ntitle: The sheet ${id}\nsummary: S.\n${more}\nsections:\n  - questions:\n      - { id: a, type: text, ask: A? }\n`;
}

function pack(id: string, sheets: string, more = ''): string {
  return `id: ${id}\ntitle: The pack ${id}\nsummary: S.\nsheets: ${sheets}\n${more}\n`;
}

test.each(['first-evening', 'First Evening', 'FIRST_EVENING', ' first  evening ', 'newcomer', 'The-Start'])(
  'a pack is found by the name %j, with its worksheets',
  async (name) => {
    const found = await library.find(name);
    expect(found.id).toBe('first-evening');
    expect(found.sheets).toMatchObject([{ worksheet: { id: 'urge-log' }, copies: 1 }]);
  },
);

test('one of the person’s own is found beside them', async () => {
  put('packs/mine.yml', pack('mine', '[craving_diary]'));
  expect((await library.find('mine')).title).toBe('The pack mine');
  expect((await library.readable()).packs.map(({ id }) => id)).toEqual(['first-evening', 'mine']);
});

test('one is found by its path, and the worksheets beside it by theirs', async () => {
  const file = put('elsewhere/other-name.yaml', pack('mine', '[./sheets/own.yaml]'));
  put('elsewhere/sheets/own.yaml', sheet('own'));
  expect(await library.find(file)).toMatchObject({ id: 'mine', sheets: [{ worksheet: { id: 'own' } }] });
});

test('the worksheets of a run sheet are found too', async () => {
  const agenda =
    'agenda: { minutes: 9, steps: [{ what: A, minutes: 5, worksheet: urge log }, { what: B, minutes: 4 }] }';
  const file = put('a.yaml', pack('a', '[urge-log]', agenda));
  const { agenda: found } = await library.find(file);
  expect(found?.steps).toEqual([
    { what: 'A', minutes: 5, worksheet: expect.objectContaining({ id: 'urge-log' }) },
    { what: 'B', minutes: 4 },
  ]);
});

describe('refused is', () => {
  const refusal = async (name: string) => {
    const error = await library.find(name).catch((thrown: unknown) => thrown);
    if (error instanceof NotFoundError || error instanceof InvalidInputError)
      return { code: error.exitCode, message: error.message, hint: error.hint };
    throw error;
  };

  test('a name that is nobody’s, with the nearest', async () => {
    expect(await refusal('first-evenig')).toEqual({
      code: 4,
      message: 'There is no pack called "first-evenig".',
      hint: 'Did you mean "first-evening"? See all: steer print --packs',
    });
  });

  test('a file that is not there, or is a folder', async () => {
    const missing = join(home, 'none.yaml');
    expect(await refusal(missing)).toEqual({
      code: 4,
      message: `There is no file "${missing}".`,
      hint: 'See all packs: steer print --packs',
    });
    mkdirSync(missing);
    expect(await refusal(missing)).toMatchObject({
      code: 4,
      message: `"${missing}" is a folder, not a pack.`,
    });
  });

  test('every worksheet that is not there, at once, each with its place', async () => {
    const agenda =
      'agenda:\n  minutes: 5\n  steps:\n    - { what: A, minutes: 5, worksheet: nothing-like-it }';
    const file = put('a.yaml', pack('a', '[urge-log, urge-lag, ./none.yaml]', agenda));
    expect(await refusal(file)).toEqual({
      code: 4,
      message: [
        `${file}:4:20: number 2 of "sheets" names a worksheet that is not there: "urge-lag"; did you mean "urge-log"? (sheets › 2)`,
        `${file}:4:30: number 3 of "sheets" names a worksheet that is not there: "./none.yaml" (sheets › 3)`,
        `${file}:8:41: "worksheet" names a worksheet that is not there: "nothing-like-it" (agenda › steps › 1 › worksheet)`,
      ].join('\n'),
      hint: 'See all: steer worksheet list',
    });
  });

  test('a malformed pack', async () => {
    const file = put('a.yaml', pack('a', '[]'));
    expect(await refusal(file)).toEqual({
      code: 3,
      message: `${file}:4:9: "sheets" must not be empty`,
      hint: `Try it again with: steer print --pack ${file}`,
    });
  });

  test('a worksheet in it that is malformed, by its own place', async () => {
    put('own.yaml', 'id: own\n');
    const file = put('a.yaml', pack('a', '[own.yaml]'));
    expect((await refusal(file)).message).toContain(`${join(home, 'own.yaml')}:1:1: `);
  });

  test('a file that is not called as its id, and one with the name of a bundled pack', async () => {
    const file = put('packs/mine.yaml', pack('yours', '[urge-log]'));
    expect(await refusal('mine')).toEqual({
      code: 3,
      message: `${file}:1:1: the id is "yours", but the file is called "mine".`,
      hint: 'Rename it: yours.yaml',
    });
    put('packs/first-evening.yaml', pack('first-evening', '[urge-log]'));
    expect((await refusal('newcomer')).message).toContain(
      'is the name of a pack that comes with the program.',
    );
  });
});

test('broken packs stand in nobody’s way, and are told', async () => {
  const malformed = put('packs/a.yaml', 'id: a\n');
  const lost = put('packs/b.yaml', pack('b', '[nothing-like-it]'));
  const { packs, broken } = await library.readable();
  expect(packs.map(({ id }) => id)).toEqual(['first-evening']);
  expect(broken).toEqual([
    expect.stringContaining(`${malformed}:1:1: `),
    expect.stringContaining(`${lost}:4:10: `),
  ]);
});
