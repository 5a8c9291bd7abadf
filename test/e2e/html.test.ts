import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { ReadHtml } from '../support/html-reader.ts';
import { exampleFile, steer } from './examples.ts';

/** Two finished entries, which every test here only reads. */
let home = '';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'steer-test-'));
  for (const sheet of ['abc', 'values'] as const)
    await steer(['fill', sheet, '--answers', exampleFile(sheet)], { home });
  return () => rmSync(home, { recursive: true });
});

function here() {
  const cwd = temporaryHome();
  return {
    at: (name: string) => join(cwd, name),
    read: (name: string) => new ReadHtml(readFileSync(join(cwd, name), 'utf8')),
    run: (args: string[], env: Record<string, string> = {}) => steer(args, { home, cwd, env }),
  };
}

describe('blank sheets', () => {
  test.each(['b.html', 'b.htm', 'B.HTML'])('are HTML in a file called %s', async (name) => {
    const { read, run } = here();
    const outcome = await run(['print', 'abc', 'values', '-o', name]);
    expect(outcome).toMatchObject({ code: 0, stdout: '', stderr: `Written to ${name}.\n` });
    expect(read(name).texts('h1')).toEqual(['ABC of an urge or an upset', 'What matters most']);
    expect(read(name).count('.who')).toBe(2);
  });

  test('to a folder are a page each', async () => {
    const { at, run } = here();
    await run(['print', 'abc', 'values', '--format', 'html', '-o', 'blanks/']);
    expect(readdirSync(at('blanks')).sort()).toEqual(['abc.html', 'values.html']);
  });

  test.each([
    [[], { LC_ALL: 'en_GB.UTF-8' }, 'A4 portrait', '10.5pt'],
    [[], { LC_ALL: 'en_US.UTF-8' }, 'letter portrait', '10.5pt'],
    [['--paper', 'a4'], { LC_ALL: 'en_US.UTF-8' }, 'A4 portrait', '10.5pt'],
    [['--paper', 'letter', '--large'], { LC_ALL: 'C' }, 'letter portrait', '18pt'],
  ])('with %j where the locale is %j', async (flags, env, paper, size) => {
    const { stdout } = await here().run(['print', 'abc', '--format', 'html', ...flags], env);
    expect(stdout).toContain(`size: ${paper};`);
    expect(stdout).toContain(`--size: ${size};`);
  });

  test('for a screen come a section at a time', async () => {
    const { stdout } = await here().run(['print', 'abc', '--format', 'html', '--screen']);
    const found = new ReadHtml(stdout);
    expect(found.count('.slide')).toBeGreaterThan(5);
    expect([found.count('script'), found.count('.who')]).toEqual([1, 0]);
  });
});

describe('entries', () => {
  test('one is shown', async () => {
    const found = new ReadHtml((await here().run(['show', '1', '--format', 'html'])).stdout);
    expect(found.texts('h1')).toEqual(['ABC of an urge or an upset']);
    expect(found.texts('.answer')).toContain(
      'I got home on pay day. My phone showed a message: a free bet, only tonight.',
    );
  });

  test('in one file, readable by their owner alone', async () => {
    const { at, read, run } = here();
    const outcome = await run(['export', '-o', 'all.html']);
    expect(outcome).toMatchObject({ code: 0, stderr: 'Written to all.html, readable by you alone.\n' });
    expect(statSync(at('all.html')).mode & 0o777).toBe(0o600);
    expect(read('all.html').texts('h1').sort()).toEqual(['ABC of an urge or an upset', 'What matters most']);
  });

  test('in a folder, a file for each', async () => {
    const { at, read, run } = here();
    await run(['export', '--format', 'html', '-o', 'all/']);
    const names = readdirSync(at('all')).sort();
    expect(names).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d-(abc|values)-\d\.html$/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d-(abc|values)-\d\.html$/),
    ]);
    for (const name of names) {
      expect(statSync(at(`all/${name}`)).mode & 0o777).toBe(0o600);
      expect(read(`all/${name}`).count('article')).toBe(1);
    }
  });

  test('to stdout, when asked for', async () => {
    const { stdout } = await here().run(['export', '--format', 'html']);
    expect(new ReadHtml(stdout).count('article')).toBe(2);
  });
});
