import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rawForm } from '../../test/support/raw-pdf.ts';
import { fileOf, throwAwayFolder } from '../bench.ts';
import { mutated } from '../inputs/mutated.ts';
import { brokenBytes, nastyWords } from '../inputs/nasty.ts';
import { jsonOf, markdownOf, seedJournal } from '../seed-journal.ts';
import type { Target } from '../target.ts';

const launcher = join(import.meta.dirname, '../../bin/steer.js');
const bugOfOurs = 70;

/** The built program from end to end, on a file of each kind. */
export const program: Target = {
  async prepare() {
    const { file, journal } = await seedJournal(['note']);
    const folder = throwAwayFolder();
    const files: Readonly<Record<string, string | Uint8Array>> = {
      'a.json': jsonOf(journal),
      'a.md': (await markdownOf(journal))[0] ?? '',
      'a.pdf': rawForm(['/FT /Tx /T (note@1.text.text) /V (a walk)']),
      'a.yaml': fileOf('worksheets/journal/note.yaml'),
      'p.yaml': fileOf('packs/newcomer.yaml'),
      'answers.json': '{"text":"a walk"}',
    };
    journal.close();
    const seeds = { ...files, 'j.db': readFileSync(file) };
    const kinds = Object.entries(seeds).map(([name, seed]) =>
      mutated([seed], [...nastyWords, ...brokenBytes], { edits: 3 }).map((bytes) =>
        Buffer.concat([Buffer.from(`${name}\n`), bytes]),
      ),
    );
    return {
      inputs: fc.oneof(...kinds),
      attempt(input) {
        const end = input.indexOf(0x0a);
        const name = Buffer.from(input.subarray(0, end)).toString();
        const place = join(folder, name);
        writeFileSync(place, input.subarray(end + 1));
        const own = join(folder, 'own.db');
        copyFileSync(file, own);
        return commandsFor(name, place, own).every((args) => ends(args, folder) === 0);
      },
    };
  },
};

function commandsFor(name: string, place: string, journal: string): readonly (readonly string[])[] {
  if (name === 'j.db')
    return [
      ['--journal', place, 'list'],
      ['--journal', place, 'show', 'last'],
    ];
  if (name === 'a.yaml')
    return [
      ['worksheet', 'lint', place],
      ['print', place],
    ];
  if (name === 'p.yaml') return [['print', '--pack', place]];
  if (name === 'answers.json') return [['--journal', journal, 'fill', 'note', '--answers', place]];
  return [
    ['--journal', journal, 'import', place, '--dry-run'],
    ['--journal', journal, 'import', place],
  ];
}

/** Its exit code, which is never that of a bug, and nothing it says shows where in the code it was. */
function ends(args: readonly string[], home: string): number | null {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
    LANG: 'C.UTF-8',
  };
  const { status, signal, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    env,
    input: '',
    timeout: 20_000,
  });
  if (status === bugOfOurs || signal !== null)
    throw new Error(`It ended with ${status ?? signal}: ${args[0]} ${args[1]}`);
  if (/\n {4}at /.test(stderr.toString())) throw new Error('It showed a stack');
  return status;
}
