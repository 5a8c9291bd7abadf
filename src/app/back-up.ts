import type { Backups, Holding, Present } from '../journal/backups.ts';
import { sayMoment } from '../questions/datetime.ts';
import type { Context } from './context.ts';
import { isAgreed } from './menu.ts';

export interface BackupContext extends Context {
  /** Copies of the journal as a whole. */
  backups(): Promise<Backups>;
}

/** Makes a copy of the journal, and gives what it holds. */
export async function createBackup(
  file: string,
  options: { readonly force: boolean },
  { backups }: BackupContext,
): Promise<Holding> {
  return (await backups()).create(file, options);
}

export async function verifyBackup(file: string, { backups }: BackupContext): Promise<Holding> {
  return (await backups()).verify(file);
}

export interface RestoreOptions {
  readonly file: string;
  /** Said already, by a flag. */
  readonly isSure: boolean;
  readonly isDry: boolean;
}

export interface Restored {
  readonly holding: Holding;
  readonly isDone: boolean;
  /** Where the journal lies that was there before, if there was one. */
  readonly kept: string | undefined;
}

/** Puts a backup in the place of the journal, once it has been proved sound and, where there are entries, agreed to. */
export async function restoreBackup(
  { file, isSure, isDry }: RestoreOptions,
  context: BackupContext,
): Promise<Restored> {
  const backups = await context.backups();
  const holding = await backups.verify(file);
  const present = await backups.present();
  const isEmpty = present === undefined || present.entries === 0;
  const mayReplace = isSure || isEmpty || isDry || (await isReplacing(holding, present.entries, context));
  if (isDry || !mayReplace) return { holding, isDone: false, kept: undefined };
  return { holding, isDone: true, kept: await backups.restore(file) };
}

async function isReplacing(
  holding: Holding,
  entries: Present['entries'],
  context: BackupContext,
): Promise<boolean> {
  const present = typeof entries === 'number' ? `with ${sayCount(entries)}` : unread[entries];
  const ask = `Replace your journal, ${present}, with this backup of ${sayCount(holding.entries)}?`;
  const prompter = await context.prompter(`a yes to this: ${ask}`, 'add --force');
  const yes = 'Yes; what is there now is kept in a file beside it';
  return isAgreed({ ask, no: 'No, leave it as it is', yes }, prompter);
}

const unread = {
  damaged: 'which can no longer be read',
  locked: 'which has another passphrase',
} as const;

/** "12 entries, the newest of Tue 2026-11-24 21:30". */
export function sayHolding({ entries, newest }: Holding): string {
  return newest === undefined
    ? sayCount(entries)
    : `${sayCount(entries)}, the newest of ${sayMoment(newest)}`;
}

function sayCount(entries: number): string {
  return entries === 0 ? 'no entries' : entries === 1 ? 'one entry' : `${entries} entries`;
}
