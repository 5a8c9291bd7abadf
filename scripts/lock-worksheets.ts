import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../src/worksheets/fingerprint.ts';
import { WorksheetLibrary } from '../src/worksheets/library.ts';

/** Of every version that was ever shipped, what it said: fingerprints by version, by worksheet id. */
export type Lock = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Shipped {
  readonly id: string;
  readonly version: number;
  readonly fingerprint: string;
}

const root = new URL('..', import.meta.url);
export const lockFile = fileURLToPath(new URL('test/fixtures/locked-worksheets.json', root));

export async function shippedWorksheets(): Promise<Shipped[]> {
  const bundled = fileURLToPath(new URL('worksheets', root));
  const library = new WorksheetLibrary({ bundled, own: fileURLToPath(new URL('none', root)) });
  const all = await library.all();
  return all.map(({ worksheet }) => ({
    id: worksheet.id,
    version: worksheet.version,
    fingerprint: fingerprint(worksheet),
  }));
}

/** What is wrong with the sheets as they stand, each with what to do about it. */
export function lockProblems(lock: Lock, shipped: readonly Shipped[]): string[] {
  const changed = shipped.flatMap((sheet) => problemWith(sheet, lock[sheet.id]));
  const missing = Object.keys(lock)
    .filter((id) => !shipped.some((sheet) => sheet.id === id))
    .map((id) => `"${id}" was shipped and is gone. Put it back, or take it out of ${lockName}.`);
  return [...changed, ...missing];
}

function problemWith({ id, version, fingerprint: print }: Shipped, locked: Lock[string] = {}): string[] {
  const newest = Math.max(0, ...Object.keys(locked).map(Number));
  if (version < newest)
    return [`"${id}" has version ${version}, but version ${newest} was shipped. Raise it to ${newest + 1}.`];
  if (locked[version] === print) return [];
  if (locked[version] === undefined)
    return [`"${id}" version ${version} is not locked yet. Run: node scripts/lock-worksheets.ts`];
  return [
    `"${id}" has changed, but its version is still ${version}. Set version: ${version + 1} in its file, then run: node scripts/lock-worksheets.ts`,
  ];
}

/** Adds new versions. One that is locked keeps what it said, unless that is to be forced. */
export function withShipped(lock: Lock, shipped: readonly Shipped[], { force }: { force: boolean }): Lock {
  const next = new Map(Object.entries(lock).map(([id, versions]) => [id, { ...versions }]));
  for (const { id, version, fingerprint: print } of shipped) {
    const versions = next.get(id) ?? {};
    if (force || versions[version] === undefined) versions[version] = print;
    next.set(id, versions);
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function readLock(): Lock {
  return JSON.parse(readFileSync(lockFile, 'utf8'));
}

const lockName = 'test/fixtures/locked-worksheets.json';

/** `--force` is for sheets that were locked and never shipped. */
async function main(args: readonly string[]): Promise<void> {
  const shipped = await shippedWorksheets();
  const lock = withShipped(readLock(), shipped, { force: args.includes('--force') });
  const problems = lockProblems(lock, shipped);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
  else writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
}

if (import.meta.main) await main(process.argv.slice(2));
