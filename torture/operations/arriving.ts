import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../../src/journal/is-own-fingerprint.ts';
import { faultsOfChange, lossesIn, newEntries } from '../compare.ts';
import { openRaw } from '../held.ts';
import { notesToImport } from '../notes-to-import.ts';
import { pick, type Random, rareWord } from '../random.ts';
import type { World } from '../world.ts';
import type { Attempt, Operation } from './operation.ts';

export const arriving: readonly Operation[] = [
  { name: 'import', disk: 'data', prepare: importNotes },
  { name: 'migrate', disk: 'data', prepare: migrate },
  { name: 'begin a journal', disk: 'data', prepare: (world, random) => begin(world, random) },
];

async function importNotes(world: World, random: Random): Promise<Attempt> {
  const words = Array.from({ length: 20 }, () => rareWord(random));
  writeFileSync(world.file('import.json'), await notesToImport(words, world));
  return {
    args: ['import', world.file('import.json')],
    isConfirmed: ({ stderr }) => stderr.includes('came in'),
    faults: (outcome) =>
      faultsOfChange({
        ...outcome,
        isDone: (after) => {
          const texts = newEntries(outcome.before, after).map(({ answers }) => answers.text);
          return texts.length === words.length && words.every((word) => texts.includes(word));
        },
      }),
  };
}

const fixtures = join(import.meta.dirname, '../../test/fixtures/journals');

/** A journal of an earlier schema, which is brought to today's and written to. */
function migrate(world: World, random: Random): Attempt {
  const journal = elsewhere(world);
  cpSync(join(fixtures, `schema-${pick([1, 2, 3], random)}.db`), journal);
  giveFingerprints(journal);
  return noteIn(journal, random);
}

/** Those in the fixtures are made up, which the check would find. */
function giveFingerprints(journal: string): void {
  const database = openRaw(journal);
  const rows = database.prepare('SELECT id, worksheet, version FROM definitions').all() as Definition[];
  const update = database.prepare('UPDATE definitions SET json = ?, fingerprint = ? WHERE id = ?');
  for (const { id, worksheet, version } of rows) {
    const json = JSON.stringify({ id: worksheet, version });
    update.run(json, fingerprintOf(json), id);
  }
  database.close();
}

interface Definition {
  readonly id: number;
  readonly worksheet: string;
  readonly version: number;
}

/** The first entry of all. */
function begin(world: World, random: Random): Attempt {
  return noteIn(elsewhere(world), random);
}

function elsewhere(world: World): string {
  const folder = join(world.data, 'other');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  return join(folder, 'journal.db');
}

function noteIn(journal: string, random: Random): Attempt {
  const text = rareWord(random);
  return {
    args: ['--journal', journal, 'note', '-'],
    stdin: text,
    journal,
    isConfirmed: ({ stdout }) => /^\d+\n/.test(stdout),
    faults: ({ before, after, isConfirmed }) => {
      const added = newEntries(before, after);
      const isWhole = added.every(({ answers }) => answers.text === text) && added.length <= 1;
      return [
        ...lossesIn(before, after),
        ...(isWhole ? [] : ['There is something that nobody wrote']),
        ...(isConfirmed && added.length === 0 ? ['The note had its number and is lost'] : []),
      ];
    },
  };
}
