import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';

const pack = (id: string, sheets: string) => `id: ${id}\ntitle: Mine\nsummary: My own.\nsheets: ${sheets}\n`;

/** A home with an own pack and own worksheet on its shelves. */
function withOwn(): string {
  const home = temporaryHome();
  for (const folder of ['packs', 'worksheets'])
    mkdirSync(join(home, 'data/selfsteer', folder), { recursive: true });
  writeFileSync(
    join(home, 'data/selfsteer/packs/mine.yaml'),
    pack('mine', '[own-sheet, { worksheet: ABC, copies: 2 }]'),
  );
  writeFileSync(
    join(home, 'data/selfsteer/worksheets/own-sheet.yaml'),
    'id: own-sheet\nversion: 1\ntitle: My sheet\nsummary: S.\nsections: [{ questions: [{ id: q, type: text, ask: What? }] }]\n',
  );
  return home;
}

test('a pack is printed as text, with a cover, a run sheet and every sheet, and opens no journal', async () => {
  const home = temporaryHome();
  const { code, stdout, stderr } = await run(
    ['print', '--pack', 'Facilitator', 'abc', '--journal', '/dev/null/none'],
    { home },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^For the facilitator\n═+\n/);
  expect(stdout.match(/\n\n\n─{80}\n\n/g)).toHaveLength(5);
  expect(stdout).toContain('│ 75–90   │ Check-out');
  expect(stdout).toContain('  5. ABC of an urge or an upset\n');
  expect(readdirSync(home)).toEqual(['cache']); // compiled code
});

test('to a folder it is a file for each part, numbered in order', async () => {
  const home = withOwn();
  expect(
    await run(['print', '--pack', 'mine', 'values', '-o', 'out/', '--format', 'md'], { home }),
  ).toMatchObject({
    code: 0,
    stdout: '',
    stderr: '4 sheets are in out/.\n',
  });
  expect(readdirSync(join(home, 'out')).sort()).toEqual([
    '01-cover.md',
    '02-own-sheet.md',
    '03-abc.md',
    '04-values.md',
  ]);
  expect(readFileSync(join(home, 'out/01-cover.md'), 'utf8')).toContain(
    '2. ABC of an urge or an upset (2 copies)\n',
  );
});

test('copies, lines and guidance are for the whole of it', async () => {
  const home = withOwn();
  const { stdout } = await run(['print', '--pack', 'mine', '--copies', '2', '--lines', '17', '--guidance'], {
    home,
  });
  expect(stdout.match(/^Mine$/gm)).toHaveLength(2);
  expect(stdout.match(/^ABC of an urge or an upset$/gm)).toHaveLength(4);
  expect(stdout).toContain(' 17. ');
  expect(stdout).toContain('│ ');
});

test('packs are listed, those of one’s own and what is wrong with others beside them', async () => {
  const home = withOwn();
  writeFileSync(join(home, 'data/selfsteer/packs/bad.yaml'), pack('bad', '[no-such-thing-here]'));
  const listed = await run(['print', '--packs'], { home });
  expect(listed.code).toBe(0);
  expect(listed.stdout.split('\n').map((line) => line.split('\t')[0])).toEqual([
    'facilitator',
    'family-and-friends',
    'newcomer',
    'planning',
    'urges-evening',
    'mine',
    '',
  ]);
  expect(listed.stderr).toContain('bad.yaml:4:10: number 1 of "sheets" names a worksheet that is not there');
  const json = JSON.parse((await run(['print', '--packs', '--json'], { home })).stdout);
  expect(json.at(-1)).toEqual({
    id: 'mine',
    title: 'Mine',
    summary: 'My own.',
    aliases: [],
    language: 'en',
    minutes: null,
    sheets: [
      { worksheet: 'own-sheet', copies: 1 },
      { worksheet: 'abc', copies: 2 },
    ],
  });
});

test.each([
  [
    'nothing to print',
    [],
    2,
    'Name a worksheet to print, or a pack.\nSuch as: steer print values, or: steer print --pack newcomer. See: steer print --help\n',
  ],
  [
    'a pack that is not there',
    ['--pack', 'newcommer'],
    4,
    'There is no pack called "newcommer".\nDid you mean "newcomer"? See all: steer print --packs\n',
  ],
  [
    'a pack named as a worksheet',
    ['abc', 'First Meeting'],
    4,
    'There is no worksheet called "First Meeting".\nIt is a pack. Print it with: steer print --pack newcomer\n',
  ],
  [
    'a file that is not there',
    ['--pack', './none.yaml'],
    4,
    'There is no file "./none.yaml".\nSee all packs: steer print --packs\n',
  ],
  [
    'a worksheet beside it that is not there',
    ['--pack', 'newcomer', 'abz'],
    4,
    'There is no worksheet called "abz".\nDid you mean "abc"? See all: steer worksheet list\n',
  ],
  [
    'worksheets in it that are not there',
    ['--pack', 'lost.yaml'],
    4,
    'lost.yaml:4:11: number 1 of "sheets" names a worksheet that is not there: "valeus"; did you mean "values"? (sheets › 1)\nlost.yaml:4:19: number 2 of "sheets" names a worksheet that is not there: "abz"; did you mean "abc"? (sheets › 2)\nSee all: steer worksheet list\n',
  ],
  [
    'a malformed pack',
    ['--pack', 'bad.yaml'],
    3,
    'bad.yaml:3:10: "summary" must not be empty\nbad.yaml:4:39: "copies" must be 1 or more (sheets › 1 › copies)\nTry it again with: steer print --pack bad.yaml\n',
  ],
])('%s ends with its code, and a way on', async (_, args, code, stderr) => {
  const home = temporaryHome();
  writeFileSync(join(home, 'lost.yaml'), pack('lost', '[valeus, abz]').replace('sheets: [', 'sheets:  ['));
  writeFileSync(
    join(home, 'bad.yaml'),
    pack('bad', '[{ worksheet: values, copies: 0 }]').replace('My own.', '""'),
  );
  expect(await run(['print', ...args], { home })).toEqual({ code, signal: null, stdout: '', stderr });
});

test('help names both ways', async () => {
  const { stdout } = await run(['print', '--help']);
  for (const words of ['[worksheet...]', '--pack <name>', '--packs', '--lines <n>'])
    expect(stdout).toContain(words);
});
