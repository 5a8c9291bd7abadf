import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { connect } from '../../../src/journal/sqlite/driver.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const root = join(import.meta.dirname, '../../..');

/** Opens a journal to read, prints how many entries it has, and whether Node was made to write its report. */
const program = `
import { openJournal } from '${join(root, 'src/journal/sqlite/open.ts')}';
let reports = 0;
const { getReport } = process.report;
process.report.getReport = () => { reports++; return getReport.call(process.report); };
const journal = openJournal(process.argv[2], { mode: 'read', now: () => '' });
console.log(JSON.stringify({ entries: journal.list({ status: 'all' }).length, reports }));
journal.close();
`;

test.each([
  ['beside the bundle’s folder', 'package', 'package/dist'],
  ['hoisted above it', '.', 'node_modules/selfsteer/dist'],
])('bundled, the driver is found %s', async (_, owner, dist) => {
  const folder = temporaryFolder();
  const source = join(folder, 'main.ts');
  const bundle = join(folder, dist, 'main.js');
  const journal = join(folder, 'journal.db');
  temporaryJournal(journal);
  writeFileSync(source, program);
  mkdirSync(join(folder, owner, 'node_modules'), { recursive: true });
  symlinkSync(join(root, 'node_modules/better-sqlite3'), join(folder, owner, 'node_modules/better-sqlite3'));
  await build({
    entryPoints: [source],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  writeFileSync(join(folder, dist, 'package.json'), '{"type":"module"}');
  const output = execFileSync(process.execPath, [bundle, journal], { encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual({ entries: 0, reports: expect.any(Number) });
});

test.each(['read-write', 'read-only', 'copy'] as const)(
  'a connection to %s puts nothing into temporary files, and overwrites what is deleted',
  (access) => {
    const file = join(temporaryFolder(), 'journal.db');
    temporaryJournal(file);
    const database = connect(file, { access, patience: 0 });
    const value = (name: string) => database.pragma(name, { simple: true });
    expect([value('temp_store'), value('secure_delete')]).toEqual([2, 1]);
    database.close();
  },
);

test.skipIf(process.platform !== 'linux' || hasMusl())(
  'Node is not made to write a report where the C library is plain',
  () => {
    const folder = temporaryFolder();
    const journal = join(folder, 'journal.db');
    const source = join(folder, 'main.mts');
    temporaryJournal(journal);
    writeFileSync(source, program);
    const output = execFileSync(process.execPath, [source, journal], { encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual({ entries: 0, reports: 0 });
  },
);

/** Told in another way than the driver's: what Node itself was linked with. */
function hasMusl(): boolean {
  return !('glibcVersionRuntime' in Object(process.report.getReport()).header);
}
