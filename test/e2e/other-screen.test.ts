import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { openShell, type Shell } from './shell.ts';
import { now, type Sitting, sit } from './sitting.ts';

const secret = 'Zwetschgenmus';
const other = { STEER_ALTERNATE_SCREEN: '1' };

const toy = `id: toy
version: 1
title: A toy sheet
summary: For tests.
sections:
  - questions:
      - id: one
        type: text
        ask: One?
        guidance: |
${Array.from({ length: 40 }, (_, line) => `          Line ${line + 1} of the guidance.\n`).join('\n')}
      - { id: two, type: text, ask: Two?, lines: 4 }
`;

function withToy(home = temporaryHome()): string {
  writeFileSync(join(home, 'toy.yaml'), toy);
  return home;
}

/** A shell with a sheet begun on the other screen, an answer given and another half typed. */
async function filling(): Promise<Shell> {
  const shell = await openShell();
  withToy(shell.home);
  shell.session.type('clear; export STEER_ALTERNATE_SCREEN=1; echo before\r');
  await shell.session.waitFor(/^before\nsh> ?$/m);
  shell.steer('fill ./toy.yaml');
  await shell.session.play(['One?', `${secret} one<enter>`], ['Two?', `${secret} two`]);
  await shell.session.sees(`› ${secret} two`);
  expect(shell.session.isOnOtherScreen()).toBe(true);
  return shell;
}

/** Nothing of what was written is on the usual screen or has scrolled off it, and that is the one shown. */
function expectNothingLeft(session: Sitting): void {
  expect(session.isOnOtherScreen()).toBe(false);
  expect(session.usual().join('\n')).not.toContain(secret);
  expect(session.usual().join('\n')).not.toMatch(/One\?|Two\?/);
}

const waysOut: readonly [string, number, RegExp, (shell: Shell) => unknown][] = [
  [
    'a worksheet that was finished',
    0,
    /^Kept as entry 1\. Read it: steer show 1$/m,
    ({ session }) => session.play([`${secret} two`, '<ctrl-d>'], [/Is this how/, '<enter>']),
  ],
  [
    'one kept as a draft',
    0,
    /^Kept as a draft\. Go on with it: steer resume 1$/m,
    ({ session }) => session.play([`${secret} two`, '<ctrl-d>'], [/Is this how/, '3<enter>']),
  ],
  ['Ctrl-C', 130, /^Go on with it: steer resume 1$/m, ({ session }) => session.press('ctrl-c')],
  ['SIGTERM', 143, /^Go on with it: steer resume 1$/m, ({ pid }) => process.kill(pid(), 'SIGTERM')],
  ['SIGHUP', 129, /^Go on with it: steer resume 1$/m, ({ pid }) => process.kill(pid(), 'SIGHUP')],
  ['SIGINT', 130, /^Go on with it: steer resume 1$/m, ({ pid }) => process.kill(pid(), 'SIGINT')],
];

describe('nothing of an answer stays on the terminal, and it is as it was, after', () => {
  test.each(waysOut)('%s', async (_, code, said, leave) => {
    const shell = await filling();
    await leave(shell);
    expect(await shell.ended()).toBe(code);
    expectNothingLeft(shell.session);
    expect(shell.session.usual().join('\n')).toMatch(said);
    expect(shell.session.usual().join('\n')).toMatch(/^before$/m);
    const output = shell.session.output();
    expect(output.lastIndexOf('\x1b[?25h')).toBeGreaterThan(output.lastIndexOf('\x1b[?25l'));
  });

  test('Ctrl-Z, and fg brings the prompt back as it stood', async () => {
    const { session } = await filling();
    session.press('ctrl-z');
    await session.waitFor(/Stopped/);
    expectNothingLeft(session);
    session.type('stty -a; fg\r');
    await session.waitFor((screen) => session.isOnOtherScreen() && screen.includes(`› ${secret} two`));
    await session.play([`${secret} two`, ' more']);
    await session.sees(`› ${secret} two more`);
    session.press('ctrl-c');
    await session.waitFor(/kept as a draft[\s\S]*sh> ?$/);
    expectNothingLeft(session);
  });

  test('being stopped from outside', async () => {
    const { session, pid } = await filling();
    process.kill(pid(), 'SIGSTOP');
    await session.waitFor(/Stopped/);
    session.type('clear; fg\r');
    await session.waitFor((screen) => !screen.includes('Stopped') && screen.includes(`› ${secret} two`));
    session.press('ctrl-c');
    await session.waitFor(/kept as a draft[\s\S]*sh> ?$/);
    expectNothingLeft(session);
  });

  test('an editor, there and back', async () => {
    const shell = await openShell();
    withToy(shell.home);
    writeFileSync(join(shell.home, 'ed'), '#!/bin/sh\necho edited; echo more >> "$1"\n', { mode: 0o755 });
    shell.session.type('clear; export STEER_ALTERNATE_SCREEN=1 EDITOR="$HOME/ed"; echo before\r');
    await shell.session.waitFor(/^before\nsh> ?$/m);
    shell.steer('fill ./toy.yaml');
    await shell.session.play(
      ['One?', `${secret}<enter>`],
      ['Two?', `${secret} two`],
      [`${secret} two`, '<ctrl-g>'],
    );
    await shell.session.sees(/two\n {2}more/);
    expect(shell.session.isOnOtherScreen()).toBe(true);
    shell.session.press('ctrl-c');
    expect(await shell.ended()).toBe(130);
    expectNothingLeft(shell.session);
    expect(shell.session.usual()).toContain('edited');
  });

  test('a fault of ours', async () => {
    const home = withToy();
    const crash = join(home, 'crash.mjs');
    writeFileSync(
      crash,
      `import { existsSync } from 'node:fs';
      setInterval(() => { if (existsSync(${JSON.stringify(join(home, 'now'))})) throw new Error('${secret}'); }, 20).unref();`,
    );
    const session = sit(['fill', './toy.yaml'], {
      home,
      env: { ...other, NODE_OPTIONS: `--import=${crash}` },
    });
    await session.play(['One?', `${secret}<enter>`], ['Two?', secret]);
    await session.sees(`› ${secret}`);
    writeFileSync(join(home, 'now'), '');
    expect((await session.exit()).code).toBe(70);
    expectNothingLeft(session);
    expect(session.usual().join('\n')).toContain('That is a fault of ours');
  });

  test.each([
    ['narrower', 50, 24],
    ['lower', 80, 14],
    ['larger', 120, 40],
  ])('the terminal got %s', async (_, columns, rows) => {
    const session = sit(['fill', './toy.yaml'], { home: withToy(), env: other });
    await session.play(['One?', `${secret} one<enter>`], ['Two?', `${secret} two`]);
    await session.sees(`› ${secret} two`);
    session.resize(columns, rows);
    await session.sees(`› ${secret} two`);
    session.type(' more');
    await session.sees(`› ${secret} two more`);
    expect(session.screen().filter((line) => line.startsWith('Two?'))).toHaveLength(1);
    session.press('ctrl-c');
    await session.exit();
    expectNothingLeft(session);
  });
});

describe.each([
  { cols: 80, rows: 24 },
  { cols: 40, rows: 20 },
])('at $cols by $rows', (size) => {
  test('what there is no room for is read a screenful at a time, every line of it', async () => {
    const session = sit(['fill', './toy.yaml'], { home: withToy(), env: other, ...size });
    await session.sees('One?');
    session.type('?');
    const seen = new Set<string>();
    const look = () => {
      for (const [line] of session
        .screen()
        .join('\n')
        .matchAll(/Line \d+ of/g))
        seen.add(line);
    };
    await session.sees('Enter go on');
    for (let page = 0; page < 20 && session.screen().join('\n').includes('Enter go on'); page++) {
      look();
      const before = session.screen().join('\n');
      session.press('enter');
      await session.waitFor((screen) => screen !== before && /leave$/.test(screen));
    }
    look();
    expect(seen.size).toBe(40);
    await session.play(['One?', `${secret}<ctrl-c>`]);
    expect((await session.exit()).code).toBe(130);
    expectNothingLeft(session);
  });

  test('leaving while reading keeps what was half typed', async () => {
    const home = withToy();
    const session = sit(['fill', './toy.yaml'], { home, env: other, ...size });
    await session.play(['One?', `${secret} one<enter>`], ['Two?', `${secret} two<ctrl-t>`]);
    await session.sees('Enter go on');
    session.press('ctrl-c');
    expect((await session.exit()).code).toBe(130);
    expectNothingLeft(session);
    expect(session.usual().join('\n')).toMatch(/If you need help now[\s\S]*kept as a draft/);
    const again = sit(['resume'], { home, env: other, ...size });
    await again.sees(`› ${secret} two`);
  });
});

test('what is given back at the end is read before it is gone', async () => {
  const home = temporaryHome();
  const session = sit(['fill', 'audit-c'], { home, env: other });
  for (let question = 0; question < 3; question++) {
    await session.sees(new RegExp(`^${question + 1} of 3`, 'm'));
    session.type('2\r');
  }
  await session.play([/Is this how/, '<enter>']);
  await session.waitFor((screen) => session.isOnOtherScreen() && screen.includes('Enter go on'));
  expect(session.usual().join('\n')).toContain('Kept as entry 1.');
  session.press('enter');
  expect((await session.exit()).code).toBe(0);
  const left = session.usual().filter((line) => line !== '');
  expect(left.every((line) => line.includes('steer '))).toBe(true); // where it was kept, and what can be done
});

test('data that was asked for stays', async () => {
  const home = temporaryHome();
  await run(['note', '-'], { home, stdin: 'Plum jam', env: { STEER_NOW: now } });
  const session = sit(['search'], { home, env: other });
  await session.play(['What are you looking for?', 'plum<enter>']);
  expect((await session.exit()).code).toBe(0);
  expect(session.usual().join('\n')).toContain('Plum jam');
  expect(session.usual().join('\n')).not.toContain('What are you looking for?');
});

describe('it is chosen', () => {
  const isOnOther = async (home: string, args: readonly string[], env: Record<string, string> = {}) => {
    const session = sit([...args, 'fill', './toy.yaml'], { home, env });
    await session.waitFor(/One\?[\s\S]*(>|leave)\s*$/);
    const isOn = session.isOnOtherScreen() || session.output().includes('\x1b[?1049h');
    session.press('ctrl-c');
    await session.exit();
    return isOn;
  };

  test('by a setting, which the environment wins over', async () => {
    const home = withToy();
    expect(await isOnOther(home, [])).toBe(false);
    await run(['config', 'set', 'screen', 'alternate'], { home });
    expect(await isOnOther(home, [])).toBe(true);
    expect(await isOnOther(home, [], { STEER_ALTERNATE_SCREEN: '0' })).toBe(false);
  });

  test('for full terminals only: plain lines are where they were', async () => {
    const home = withToy();
    expect(await isOnOther(home, ['--accessible'], other)).toBe(false);
    expect(await isOnOther(home, [], { ...other, TERM: 'dumb' })).toBe(false);
  });
});
