import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { openShell } from './shell.ts';
import { sit } from './sitting.ts';

const program = join(import.meta.dirname, '../fixtures/ask-secret.ts');
const plain = '--accessible';

function asked(args: readonly string[], size: { cols?: number; rows?: number } = {}) {
  const home = temporaryHome();
  const session = sit(args, { program, home, cwd: home, ...size });
  return { session, typed: () => JSON.parse(readFileSync(join(home, 'typed.json'), 'utf8')) };
}

/** Nothing in these bytes but what stands there with every secret: no part of it is in them. */
function expectNothingOf(secret: string, output: string): void {
  for (const part of secret.split(/\s+/)) expect(output).not.toContain(part);
}

const secrets: readonly [string, string][] = [
  ['words', 'Zwölf quirky xylophones'],
  ['wide characters and emoji', '日本語パス 👩‍👩‍👧🔑 Žluť'],
  ['what means something elsewhere', '??<!\\'],
];

const sizes = [
  { cols: 80, rows: 24 },
  { cols: 40, rows: 20 },
  { cols: 20, rows: 8 },
];

describe.each([
  ['a full terminal', []],
  ['plain lines', [plain]],
])('in %s', (_, args) => {
  test.each(secrets)('%s are taken twice, and no byte of them is written', async (_, secret) => {
    const { session, typed } = asked(args, { cols: 40, rows: 20 });
    await session.sees('Passphrase');
    session.type(secret);
    session.press('enter');
    await session.waitFor(/The same again[\s\S]*(>|leave)\s*$/);
    session.type(secret);
    session.press('enter');
    expect(await session.exit()).toEqual({ code: 0, signal: null });
    expect(typed()).toEqual([secret, secret]);
    expectNothingOf(secret, session.output());
  });

  test('what is typed ahead for the second is not shown either', async () => {
    const { session, typed } = asked(args);
    await session.sees('Passphrase');
    session.type('quirky\rquirky\r');
    await session.exit();
    expect(typed()).toEqual(['quirky', 'quirky']);
    expectNothingOf('quirky', session.output());
  });

  test('as many bytes are written for a short one as for a long one', async () => {
    const lengths = [];
    for (const secret of ['x', 'x'.repeat(300)]) {
      const { session } = asked(args);
      await session.sees('Passphrase');
      for (const letter of secret) session.type(letter);
      session.press('enter');
      await session.waitFor(/The same again[\s\S]*(>|leave)\s*$/);
      session.press('enter');
      await session.exit();
      lengths.push(session.output().length);
    }
    expect(lengths[0]).toBe(lengths[1]);
  });

  test('one that is refused is asked for again with a sentence', async () => {
    const { session, typed } = asked(args);
    await session.sees('Passphrase');
    session.type('short\r');
    await session.waitFor(/A longer one, please\.[\s\S]*(>|leave)\s*$/);
    session.type('longer\rlonger\r');
    await session.exit();
    expect(typed()).toEqual(['longer', 'longer']);
    expectNothingOf('longer', session.output().replace('A longer one', ''));
  });
});

describe.each(sizes)('at $cols by $rows', (size) => {
  test('the prompt stands whole on the screen, and a long paste changes nothing', async () => {
    const { session, typed } = asked([], size);
    await session.waitFor(/ot shown\.[\s\S]*(leave|next)$/);
    const before = session.screen();
    session.paste(`${'quirky '.repeat(2000)}end\n`);
    expect(before.join(' ')).toContain('Passphrase');
    expect(before.join(' ').replace(/\s+/g, ' ')).toContain('ot shown.');
    session.press('enter', 'enter');
    await session.exit();
    expect(typed()).toEqual([`${'quirky '.repeat(2000)}end`, '']);
    expectNothingOf('quirky', session.output());
    expect(session.transcript()).toContain('Passphrase  ······');
  });
});

describe.each([
  ['a full terminal', ''],
  ['plain lines', plain],
])('the terminal is as it was, and nothing of it was shown, after leaving %s', (_, flag) => {
  const begun = async () => {
    const shell = await openShell();
    writeFileSync(join(shell.home, 'ask'), `exec ${process.execPath} ${program} ${flag}`);
    shell.start('sh ask');
    await shell.session.sees('Typing is not shown.');
    shell.session.type('quirky');
    return shell;
  };

  test.each([
    ['Ctrl-C', '\x03', 130],
    ['Ctrl-D where nothing stands', '\x15\x04', 130],
    ['Enter twice', '\r\r', 0],
  ])('with %s', async (_, keys, code) => {
    const shell = await begun();
    shell.session.type(keys);
    expect(await shell.ended()).toBe(code);
    expectNothingOf('quirky', shell.session.output());
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('by %s', async (signal, code) => {
    const shell = await begun();
    shell.session.type('\x15short\r');
    await shell.session.waitFor(/A longer one/); // what was typed before has been read
    process.kill(shell.pid(), signal);
    expect(await shell.ended()).toBe(code);
    expectNothingOf('quirky', shell.session.output());
  });

  test('with Ctrl-Z and fg, what was typed before still stands', async () => {
    const shell = await begun();
    const { session } = shell;
    session.press('ctrl-z');
    await session.waitFor(/Stopped/);
    session.type('stty -a\r');
    await session.waitFor(/ icanon [\s\S]* echo /);
    session.type('clear; fg\r');
    await session.waitFor(
      (screen) => !screen.includes('Stopped') && /exec sh ask[\s\S]*\n(> ?|.*leave)$/.test(screen),
    );
    session.type(' xylophone\r\r');
    await session.waitFor(/sh> ?$/);
    session.type('clear; stty -a\r');
    await session.waitFor(/ icanon [\s\S]* echo /);
    expect(JSON.parse(readFileSync(join(shell.home, 'typed.json'), 'utf8'))).toEqual([
      'quirky xylophone',
      '',
    ]);
    expectNothingOf('quirky xylophone', session.output());
  });
});

describe('over pipes', () => {
  test('a line each is read, and what is on it is a secret whatever it is', async () => {
    const home = temporaryHome();
    const { code, stderr } = await run([plain], { program, home, cwd: home, stdin: '<\r\n zwölf ?\n' });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '\nPassphrase\nWhoever has it can read your journal.\n> \nThe same again\n> ',
    });
    expect(JSON.parse(readFileSync(join(home, 'typed.json'), 'utf8'))).toEqual(['<', ' zwölf ?']);
  });

  test('the end of the input leaves', async () => {
    expect(await run([plain], { program, stdin: 'quirky\n' })).toMatchObject({ code: 130, stdout: '' });
  });
});
