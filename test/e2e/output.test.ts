import { expect, test } from 'vitest';
import { displayWidth } from '../../src/text/wrap.ts';
import { temporaryHome } from '../support/home.ts';
import { start } from '../support/pty.ts';
import { homeWith, now, steer } from './examples.ts';

/** Everything the program wrote to a terminal until its end. */
async function onTerminal(args: readonly string[], options: Parameters<typeof start>[1]): Promise<string> {
  const session = start(args, { ...options, env: { STEER_NOW: now, ...options?.env } });
  expect(await session.exit()).toEqual({ code: 0, signal: null });
  return session.output().replaceAll('\r\n', '\n');
}

test('a terminal gets colours, unless it or the writer does not want them', async () => {
  const home = await homeWith(['values']);
  const shown = (env: Record<string, string>, ...flags: readonly string[]) =>
    onTerminal(['show', '1', ...flags], { home, env });
  const plain = (await steer(['show', '1'], { home })).stdout;

  expect(await shown({})).toContain('\x1b[');
  expect(await shown({ NO_COLOR: '1' }, '--color', 'always')).toContain('\x1b[');
  for (const text of [
    await shown({ NO_COLOR: '1' }),
    await shown({ TERM: 'dumb' }),
    await shown({ FORCE_COLOR: '1' }, '--color=never'),
  ])
    expect(text).not.toContain('\x1b');
  expect(plain).not.toContain('\x1b');
});

test.each([40, 100])(
  'text is wrapped to the %d columns of the terminal, whatever COLUMNS says',
  async (cols) => {
    const home = await homeWith(['abc', { event: 'Words and 漢字 and more words. '.repeat(20) }]);
    for (const args of [['show', '1'], ['worksheet', 'show', 'abc'], ['worksheet', 'list'], ['list']]) {
      const lines = (await onTerminal(args, { home, cols, env: { NO_COLOR: '1', COLUMNS: '30' } })).split(
        '\n',
      );
      for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(cols);
      expect(Math.max(...lines.map(displayWidth))).toBeGreaterThan(30);
    }
  },
);

test('blank sheets are set for 80 columns, on a terminal of any width and in a pipe', async () => {
  const home = temporaryHome();
  const piped = (await steer(['print', 'abc'], { home })).stdout;
  expect(Math.max(...piped.split('\n').map(displayWidth))).toBe(80);
  expect(await onTerminal(['print', 'abc'], { home, cols: 120 })).toBe(piped);
});

test('JSON on a terminal is set out in lines, and the same document', async () => {
  const home = await homeWith(['abc', { event: 'a\x1b[31m\x9b0m\u202e\x7fb' }]);
  const shown = await onTerminal(['show', '1', '--json'], { home, cols: 500 });
  expect(shown).toContain('\n  "id": 1,\n');
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(JSON.parse(shown)).toEqual(JSON.parse((await steer(['show', '1', '--json'], { home })).stdout));
});

test('a terminal lists the newest 20, and says so; --limit, a pipe and JSON give what is asked for', async () => {
  const home = await homeWith(...Array.from({ length: 22 }, () => ['values', {}] as const));
  const shown = await onTerminal(['list'], { home });
  expect(shown.match(/What matters most/g)).toHaveLength(20);
  expect(shown).toContain('These are the newest 20. For more: steer list --limit 100\n');
  expect(await onTerminal(['list', '--quiet'], { home })).not.toContain('newest');

  const all = await onTerminal(['list', '--limit', '100'], { home });
  expect(all.match(/What matters most/g)).toHaveLength(22);
  expect(all).not.toContain('newest');
  expect((await steer(['list'], { home })).stdout.trimEnd().split('\n')).toHaveLength(22);
  expect(JSON.parse((await steer(['list', '--json'], { home })).stdout)).toHaveLength(22);
});

test('a list that finds nothing says why on stderr', async () => {
  const home = await homeWith(['values']);
  expect(await steer(['list', '--tag', 'never'], { home })).toEqual({
    code: 0,
    signal: null,
    stdout: '',
    stderr: 'No entry is like that. See all: steer list\n',
  });
  expect(await steer(['list'])).toMatchObject({
    code: 0,
    stdout: '',
    stderr: 'Nothing here yet. Begin with: steer fill\n',
  });
  expect(await steer(['list', '-q'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
});
