import { describe, expect, test } from 'vitest';
import { sayCure } from '../../../src/app/cures.ts';
import { diagnose } from '../../../src/app/doctor/diagnose.ts';
import type { FileFacts } from '../../../src/app/doctor/facts.ts';
import type { CustodyContext } from '../../../src/app/look-after.ts';
import { JournalError, PassphraseError } from '../../../src/errors.ts';
import type { Custody, Description, Fault } from '../../../src/journal/custody.ts';
import { bench } from '../../support/app-context.ts';
import { healthyFacts, journalPath } from '../../support/healthy-facts.ts';

const described: Description = {
  file: journalPath,
  size: 1e6,
  schema: 3,
  encrypted: true,
  entries: 4,
  drafts: 0,
  trashed: 0,
  oldest: '2026-10-01T10:00:00Z',
  newest: '2026-11-23T10:00:00Z',
  changed: '2026-11-23T10:00:00Z',
  copies: [],
  log: { file: `${journalPath}-wal`, size: 0 },
};

/** A journal that says this of itself; whatever else is asked of it fails the test. */
function journalThat(says: {
  readonly describes?: Partial<Description>;
  readonly faults?: readonly Fault[];
  readonly throws?: Error;
}): CustodyContext {
  const refuse = async () => {
    throw new Error('A doctor only looks.');
  };
  const custody: Custody = {
    async check() {
      if (says.throws !== undefined) throw says.throws;
      return { file: journalPath, faults: says.faults ?? [] };
    },
    describe: async () => ({ ...described, ...says.describes }),
    soundCopies: async () => [],
    glance: refuse,
    mend: refuse,
    rescue: refuse,
  };
  return { ...bench().context, custody: async () => custody };
}

const sound = () => journalThat({});
const looking = { command: 'steer' };

/** What is not in order, each in a line: level, check, place, and the cure. */
async function troubles(facts = healthyFacts(), context = sound()): Promise<string[]> {
  const { findings } = await diagnose(facts, looking, context);
  return findings
    .filter(({ level }) => level !== 'ok')
    .map(({ level, check, where, cure }) => [level, check, where ?? '-', sayCure(cure)].join(' | '));
}

test('where all is well every finding is ok, none has a cure, and it ends with 0', async () => {
  const { findings, exitCode } = await diagnose(healthyFacts(), looking, sound());
  expect(exitCode).toBe(0);
  expect(findings.filter(({ level, cure }) => level !== 'ok' || cure.length > 0)).toEqual([]);
  expect(new Set(findings.map(({ area }) => area)).size).toBe(6);
});

describe('of the program', () => {
  test.each([
    [{ packageVersion: '1.3.0' }, 'fault | build | - | Install it again: npm install --global selfsteer'],
    [{ packageVersion: '1.3.0', isBehindSources: true }, 'fault | build | - | Build it: npm run build'],
    [{ isBehindSources: true }, 'note | build | - | Build it: npm run build'],
    [{ node: '22.12.9' }, 'fault | node | - | Install a newer one: https://nodejs.org'],
    [{ node: '9.99.0' }, 'fault | node | - | Install a newer one: https://nodejs.org'],
  ])('%j', async (program, expected) => {
    expect(await troubles(healthyFacts({ program }))).toEqual([expected]);
  });

  test.each(['22.13.0', '23.0.0', '100.0.0'])('Node.js %s is new enough', async (node) => {
    expect(await troubles(healthyFacts({ program: { node } }))).toEqual([]);
  });

  test('without a database driver the journal is not opened, and it ends with 5', async () => {
    const sqlite = { problem: 'There is no driver.', hint: 'Install it again.' };
    const facts = healthyFacts({ program: { sqlite } });
    expect(await troubles(facts, journalThat({ throws: new Error('opened') }))).toEqual([
      'fault | sqlite | - | Install it again.',
    ]);
    expect((await diagnose(facts, looking, sound())).exitCode).toBe(5);
  });
});

describe('of the journal', () => {
  test('where there is none, that is no fault', async () => {
    const facts = healthyFacts({ journal: { isThere: false } });
    expect(await troubles(facts, journalThat({ throws: new Error('opened') }))).toEqual([
      `note | file | ${journalPath} | `,
    ]);
    expect((await diagnose(facts, looking, sound())).exitCode).toBe(0);
  });

  test('each fault stands there as journal check has it, and it ends with 5', async () => {
    const damaged = journalThat({
      faults: [
        { kind: 'pages', message: 'Some of what it holds cannot be read.' },
        { kind: 'search', message: 'An answer is not found.' },
      ],
    });
    expect(await troubles(healthyFacts(), damaged)).toEqual([
      `fault | pages | - | Save what can be read: steer journal rescue "${journalPath}.rescued"`,
      'fault | search | - | This comes right with what is done about the rest.',
    ]);
    expect((await diagnose(healthyFacts(), looking, damaged)).exitCode).toBe(5);
  });

  test('without its passphrase all the rest is told, and it ends with 6', async () => {
    const locked = journalThat({ throws: new PassphraseError('needed', 'It is encrypted.', 'Give it.') });
    const { findings, exitCode } = await diagnose(healthyFacts(), looking, locked);
    expect(exitCode).toBe(6);
    expect(await troubles(healthyFacts(), locked)).toEqual(['note | passphrase | - | Give it.']);
    expect(findings.map(({ area }) => area)).toEqual(
      expect.arrayContaining(['program', 'files', 'place', 'terminal', 'worksheets']),
    );
  });

  test('one that is busy, or not to be opened, is a fault with its hint', async () => {
    const busy = journalThat({ throws: new JournalError('It is busy.', 'Try again.') });
    expect(await troubles(healthyFacts(), busy)).toEqual(['fault | integrity | - | Try again.']);
    const closed = healthyFacts({ journal: { isReadable: false } });
    expect(await troubles(closed, journalThat({ throws: new JournalError('No.', 'steer doctor') }))).toEqual([
      `fault | integrity | ${journalPath} | See below who may read the file and its folder.`,
    ]);
  });

  test('a fault of ours is not taken for one of the journal', async () => {
    const bug = journalThat({ throws: new TypeError('ours') });
    await expect(diagnose(healthyFacts(), looking, bug)).rejects.toThrow('ours');
  });

  const backup = 'If you keep none elsewhere: steer backup create "steer-backup-2026-11-24.db"';

  test.each<[Partial<Description>, string[]]>([
    [{ encrypted: false }, ['note | encryption | - | With a passphrase nobody can: steer journal encrypt']],
    [{ schema: 2 }, ['note | schema | - | ']],
    [{ entries: 0 }, []],
  ])('of one with %j', async (describes, expected) => {
    expect(await troubles(healthyFacts(), journalThat({ describes }))).toEqual(expected);
  });

  test.each([
    ['2026-11-24T01:00:00Z', '2026-11-24T02:00:00Z', []],
    ['2026-10-01T10:00:00Z', '2026-09-30T10:00:00Z', []], // old, but nothing was written since
    ['2026-10-01T10:00:00Z', '2026-11-23T10:00:00Z', [`note | backup | copy.db | ${backup}`]],
  ])('a copy of %s, when the last was written on %s', async (madeAt, changed, expected) => {
    const facts = healthyFacts({ journal: { newestCopy: { file: 'copy.db', madeAt } } });
    expect(await troubles(facts, journalThat({ describes: { changed } }))).toEqual(expected);
  });

  test('no copy at all is worth a backup, but only where there is something in the journal', async () => {
    const facts = healthyFacts({ journal: { newestCopy: undefined } });
    expect(await troubles(facts)).toEqual([`note | backup | - | ${backup}`]);
    expect(await troubles(facts, journalThat({ describes: { entries: 0 } }))).toEqual([]);
  });
});

describe('who may do what', () => {
  const file: FileFacts = { path: '/f', kind: 'file', isOurs: true, mode: 0o600, owner: 'self' };
  const folder: FileFacts = { ...file, kind: 'folder', mode: 0o700 };

  test.each<[FileFacts, string[]]>([
    [{ ...file, mode: 0o644 }, ['warning | access | /f | Keep it to yourself: chmod 600 "/f"']],
    [{ ...file, mode: 0o660 }, ['warning | access | /f | Keep it to yourself: chmod 600 "/f"']],
    [{ ...folder, mode: 0o755 }, ['warning | access | /f | Keep it to yourself: chmod 700 "/f"']],
    [{ ...folder, isOurs: false, mode: 0o755 }, []],
    [
      { ...folder, isOurs: false, mode: 0o775 },
      ['warning | access | /f | Keep it to yourself: chmod go-w "/f"'],
    ],
    [{ ...file, mode: 0o400 }, ['warning | own-access | /f | Give it back to yourself: chmod u+rw "/f"']],
    [{ ...folder, mode: 0o500 }, ['warning | own-access | /f | Give it back to yourself: chmod u+rwx "/f"']],
    [{ ...file, owner: 'system', mode: 0o600 }, []],
    [
      { ...file, owner: 'other', mode: 0o666 },
      ['warning | owner | /f | If it should be yours: sudo chown "$(id -un)" "/f"'],
    ],
    [{ ...file, mode: undefined }, []],
  ])('%j', async (one, expected) => {
    expect(await troubles(healthyFacts({ files: [one] }))).toEqual(expected);
  });

  test('says what others can do', async () => {
    const { findings } = await diagnose(
      healthyFacts({
        files: [
          { ...file, mode: 0o604 },
          { ...file, mode: 0o620 },
          { ...folder, mode: 0o705 },
        ],
      }),
      looking,
      sound(),
    );
    expect(findings.filter(({ check }) => check === 'access').map(({ message }) => message)).toEqual([
      'Others on this machine can read this file.',
      'Others on this machine can change this file.',
      'Others on this machine can look into this folder.',
    ]);
  });
});

describe('what was written while the journal was locked', () => {
  const inbox = { folder: '/j.inbox', waiting: 2 };

  test('comes in with the next opening, which is good to know', async () => {
    expect(await troubles(healthyFacts({ inbox }))).toEqual([
      'note | inbox | /j.inbox | That happens whenever your journal is opened: steer list',
    ]);
    const locked = journalThat({ throws: new PassphraseError('needed', 'It is encrypted.', 'Give it.') });
    expect(await troubles(healthyFacts({ inbox }), locked)).toContain(
      'note | inbox | /j.inbox | That happens whenever your journal is opened: steer list',
    );
  });

  test('waits in vain beside a journal without a passphrase, and where there is none', async () => {
    const expected =
      'warning | inbox | /j.inbox | They come in once it is in its place again, and is opened.';
    const plain = await troubles(healthyFacts({ inbox }), journalThat({ describes: { encrypted: false } }));
    expect(plain).toContain(expected);
    expect(await troubles(healthyFacts({ inbox, journal: { isThere: false } }))).toContain(expected);
  });
});

describe('what was left behind', () => {
  test('a log without its journal is a fault, for nothing can be written', async () => {
    const facts = healthyFacts({ journal: { isThere: false, strays: ['/j-wal'] } });
    expect(await troubles(facts)).toEqual([
      `note | file | ${journalPath} | `,
      'fault | stray-log | /j-wal | If you moved the journal, put the two together again. Else move the log away: mv "/j-wal" "/j-wal.aside"',
    ]);
    expect((await diagnose(facts, looking, sound())).exitCode).toBe(5);
  });

  test('half made copies and texts of editors are noted', async () => {
    expect(
      await troubles(healthyFacts({ journal: { leftParts: ['/j.1.part'], leftEdits: ['/edit-1-x'] } })),
    ).toEqual([
      'note | left-part | /j.1.part | It goes with the next thing you write, or at once: rm -r "/j.1.part"',
      'note | left-edit | /edit-1-x | It is shown to you, and taken away, where you write next: steer resume',
    ]);
  });
});

describe('the disk', () => {
  test.each([
    [{ free: 49e6 }, true],
    [{ free: 51e6 }, false],
    [{ free: 290e6, taken: 100e6 }, true],
    [{ free: 310e6, taken: 100e6 }, false],
    [{ free: undefined }, false],
  ])('%j: too little is %s', async (place, isLittle) => {
    expect((await troubles(healthyFacts({ place }))).length > 0).toBe(isLittle);
  });

  test('one that takes no writing is told', async () => {
    expect(await troubles(healthyFacts({ place: { isReadOnly: true } }))).toEqual([
      'warning | read-only | /home/writer/data | Mount it to be written, or name a journal elsewhere with --journal.',
    ]);
  });

  test('in a shared folder it is to be moved, and encrypted where it is not', async () => {
    const standing = { folders: [{ path: '/h/Dropbox', name: 'Dropbox', marks: [] }], fileSystem: undefined };
    const facts = healthyFacts({ place: { standing } });
    const [encrypted] = await troubles(facts);
    expect(encrypted).toMatch(/^warning \| shared \| \/h\/Dropbox \| While nothing writes to it, move it/);
    expect(encrypted).not.toContain('journal encrypt');
    const plain = await troubles(facts, journalThat({ describes: { encrypted: false } }));
    expect(plain.at(-1)).toContain('And encrypt it, wherever it lies: steer journal encrypt');
  });
});

describe('of the terminal', () => {
  const edit = 'Name the one you like: export EDITOR=nano';

  test.each([
    [{ columns: 39 }, 'note | screen | - | Questions are easier to read in a window of 40 columns or more.'],
    [{ locale: { name: 'LC_ALL', value: 'C' } }, 'note | letters | - | Where they do: export LC_ALL=C.UTF-8'],
    [{ editor: { name: undefined, from: undefined, isFound: false } }, `note | editor | - | ${edit}`],
    [{ editor: { name: 'ed', from: 'VISUAL', isFound: false } }, `warning | editor | - | ${edit}`],
  ])('%j', async (terminal, expected) => {
    expect(await troubles(healthyFacts({ terminal }))).toEqual([expected]);
  });

  test.each([{ columns: undefined }, { locale: { name: 'LANG', value: 'C.utf8' } }, { locale: undefined }])(
    '%j is nothing',
    async (terminal) => {
      expect(await troubles(healthyFacts({ terminal }))).toEqual([]);
    },
  );
});

test('worksheets that cannot be read are told by their files', async () => {
  const broken = [
    { file: '/w/a.yaml', problems: '/w/a.yaml:1:1: "id" is missing' },
    { file: undefined, problems: 'a name is taken' },
  ];
  expect(await troubles(healthyFacts({ worksheets: { own: 0, broken } }))).toEqual([
    'warning | worksheet | /w/a.yaml | Once it is changed: steer worksheet lint "/w/a.yaml"',
    'warning | worksheet | - | Until then no worksheet is found by its name.',
  ]);
});
