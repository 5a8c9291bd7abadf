import { statSync } from 'node:fs';
import { ifThere, withPieces } from './pieces.ts';

/** How a rollback journal begins: https://www.sqlite.org/fileformat2.html#the_rollback_journal */
const mark = 0xd9d505f920a163d7n;
const headLength = 28;
const pagesBeforeAt = 16;

/** Whether one lies beside a file: what was begun there is taken back by SQLite when it opens the file. */
export function hasRollbackJournal(file: string): boolean {
  return (statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Whether the file was empty before, so that nothing of it is left once that is taken back. */
export function leavesNothing(file: string): boolean {
  const head = ifThere(() => withPieces(`${file}-journal`, (pieces) => pieces.at(0, headLength)));
  return head?.readBigUInt64BE(0) === mark && head.readUInt32BE(pagesBeforeAt) === 0;
}
