import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Keyboard } from '../../../src/terminal/inquirer/keyboard.ts';

/** The names, or the text, of the keys that bytes are read as. */
async function read(...chunks: (string | Buffer)[]): Promise<string[]> {
  const input = new PassThrough();
  const keyboard = new Keyboard(input, new PassThrough());
  const keys: string[] = [];
  keyboard.open();
  const ended = new Promise<void>((resolve) => {
    const stop = keyboard.listen(({ name, text }) => {
      if (name !== 'end-of-input') return void keys.push(text === '' ? name : text);
      stop();
      resolve();
    });
  });
  for (const chunk of chunks) input.write(chunk);
  input.end();
  await ended;
  return keys;
}

test.each([
  ['letters', 'aÄ日', ['a', 'Ä', '日']],
  ['a space and a digit', ' 1', [' ', '1']],
  ['Enter, however it comes', '\r\n', ['enter', 'enter']],
  ['Shift-Tab and Tab', '\x1b[Z\t', ['shift-tab', 'tab']],
  ['arrows', '\x1b[A\x1b[B\x1bOC', ['up', 'down', 'right']],
  ['control keys', '\x01\x04\x0f', ['ctrl-a', 'ctrl-d', 'ctrl-o']],
  ['keys with Alt', '\x1bb\x1b\x7f', ['alt-b', 'alt-backspace']],
  ['a paste, line ends made one kind', '\x1b[200~a\r\nb\rc\x1b[201~', ['a\nb\nc']],
  ['a paste with keys in it', '\x1b[200~\x01\x1b[A\t\x1b[201~', ['\x01\x1b[A\t']],
  ['nothing of an empty paste', '\x1b[200~\x1b[201~a', ['a']],
])('it reads %s', async (_, bytes, keys) => expect(await read(bytes)).toEqual(keys));

test('a character may come in pieces', async () => {
  const bytes = Buffer.from('é日');
  expect(await read(bytes.subarray(0, 1), bytes.subarray(1, 3), bytes.subarray(3))).toEqual(['é', '日']);
});

test('bytes that are no text are replaced', async () => {
  expect(await read(Buffer.from([0x61, 0xff, 0x62]))).toEqual(['a', '�', 'b']);
});

test('keys that nobody took wait for the next listener, unless they are forgotten', async () => {
  const input = new PassThrough();
  const keyboard = new Keyboard(input, new PassThrough());
  keyboard.open();
  const first = new Promise<string>((resolve) => {
    const stop = keyboard.listen(({ text }) => {
      stop();
      resolve(text);
    });
  });
  input.write('ab');
  expect(await first).toBe('a');
  const second = new Promise<string>((resolve) => {
    const stop = keyboard.listen(({ text }) => {
      stop();
      keyboard.forget();
      resolve(text);
    });
  });
  expect(await second).toBe('b');
});
