import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wantsColor } from '../../src/cli/output.ts';
import { anOutput } from './streams.ts';

const screen = { stdout: 80, stderr: 80 };
const pipe = {};

describe('colour', () => {
  test.each([
    ['auto', {}, true, true],
    ['auto', {}, false, false],
    ['auto', { TERM: 'dumb' }, true, false],
    ['auto', { TERM: 'xterm' }, true, true],
    ['auto', { NO_COLOR: '1' }, true, false],
    ['auto', { NO_COLOR: '0' }, true, false],
    ['auto', { NO_COLOR: '' }, true, true],
    ['auto', { FORCE_COLOR: '1' }, false, true],
    ['auto', { FORCE_COLOR: '' }, false, true],
    ['auto', { FORCE_COLOR: '0' }, true, false],
    ['auto', { FORCE_COLOR: 'false' }, true, false],
    ['auto', { FORCE_COLOR: '1', TERM: 'dumb' }, false, true],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['always', {}, false, true],
    ['always', { NO_COLOR: '1', TERM: 'dumb' }, false, true],
    ['never', {}, true, false],
    ['never', { FORCE_COLOR: '1' }, true, false],
  ] as const)('--color %s with %j, terminal %s: %s', (color, env, isTerminal, wanted) => {
    expect(wantsColor({ color, quiet: false, env }, isTerminal)).toBe(wanted);
  });

  test.each([
    [undefined, 'never', {}, true, false],
    [undefined, 'always', {}, false, true],
    [undefined, 'auto', {}, true, true],
    [undefined, 'always', { NO_COLOR: '1' }, true, false],
    [undefined, 'never', { FORCE_COLOR: '1' }, true, true],
    ['auto', 'never', {}, true, true],
    ['always', 'never', {}, true, true],
  ] as const)(
    '--color %s where %s is settled, with %j, terminal %s: %s',
    (color, usual, env, isTerminal, wanted) => {
      expect(wantsColor({ color, usualColor: () => usual, quiet: false, env }, isTerminal)).toBe(wanted);
    },
  );

  test('is decided for each stream by itself', () => {
    const { output } = anOutput({ stderr: 80 });
    expect([output.hasColor('data'), output.hasColor('talk')]).toEqual([false, true]);
  });
});

describe('width', () => {
  test.each([
    ['what the terminal says', { stdout: 100 }, { COLUMNS: '40' }, 100],
    ['COLUMNS, where the terminal does not say', { stdout: 0 }, { COLUMNS: '40' }, 40],
    ['80, where nobody says', { stdout: 0 }, {}, 80],
    ['80, where COLUMNS is no number', { stdout: 0 }, { COLUMNS: 'wide' }, 80],
    ['80, where COLUMNS is nothing', { stdout: 0 }, { COLUMNS: '0' }, 80],
    ['none in a pipe', {}, { COLUMNS: '40' }, undefined],
  ] as const)('is %s', (_, ends, env, width) => {
    expect(anOutput(ends, { env }).output.width).toBe(width);
  });

  test('of talk in a pipe is COLUMNS, or 80', () => {
    expect(anOutput(pipe, { env: { COLUMNS: '60' } }).output.talkWidth).toBe(60);
    expect(anOutput(pipe).output.talkWidth).toBe(80);
  });
});

describe('text', () => {
  const hostile = 'a\x1b[31mb\x07c\x9bd\u202ee\tf\ng';

  test('goes into a pipe as it is', () => {
    const { output, seen } = anOutput(pipe);
    output.print(hostile);
    expect(seen).toEqual({ stdout: hostile, stderr: '' });
  });

  test('goes to a screen with nothing in it that the screen would obey', () => {
    const { output, seen } = anOutput(screen);
    output.print(hostile);
    expect(seen.stdout).toBe('a␛[31mb␇c‹U+009B›d‹U+202E›e\tf\ng');
  });

  test('that is styled already keeps its styles', () => {
    const { output, seen } = anOutput(screen);
    output.print('\x1b[1mtitle\x1b[22m', { styled: true });
    expect(seen.stdout).toBe('\x1b[1mtitle\x1b[22m');
  });

  test.each([screen, pipe])('that is said goes to stderr, safe, a line (%j)', (ends) => {
    const { output, seen } = anOutput(ends);
    output.say('Kept \x1b[2J as 1.');
    expect(seen).toEqual({ stdout: '', stderr: 'Kept ␛[2J as 1.\n' });
  });

  test('that is said is silenced by --quiet, data and complaints are not', () => {
    const { output, seen } = anOutput(pipe, { quiet: true });
    output.say('Kept.');
    output.print('1\n');
    output.complain('Advice.');
    expect(seen).toEqual({ stdout: '1\n', stderr: 'Advice.\n' });
  });
});

describe('JSON', () => {
  /** Any code units, halves of characters among them; mostly those that mean something to a terminal. */
  const units = fc
    .array(fc.oneof(fc.nat(0xa0), fc.integer({ min: 0x2000, max: 0x2070 }), fc.nat(0xffff)))
    .map((codes) => String.fromCharCode(...codes));

  test('is one line in a pipe and set out on a screen', () => {
    const [piped, shown] = [anOutput(pipe), anOutput(screen)];
    piped.output.printJson({ a: [1] });
    shown.output.printJson({ a: [1] });
    expect(piped.seen.stdout).toBe('{"a":[1]}\n');
    expect(shown.seen.stdout).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  });

  test.each([screen, pipe])('says the same value, and nothing a terminal obeys (%j)', (ends) => {
    fc.assert(
      fc.property(units, (text) => {
        const { output, seen } = anOutput(ends);
        output.printJson({ [text]: text });
        expect(JSON.parse(seen.stdout)).toEqual({ [text]: text });
        expect(seen.stdout).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
      }),
      { examples: [['\x1b[31m\x7f\x9b\u202e\u2066\r\0']] },
    );
  });
});
