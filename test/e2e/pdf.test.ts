import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { runForBytes } from '../support/program.ts';
import { exampleFile, now, steer } from './examples.ts';
import { sit } from './sitting.ts';

/** Two finished entries, which every test here only reads. */
let home = '';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'steer-test-'));
  for (const sheet of ['abc', 'values'] as const)
    await steer(['fill', sheet, '--answers', exampleFile(sheet)], { home });
  return () => rmSync(home, { recursive: true });
}, 60_000);

function here() {
  const cwd = temporaryHome();
  const env = { STEER_NOW: now, LC_ALL: 'en_GB.UTF-8' };
  return {
    cwd,
    at: (name: string) => join(cwd, name),
    read: (name: string) => readPdf(readFileSync(join(cwd, name))),
    run: (...args: string[]) => steer(args, { home, cwd, env }),
    pipe: (...args: string[]) => runForBytes(args, { home, cwd, env }),
  };
}

const a4 = [595, 842];
const letter = [612, 792];

describe('blank sheets', () => {
  test.each(['b.pdf', 'B.PDF'])('are a PDF in a file called %s', async (name) => {
    const { read, run } = here();
    const outcome = await run('print', 'abc', 'values', '-o', name);
    expect(outcome).toMatchObject({ code: 0, stdout: '', stderr: `Written to ${name}.\n` });
    const { title, pages, fields } = await read(name);
    expect(title).toBe('ABC of an urge or an upset · What matters most');
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toEqual(a4);
    expect(fields).toBe(0);
  });

  test('go through a pipe', async () => {
    const { code, bytes, stderr } = await here().pipe('print', 'abc', '--format', 'pdf', '-o', '-');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await readPdf(bytes)).toMatchObject({ title: 'ABC of an urge or an upset' });
  });

  test('do not go to a terminal', async () => {
    const session = sit(['print', 'abc', '--format', 'pdf'], { home: temporaryHome() });
    expect(await session.exit()).toMatchObject({ code: 2 });
    const said = session.screen().join('\n');
    expect(said).toContain('A PDF needs a file, or a pipe.');
    expect(said).toContain('--output sheets.pdf');
    expect(said).not.toContain('%PDF');
  });

  test('to a folder are a file each', async () => {
    const { at, read, run } = here();
    await run('print', 'abc', 'values', '--format', 'pdf', '-o', 'blanks/');
    expect(readdirSync(at('blanks')).sort()).toEqual(['abc.pdf', 'values.pdf']);
    expect(await read('blanks/values.pdf')).toMatchObject({ title: 'What matters most' });
  });

  test('come so many times, on the paper and in the type that is wanted', async () => {
    const { read, run } = here();
    await run('print', 'values', '-o', 'one.pdf');
    await run('print', 'values', '-o', 'three.pdf', '--copies', '3');
    await run('print', 'values', '-o', 'letter.pdf', '--paper', 'letter');
    await run('print', 'values', '-o', 'large.pdf', '--large');
    const count = (await read('one.pdf')).pages.length;
    expect((await read('three.pdf')).pages).toHaveLength(3 * count);
    expect((await read('letter.pdf')).pages[0]).toEqual(letter);
    expect((await read('large.pdf')).pages.length).toBeGreaterThan(count);
  });

  test('may be filled in on a screen', async () => {
    const { read, run } = here();
    expect(await run('print', 'values', '--fillable', '-o', 'form.pdf')).toMatchObject({ code: 0 });
    expect((await read('form.pdf')).fields).toBeGreaterThan(3);
  });

  test('of a pack begin with its cover', async () => {
    const { read, run } = here();
    await run('print', '--pack', 'newcomer', '-o', 'pack.pdf');
    expect(await read('pack.pdf')).toMatchObject({ title: 'A first meeting' });
  });

  test('of a pack are there as often as it says', async () => {
    const { read, run } = here();
    await run('print', '--pack', 'urges-evening', '-o', 'pack.pdf');
    expect(await read('pack.pdf')).toMatchObject({ bookmarks: 8 }); // the cover, five sheets, two pocket cards
  });
});

test.each([
  [['--fillable'], '--fillable is for PDF.'],
  [['--fillable', '--format', 'html', '-o', 'a.html'], '--fillable is for PDF.'],
  [['--fillable', '--copies', '2', '-o', 'a.pdf'], 'A form to fill in is one copy'],
  [['--screen', '-o', 'a.pdf'], '--screen is for HTML.'],
])('print abc %j is refused, and nothing is written', async (flags, says) => {
  const { cwd, run } = here();
  const { code, stdout, stderr } = await run('print', 'abc', ...flags);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
  expect(readdirSync(cwd)).toEqual([]);
});

describe('entries', () => {
  test('one is shown, in a pipe', async () => {
    const { code, bytes } = await here().pipe('show', '1', '--format', 'pdf');
    expect(code).toBe(0);
    expect(await readPdf(bytes)).toMatchObject({ title: 'ABC of an urge or an upset', fields: 0 });
  });

  test('one is not shown on a terminal', async () => {
    const session = sit(['show', '1', '--format', 'pdf'], { home });
    expect(await session.exit()).toMatchObject({ code: 2 });
    expect(session.screen().join('\n')).toContain('A PDF needs a file, or a pipe.');
  });

  test('in one file, readable by their owner alone', async () => {
    const { at, read, run } = here();
    const outcome = await run('export', '-o', 'all.pdf');
    expect(outcome).toMatchObject({ code: 0, stderr: 'Written to all.pdf, readable by you alone.\n' });
    expect(statSync(at('all.pdf')).mode & 0o777).toBe(0o600);
    expect((await read('all.pdf')).title?.split(' · ').sort()).toEqual([
      'ABC of an urge or an upset',
      'What matters most',
    ]);
  });

  test('in a folder, a file for each', async () => {
    const { at, read, run } = here();
    expect(await run('export', '--format', 'pdf', '-o', 'all/')).toMatchObject({ code: 0 });
    const names = readdirSync(at('all')).sort();
    expect(names).toHaveLength(2);
    for (const name of names) {
      expect(name).toMatch(/^\d{4}-\d\d-\d\d-(abc|values)-\d\.pdf$/);
      expect(statSync(at(`all/${name}`)).mode & 0o777).toBe(0o600);
      expect((await read(`all/${name}`)).title).not.toContain('·');
    }
  });

  test('with characters that no font has, which are named', async () => {
    const own = temporaryHome();
    const stdin = JSON.stringify({
      ...JSON.parse(readFileSync(exampleFile('abc'), 'utf8')),
      event: '漢 and 🙂',
    });
    await steer(['fill', 'abc', '--answers', '-'], { home: own, stdin });
    const { code, stderr } = await steer(['export', '-o', join(own, 'a.pdf')], { home: own });
    expect(code).toBe(0);
    expect(stderr).toContain('The fonts for PDF have no 漢 🙂');
  });
});
