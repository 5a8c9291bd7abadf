import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JournalError, NotFoundError, OutputError } from '../../../../errors.ts';
import { syncFile, syncFolderOf } from '../../../../files/sync.ts';
import type { Rescued, Rescuing } from '../../../custody.ts';
import type { Moment } from '../../../entry.ts';
import type { Passphrase } from '../../../passphrase.ts';
import type { Connection } from '../../connection.ts';
import { isEncrypted } from '../../encryption/encrypted-file.ts';
import { writeRekeyedCopy } from '../../encryption/rekeyed-copy.ts';
import { explaining } from '../../journal-errors.ts';
import { migrations } from '../../migrations/migrations.ts';
import { connectionToWrite } from '../../open-connection.ts';
import { explainingOutput } from '../../output-errors.ts';
import { addWhole } from '../../write-whole.ts';
import { examine } from '../examine.ts';
import { faultOfLog, hasLog } from '../fault-of-log.ts';
import { foundRows } from './found-rows.ts';
import { pageFile } from './page-file.ts';
import { type Plan, planRescue } from './plan-rescue.ts';
import { rowsIn } from './rows-in.ts';

interface Options extends Rescuing {
  readonly now: () => Moment;
  /** Of the damaged journal; what is saved is encrypted with it as well. */
  readonly passphrase: Passphrase | undefined;
}

/** Reads a journal page by page, past whatever is broken, and writes what it finds into a new one, which is proved sound. */
export async function rescueJournal(file: string, target: string, options: Options): Promise<Rescued> {
  if (existsSync(target))
    throw new OutputError(`"${target}" is there already.`, 'Name a new file: steer journal rescue <file>');
  const plan = bestPlan(file, options);
  const part = join(dirname(target), `.steer-${process.pid}.part`);
  try {
    await explainingOutput(target, () => {
      const passphrase = isEncrypted(file) ? options.passphrase : undefined;
      write(plan, part, { ...options, passphrase });
      prove(part, { target, passphrase });
      syncFile(part);
      renameSync(part, target);
      syncFolderOf(target);
    });
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${ending}`, { force: true });
  }
  return summary(target, plan);
}

/** With what waits in the log, unless that is not its own or more is there without it. */
function bestPlan(file: string, options: Options): Plan {
  if (statSync(file, { throwIfNoEntry: false }) === undefined)
    throw new NotFoundError(
      `There is no journal "${file}".`,
      'Name it: steer --journal <file> journal rescue <new file>',
    );
  const planFrom = (withLog: boolean) =>
    planRescue(
      foundRows(rowsIn(explaining(file, () => pageFile(file, { withLog, passphrase: options.passphrase })))),
      options,
    );
  const alone = planFrom(false);
  if (!hasLog(file) || isOther(file, options.passphrase)) return refuseEmpty(alone, file);
  const together = planFrom(true);
  return refuseEmpty(holds(alone) >= holds(together) ? alone : together, file);
}

/** Beside an empty file SQLite would remove the log: it is not asked. */
function isOther(file: string, passphrase: Passphrase | undefined): boolean {
  if (statSync(file).size === 0) return false;
  const fault = faultOfLog(file, passphrase);
  return fault === 'older' || fault === 'of another';
}

function holds({ entries }: Plan): number {
  return entries.reduce(
    (sum, { whole, lost }) => sum + 1 + Object.keys(whole.answers).length - lost.length,
    0,
  );
}

function refuseEmpty(plan: Plan, file: string): Plan {
  if (plan.entries.length > 0) return plan;
  throw new JournalError(
    `Nothing of a journal can be read in "${file}".`,
    'Copies that lie beside it are named by: steer journal check',
  );
}

function write(plan: Plan, part: string, { now, passphrase }: Options): void {
  rmSync(part, { force: true }); // left by a program that was killed and had the same number
  const settings = { now, patience: 5000, migrations, passphrase };
  const empty = connectionToWrite(part, settings);
  if (passphrase !== undefined) encryptEmpty(empty, part, passphrase);
  empty.close();
  const connection = connectionToWrite(part, settings);
  try {
    connection.writing(() => {
      for (const entry of plan.entries) add(connection, entry);
      for (const { public: key, secret } of plan.inboxKeys)
        connection.run('INSERT INTO inbox_keys (public, secret) VALUES (?, ?)', key, secret);
      connection.run("DELETE FROM sqlite_sequence WHERE name = 'entries'");
      connection.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('entries', ?)", plan.last);
    });
    connection.execute('PRAGMA journal_mode = DELETE');
  } finally {
    connection.close();
  }
}

/** Before anything is in it, so that nothing of it ever lies on the disk in the clear. */
function encryptEmpty(empty: Connection, part: string, passphrase: Passphrase): void {
  const encrypted = part.replace(/\.part$/, '-1.part'); // a name by which it is cleared up where this is killed
  try {
    writeRekeyedCopy(empty, encrypted, passphrase);
    empty.close();
    renameSync(encrypted, part);
  } finally {
    rmSync(encrypted, { force: true });
  }
}

function add(connection: Connection, { id, whole, trashed }: Plan['entries'][number]): void {
  addWhole(connection, id, whole);
  if (trashed === undefined) return;
  const { utc, offset } = trashed;
  connection.run('UPDATE entries SET trashed_utc = ?, trashed_offset = ? WHERE id = ?', utc, offset, id);
}

function prove(
  part: string,
  { target, passphrase }: { readonly target: string; readonly passphrase: Passphrase | undefined },
): void {
  const faults = examine(part, passphrase)?.faults ?? [];
  if (faults.length === 0) return;
  throw new JournalError(
    `What was read cannot be made a sound journal, so "${target}" was not written: ${faults[0]?.message}`,
    'Copies that lie beside it are named by: steer journal check',
  );
}

function summary(file: string, { entries, gone }: Plan): Rescued {
  const count = (of: (whole: Plan['entries'][number]['whole']) => number) =>
    entries.reduce((sum, { whole }) => sum + of(whole), 0);
  return {
    file,
    entries: entries.length,
    answers: count(({ answers, aside }) => Object.keys(answers).length + Object.keys(aside).length),
    versions: count(({ revisions }) => revisions.length),
    touched: entries.flatMap(({ id, lost }) => (lost.length === 0 ? [] : [{ entry: id, lost }])),
    gone,
  };
}
