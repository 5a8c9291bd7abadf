import { chmodSync, cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cacheFolder } from '../src/config/paths.ts';
import { type Environment, environment, temporaryHome } from './support/home.ts';
import { launcher, run } from './support/program.ts';
import { start } from './support/pty.ts';

const echoArguments = 'process.stdout.write(JSON.stringify(process.argv.slice(2))); process.exitCode = 7;';

/** A checkout with the real launcher and a small program; without one it is not built. */
function checkout(program?: string): string {
  const folder = temporaryHome();
  cpSync(launcher, join(folder, 'bin/steer.js'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  if (program !== undefined) {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/main.js'), `export async function run() { ${program} }`);
  }
  return folder;
}

/** Makes the Node that starts the launcher believe it is an old one. */
function onOldNode(folder: string): Record<string, string> {
  const disguise = join(folder, 'old.cjs');
  writeFileSync(disguise, "Object.defineProperty(process, 'versions', { value: { node: '22.12.0' } });");
  return { NODE_OPTIONS: `--require=${disguise}` };
}

/** Puts this very Node, undisguised, where npm puts the pinned one. */
function pinNode(folder: string): void {
  const pinned = join(folder, 'node_modules/node/bin/node');
  mkdirSync(join(pinned, '..'), { recursive: true });
  writeFileSync(pinned, `#!/bin/sh\nunset NODE_OPTIONS\nexec '${process.execPath}' "$@"\n`);
  chmodSync(pinned, 0o755);
}

test('the tests run on the pinned Node', () => {
  expect(process.execPath).toBe(join(import.meta.dirname, '../node_modules/node/bin/node'));
});

test('the launcher can be run by its name', () => {
  expect(statSync(launcher).mode & 0o111).toBe(0o111);
});

test('the launcher hands over its arguments and the exit code', async () => {
  const outcome = await run(['list', '--json', 'a b'], {
    program: join(checkout(echoArguments), 'bin/steer.js'),
  });
  expect(outcome).toEqual({ code: 7, signal: null, stdout: '["list","--json","a b"]', stderr: '' });
});

test('a checkout that is not built says how to build it', async () => {
  const outcome = await run(['list'], { program: join(checkout(), 'bin/steer.js') });
  expect(outcome).toMatchObject({ code: 1, stderr: 'This checkout is not built yet. Try: npm run build\n' });
});

test('a built program that lacks a package is not taken for one that is not built', async () => {
  const folder = checkout("} import 'no-such-package'; {");
  const { code, stderr } = await run(['list'], { program: join(folder, 'bin/steer.js') });
  expect(code).toBe(1);
  expect(stderr).toContain('no-such-package');
});

describe('on a Node that is too old', () => {
  test('the launcher says in one line what is needed', async () => {
    const folder = checkout(echoArguments);
    const outcome = await run(['list'], { program: join(folder, 'bin/steer.js'), env: onOldNode(folder) });
    expect(outcome).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'steer needs Node.js 22.13 or newer; this is 22.12.0.\n',
    });
  });

  test('the launcher starts the pinned one with the same arguments, streams and exit code', async () => {
    const folder = checkout(`process.stdin.pipe(process.stderr); ${echoArguments}`);
    pinNode(folder);
    const options = { program: join(folder, 'bin/steer.js'), env: onOldNode(folder), stdin: 'words' };
    expect(await run(['fill', '--at', 'a b'], options)).toEqual({
      code: 7,
      signal: null,
      stdout: '["fill","--at","a b"]',
      stderr: 'words',
    });
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)('%s reaches the program and ends both', async (signal) => {
    const folder = checkout("console.log('ready'); setInterval(() => {}, 60_000);");
    pinNode(folder);
    const session = start([], { program: join(folder, 'bin/steer.js'), env: onOldNode(folder) });
    await session.waitFor('ready');
    session.kill(signal);
    expect(await session.exit()).toEqual({ code: null, signal });
  });

  test('Ctrl-C reaches the program once, and the program decides how it ends', async () => {
    const folder = checkout(`
      let times = 0;
      process.on('SIGINT', () => console.log('interrupted', ++times));
      process.stdin.once('data', () => process.exit(130));
      console.log('ready');
    `);
    pinNode(folder);
    const session = start([], { program: join(folder, 'bin/steer.js'), env: onOldNode(folder) });
    await session.waitFor('ready');
    session.press('ctrl-c');
    await session.waitFor('interrupted 1');
    session.press('enter');
    expect(await session.exit()).toEqual({ code: 130, signal: null });
    expect(session.transcript().join('\n')).not.toContain('interrupted 2');
  });
});

describe('compiled code', () => {
  const showCache = `
    const { getCompileCacheDir } = await import('node:module');
    process.stdout.write(String(getCompileCacheDir()));
  `;

  async function cacheOf(home: string, env: Environment = {}): Promise<string> {
    const { stdout } = await run([], { program: join(checkout(showCache), 'bin/steer.js'), home, env });
    return stdout;
  }

  test.each([
    ['set', {}],
    ['empty', { XDG_CACHE_HOME: '' }],
    ['relative', { XDG_CACHE_HOME: 'relative/cache' }],
  ])(
    'is kept in the cache folder of the program, for the writer alone (XDG_CACHE_HOME %s)',
    async (_, env) => {
      const home = temporaryHome();
      const folder = cacheFolder({ platform: process.platform, env: environment(home, env), home });

      expect(await cacheOf(home, env)).toContain(folder);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(readdirSync(folder)).toHaveLength(1);
    },
  );

  test.each([0o000, 0o022, 0o077])('is for the writer alone also where the umask is %o', async (umask) => {
    const before = process.umask(umask);
    onTestFinished(() => void process.umask(before));
    const home = temporaryHome();
    const folder = join(home, 'cache/selfsteer');
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    await cacheOf(home);
    const made = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
    expect(made.length).toBeGreaterThan(1);
    for (const path of made) expect([path, statSync(path).mode & 0o077]).toEqual([path, 0]);
  });

  test('leaves the umask as it was', async () => {
    const before = process.umask(0o013);
    onTestFinished(() => void process.umask(before));
    const program = join(checkout('process.stdout.write(process.umask(0).toString(8));'), 'bin/steer.js');
    expect((await run([], { program })).stdout).toBe('13');
  });

  test('is kept where NODE_COMPILE_CACHE says', async () => {
    const home = temporaryHome();
    const folder = join(home, 'elsewhere');
    expect(await cacheOf(home, { NODE_COMPILE_CACHE: folder })).toContain(folder);
    expect(readdirSync(home)).toEqual(['elsewhere']);
  });

  test('is not kept where NODE_DISABLE_COMPILE_CACHE says so', async () => {
    const home = temporaryHome();
    expect(await cacheOf(home, { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('undefined');
    expect(readdirSync(home)).toEqual([]);
  });

  test('is not kept where there is no home folder to keep it in', async () => {
    const cwd = temporaryHome();
    const env = { HOME: '', XDG_CACHE_HOME: '' };
    const { stdout } = await run([], { program: join(checkout(showCache), 'bin/steer.js'), cwd, env });
    expect(stdout).toBe('undefined');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('is not kept in a folder others can write to', async () => {
    const home = temporaryHome();
    mkdirSync(join(home, 'cache/selfsteer'), { recursive: true });
    chmodSync(join(home, 'cache/selfsteer'), 0o777);
    expect(await cacheOf(home)).toBe('undefined');
  });

  test('is not kept where the folder cannot be made', async () => {
    const home = temporaryHome();
    writeFileSync(join(home, 'cache'), 'a file is in the way');
    expect(await cacheOf(home)).toBe('undefined');
  });
});
