import { existsSync } from 'node:fs';
import { ExpectedError } from '../../src/errors.ts';
import { connect } from '../../src/journal/sqlite/driver.ts';
import { openJournal } from '../../src/journal/sqlite/open.ts';
import { aChange, aNewEntry, noon } from './journal-builders.ts';

/**
 * A second program at work on a journal, for tests: `node journal-child.ts <what> <file> <count>`.
 * `keep` keeps answers of a draft and is killed right after the last, `add` adds entries, each in a sitting of its
 * own, `add-on` adds them in one, `read` and `write` say, as a writer without special rights, what opening gives.
 */
const [what = '', file = '', count = '0'] = process.argv.slice(2);
const now = () => noon;

switch (what) {
  case 'keep': {
    const journal = openJournal(file, { mode: 'write', now });
    const { id } = journal.begin(aNewEntry());
    const answers: Record<string, string> = {};
    for (let number = 1; number <= Number(count); number++) {
      answers[`question-${number}`] = `Answer ${number}`;
      journal.keep(id, aChange(answers), noon);
    }
    process.kill(process.pid, 'SIGKILL');
    break;
  }
  case 'add': {
    for (let number = 1; number <= Number(count); number++) {
      const journal = openJournal(file, { mode: 'write', now });
      journal.add(aNewEntry(), aChange({ who: `${process.pid}`, number }), { draft: false });
      journal.close();
    }
    break;
  }
  case 'add-on': {
    const patience = 20_000; // longer than usual, on a machine that may be busy with other tests
    const journal = openJournal(file, { mode: 'write', now, patience });
    for (let number = 1; number <= Number(count); number++)
      journal.add(aNewEntry(), aChange({ who: `${process.pid}`, number }), { draft: false });
    journal.close();
    break;
  }
  case 'read':
  case 'write': {
    becomeOrdinary();
    console.log(JSON.stringify(opened(what)));
    break;
  }
  default:
    throw new Error(`There is nothing called "${what}" to do.`);
}

/** Nothing is unwritable to root, so tests that root runs step down to a user without rights. */
function becomeOrdinary(): void {
  if (process.getuid?.() !== 0) return;
  loadDriver();
  process.setgid?.(65534);
  process.setuid?.(65534);
}

/** Opens any database, as the program's own files may be out of reach afterwards. */
function loadDriver(): void {
  const ours = process.argv[4] ?? '';
  if (existsSync(ours)) connect(ours, { access: 'copy', patience: 0 }).close();
}

function opened(mode: 'read' | 'write'): { readonly entries?: number; readonly refusal?: string } {
  try {
    const journal = openJournal(file, { mode, now });
    const entries = journal?.list({ status: 'all' }).length ?? 0;
    journal?.close();
    return { entries };
  } catch (error) {
    if (error instanceof ExpectedError) return { refusal: error.message };
    throw error;
  }
}
