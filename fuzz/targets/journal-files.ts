import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { worksheetOf } from '../../src/app/stored-worksheet.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { Passphrase, type Unlocking } from '../../src/journal/passphrase.ts';
import { SqliteBackups } from '../../src/journal/sqlite/backup.ts';
import { SqliteEncryption } from '../../src/journal/sqlite/encryption/sqlite-encryption.ts';
import { identify } from '../../src/journal/sqlite/identify.ts';
import { openJournal } from '../../src/journal/sqlite/open.ts';
import { now, throwAwayFolder } from '../bench.ts';
import { mutated } from '../inputs/mutated.ts';
import { brokenBytes, nastyWords } from '../inputs/nasty.ts';
import { seedJournal } from '../seed-journal.ts';
import type { Target } from '../target.ts';

const tokens = [
  ...[
    'SQLite format 3\0',
    'Stee',
    '\0\0\0\0',
    '\xff\xff\xff\xff',
    '\0\x01\0\0',
    '\nselfsteer backup 1 ',
    'CREATE TABLE',
    'sqlite_master',
  ],
  ...nastyWords,
  ...brokenBytes,
  Uint8Array.from([0x37, 0x7f, 0x06, 0x82]),
  Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0xff]),
];

/** The head of a file and of the log beside it, told apart before SQLite is asked. */
export const header: Target = {
  async prepare() {
    const { file, journal } = await seedJournal(['note']);
    const log = readFileSync(`${file}-wal`).subarray(0, 3 * 4200);
    journal.close();
    const head = readFileSync(file).subarray(0, 200);
    const rollback = Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(504)]);
    const place = join(throwAwayFolder(), 'a.db');
    const called = (name: string) => (bytes: Uint8Array) => Buffer.concat([Buffer.from(name), bytes]);
    return {
      inputs: fc.oneof(
        mutated([head], tokens, { edits: 3 }).map(called('head')),
        mutated([log, log.subarray(0, 32 + 24 + 4096)], tokens, { edits: 3 }).map(called('-wal')),
        mutated([rollback], tokens, { edits: 3 }).map(called('-jou')),
      ),
      attempt(input) {
        const [name, bytes] = [Buffer.from(input.subarray(0, 4)).toString(), input.subarray(4)];
        const isHalf = name === '-jou';
        writeFileSync(place, name === 'head' ? bytes : isHalf ? Buffer.alloc(4096) : head);
        writeFileSync(`${place}-wal`, name === '-wal' ? bytes : '');
        writeFileSync(`${place}-journal`, isHalf ? bytes : '');
        return identify(place, 3, undefined) === 'journal';
      },
    };
  },
};

/** A whole journal, opened and read as `list`, `show`, `search` and `history` do. */
export const journalFile: Target = {
  async prepare() {
    const { file, journal } = await seedJournal(['note']);
    journal.close();
    const whole = readFileSync(file);
    const place = join(throwAwayFolder(), 'a.db');
    return {
      inputs: mutatedPages(whole),
      attempt: (input) => isRead(input, place),
    };
  },
};

/** The same, encrypted: what is not as its sums have it is refused, whatever it says. */
export const encrypted: Target = {
  async prepare() {
    const { file, journal } = await seedJournal(['note']);
    journal.close();
    const passphrase = new Passphrase('a passphrase');
    await new SqliteEncryption(file, () => now, open).rewrite(passphrase);
    const whole = readFileSync(file);
    const place = join(throwAwayFolder(), 'a.db');
    return {
      // another salt is another key, which takes a good while to make
      inputs: mutatedPages(whole).map((bytes) => Buffer.concat([whole.subarray(0, 16), bytes.subarray(16)])),
      attempt: (input) => isRead(input, place, passphrase),
    };
  },
};

function isRead(input: Uint8Array, place: string, passphrase?: Passphrase): boolean {
  clear(place);
  writeFileSync(place, input);
  const opened = openJournal(place, { mode: 'read', now: () => now, patience: 0, passphrase });
  try {
    return opened !== undefined && readAll(opened) > 0;
  } finally {
    opened?.close();
  }
}

function readAll(journal: Journal): number {
  const entries = journal.list({ status: 'all' });
  for (const { id } of entries) {
    journal.find({ by: 'id', id });
    journal.revisions(id);
  }
  journal.search({ wanted: [{ words: 'anew', isPrefix: false }], unwanted: [] }, { status: 'all' });
  journal.tags();
  journal.definitions();
  for (const { entry } of journal.atOneMoment(journal.histories({ status: 'all' })))
    worksheetOf(journal, entry.fingerprint);
  return entries.length;
}

/** A backup as `backup verify` looks at it. */
export const backup: Target = {
  async prepare() {
    const { file, journal } = await seedJournal(['note']);
    const made = join(throwAwayFolder(), 'b.db');
    await new SqliteBackups(file, () => now, open).create(made, { force: false });
    journal.close();
    const whole = readFileSync(made);
    const place = join(throwAwayFolder(), 'a.db');
    return {
      inputs: mutatedPages(whole),
      async attempt(input) {
        clear(place);
        writeFileSync(place, input);
        return (await new SqliteBackups(place, () => now, open).verify(place)) !== undefined;
      },
    };
  },
};

/** Without a passphrase. */
const open: Unlocking = async (_, work) => work(undefined);

/** SQLite's log and locks of the file before would belong to the next. */
function clear(place: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${place}${end}`, { force: true });
}

/** Changes that keep the length for the most part, so that pages stay where they are. */
function mutatedPages(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 6 }));
  const inPlace = fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const copy = Uint8Array.from(whole);
    for (const [at, bytes] of changes) copy.set(bytes.subarray(0, copy.length - at), at);
    return copy;
  });
  const head = fc.tuple(fc.nat(110), fc.uint8Array({ minLength: 1, maxLength: 4 })).map(([at, bytes]) => {
    const copy = Uint8Array.from(whole);
    copy.set(bytes, at);
    return copy;
  });
  return fc.oneof(
    { weight: 5, arbitrary: inPlace },
    { weight: 2, arbitrary: head },
    { weight: 1, arbitrary: mutated([whole], tokens) },
  );
}
