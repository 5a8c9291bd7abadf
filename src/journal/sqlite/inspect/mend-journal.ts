import { NotFoundError } from '../../../errors.ts';
import type { Fault, Mended } from '../../custody.ts';
import type { Moment } from '../../entry.ts';
import type { Passphrase } from '../../passphrase.ts';
import { Connection } from '../connection.ts';
import { isDamage } from '../journal-errors.ts';
import { copyBeforeMending } from '../own-copies.ts';
import { removeTexts, writeTexts } from '../write-texts.ts';
import { examine } from './examine.ts';
import { faultsOf, withoutFiles } from './faults-of.ts';
import { answersToldOtherwise, textsToIndexAnew } from './wrong-texts.ts';

/** Makes indexes anew from what they are of. Where that is not enough to make the journal sound, nothing is changed. */
export function mendJournal(
  file: string,
  { now, passphrase }: { readonly now: Moment; readonly passphrase: Passphrase | undefined },
): Mended {
  const examined = examine(file, passphrase);
  if (examined === undefined)
    throw new NotFoundError(`There is no journal "${file}" yet.`, 'Begin with: steer fill');
  const { faults } = examined;
  if (faults.length === 0 || !faults.every(isMendable)) return { copy: undefined, left: faults };
  const connection = new Connection(file, { access: 'read-write', patience: 5000, passphrase });
  try {
    withoutFiles(connection);
    connection.execute('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON');
    connection.emptyLog(); // what is in it belongs into the copy
    const copy = copyBeforeMending(connection, now);
    const left = mended(connection);
    return { copy, left };
  } finally {
    connection.close();
  }
}

export function isMendable({ kind }: Fault): boolean {
  return kind === 'index' || kind === 'search';
}

/** What is left, in which case all is as it was. */
function mended(connection: Connection): readonly Fault[] {
  let left: readonly Fault[] = [];
  const undone = new Error('All of it is rolled back.');
  try {
    connection.writing(() => {
      makeAnew(connection);
      left = faultsOf(connection);
      if (left.length > 0) throw undone;
    });
  } catch (error) {
    if (error !== undone && !isDamage(error)) throw error;
    if (left.length === 0)
      return [{ kind: 'pages', message: 'What is wrong with its indexes keeps them from being made anew.' }];
  }
  return left;
}

function makeAnew(connection: Connection): void {
  connection.execute('REINDEX');
  for (const { id, text, wanted } of textsToIndexAnew(connection))
    connection.run('UPDATE texts SET spaced = ? WHERE id = ?', wanted === text ? null : wanted, id);
  for (const { id, words } of answersToldOtherwise(connection)) {
    removeTexts(connection, id);
    writeTexts(connection, [{ answer: id, texts: words === null ? [] : [words] }]);
  }
  connection.execute("INSERT INTO search (search) VALUES ('rebuild')");
}
