import type { describeJournal } from '../app/describe-journal.ts';

type Description = Awaited<ReturnType<typeof describeJournal>>;

/** `until` is when the system's keyring forgets what opens the journal. */
export function infoJson(file: string, found: Description, until: string | undefined) {
  if (found === undefined) return { file, exists: false };
  const { oldest = null, newest = null, changed = null, ...rest } = found;
  return { ...rest, exists: true, oldest, newest, changed, unlockedUntil: until ?? null };
}

export function infoLines(file: string, found: Description, until: string | undefined): string {
  if (found === undefined) return `There is no journal yet. It will be ${file}\n`;
  const { size, schema, encrypted, entries, drafts, trashed, oldest, newest, copies, log } = found;
  const facts = [
    ['File', found.file],
    ['Size', said(size)],
    ['Schema', String(schema)],
    ['Encrypted', encrypted ? 'yes' : 'no'],
    ...(encrypted ? [['Unlocked', until === undefined ? 'no' : `until ${until}`]] : []),
    ['Entries', String(entries)],
    ['Drafts', String(drafts)],
    ['In the trash', String(trashed)],
    ['Oldest', oldest ?? 'none'],
    ['Newest', newest ?? 'none'],
    ['Log', log.size === 0 ? 'nothing waits in it' : `${said(log.size)} in ${log.file}`],
    ...copies.map((copy, index) => [
      index === 0 ? 'Copies' : '',
      `${copy.file} (${said(copy.size)}, ${copy.madeAt})`,
    ]),
    ...(copies.length === 0 ? [['Copies', 'none beside it']] : []),
  ];
  return facts.map(([name = '', fact]) => `${name.padEnd(14)}${fact}\n`).join('');
}

function said(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const amount = bytes / 1000 ** step;
  return `${amount >= 100 || step === 0 ? Math.round(amount) : amount.toFixed(1)} ${units[step]}`;
}
