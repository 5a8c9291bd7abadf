import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passphraseFile } from '../../src/cli/passphrase-file.ts';
import { unseenLines } from '../../src/terminal/plain/unseen-lines.ts';
import { throwAwayFolder } from '../bench.ts';
import { mutated } from '../inputs/mutated.ts';
import { brokenBytes, nastyWords } from '../inputs/nasty.ts';
import { type Target, textOf } from '../target.ts';

/** A passphrase in a file, and the same as keys that are typed where nothing is shown. */
export const passphrase: Target = {
  prepare() {
    const file = join(throwAwayFolder(), 'passphrase');
    const keys = ['\x7f', '\x15', '\x17', '\x03', '\x04', '\x1a', '\x1b[A', '\x1bOA', '\x1b[', '\x1b'];
    return {
      inputs: mutated(
        ['correct horse\n', '\ufeffa\r\nb', 'pässword\x7f\x7fd\n'],
        [...keys, '\n', '\r\n', '\r', ...nastyWords, ...brokenBytes],
      ),
      attempt(input) {
        const { lines, begun } = unseenLines('', textOf(input));
        if ([...lines, begun].join('').length > input.length) throw new Error('More came out than was typed');
        writeFileSync(file, input);
        return passphraseFile('STEER_PASSPHRASE_FILE', { STEER_PASSPHRASE_FILE: file }) !== undefined;
      },
    };
  },
};
