import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lines } from '../../../src/terminal/plain/lines.ts';

const never = new AbortController().signal;

async function read(...chunks: (string | Buffer)[]): Promise<string[]> {
  const input = new PassThrough();
  const lines = new Lines(input);
  for (const chunk of chunks) input.write(chunk);
  input.end();
  const all: string[] = [];
  for (;;) {
    const line = await lines.next(never);
    if (line === undefined) return all;
    all.push(line);
  }
}

test.each([
  ['lines that come at once', ['a\nb\n\nc\n'], ['a', 'b', '', 'c']],
  ['a last line without an end', ['a\nb'], ['a', 'b']],
  ['a line that comes in pieces', ['a', 'b\nc', '\n'], ['ab', 'c']],
  ['line ends of every kind', ['a\r\nb\rc\n'], ['a', 'b', 'c']],
  ['a line end that is cut in two', ['a\r', '\nb\n'], ['a', 'b']],
  ['no byte order mark', ['\uFEFFa\nb\n'], ['a', 'b']],
  ['marks that are line ends only elsewhere', ['a\u2028b\n'], ['a\u2028b']],
  ['nothing', [], []],
])('it reads %s', async (_, chunks, lines) => expect(await read(...chunks)).toEqual(lines));

test('hundreds of thousands of lines that come at once are read', async () => {
  expect(await read('\n'.repeat(200_000), 'a\n')).toHaveLength(200_001);
});

test('bytes that are no text are replaced', async () => {
  expect(await read(Buffer.from([0x61, 0xff, 0x0a, 0x62, 0xc3, 0x0a]))).toEqual(['a�', 'b�']);
});

test('text comes out the same however it is cut', async () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '日', '👍') }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (lines, size) => {
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect(await read(...chunks)).toEqual(lines);
    }),
  );
});

test('a signal ends the waiting', async () => {
  const system = new AbortController();
  const line = new Lines(new PassThrough()).next(system.signal);
  system.abort('interrupted');
  expect(await line).toBeUndefined();
});

test('the input rests while nobody waits', async () => {
  const input = new PassThrough();
  const lines = new Lines(input);
  const first = lines.next(never);
  input.write('a\n');
  await first;
  expect(input.isPaused()).toBe(true);
});

test('what is typed is hidden from the moment a shell gives the terminal back', async () => {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (isRaw: boolean) => raw.push(isRaw) });
  const given = Promise.withResolvers<void>();
  const lines = new Lines(input, { suspend: () => given.promise });
  void lines.nextUnseen(never);
  input.write('\x1a');
  await new Promise(setImmediate);
  expect(raw).toEqual([true, false]);
  lines.hideAgain();
  expect(raw).toEqual([true, false, true]);
  given.resolve();
});
