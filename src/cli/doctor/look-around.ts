import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type {
  Facts,
  InboxFacts,
  JournalFacts,
  TerminalFacts,
  WorksheetFacts,
} from '../../app/doctor/facts.ts';
import { configFolder, dataFolder, stateFolder } from '../../config/paths.ts';
import { ExpectedError } from '../../errors.ts';
import { leftParts } from '../../files/left-parts.ts';
import type { Inbox } from '../../journal/inbox.ts';
import { newestCopy } from '../../journal/sqlite/inspect/newest-copy.ts';
import { editorFacts } from '../../terminal/editor/editor-command.ts';
import type { LiveContext } from '../live-context.ts';
import { leftEdits } from '../live-editor.ts';
import { isPlain } from '../live-prompter.ts';
import { placesFrom } from '../places.ts';
import { filesOf } from './files-of.ts';
import { placeOf } from './place-of.ts';
import { programFacts } from './program-facts.ts';

/** All that this machine says of itself and of what belongs to the program on it. Nothing is changed or opened. */
export async function lookAround(live: LiveContext): Promise<Facts> {
  const places = placesFrom(live.process);
  const inbox = await live.inbox();
  const [data, config, state] = [dataFolder(places), configFolder(places), stateFolder(places)];
  const file = resolve(await live.journalFile());
  return {
    program: await programFacts(live.process, import.meta.dirname),
    journal: await journalFacts(file, { inbox: inbox.folder, process: live.process }),
    inbox: inboxFacts(inbox),
    files: filesOf(file, { data, config, state, inbox: inbox.folder }),
    place: placeOf(file),
    terminal: terminalFacts(live),
    worksheets: await worksheetFacts(`${data}/worksheets`, live),
  };
}

async function journalFacts(
  file: string,
  { inbox, process }: { readonly inbox: string; readonly process: NodeJS.Process },
): Promise<JournalFacts> {
  const isThere = isSomething(file);
  return {
    file,
    isThere,
    isReadable: may(file),
    leadsTo: leadsTo(file),
    newestCopy: may(dirname(file)) ? newestCopy(file) : undefined,
    strays: isThere ? [] : ['-wal', '-journal'].map((ending) => `${file}${ending}`).filter(holdsSomething),
    leftParts: [
      ...leftParts(dirname(file), `${basename(file)}.`),
      ...leftParts(dirname(file), '.steer-'),
      ...leftParts(inbox, ''),
    ],
    leftEdits: await leftEdits(process),
  };
}

function inboxFacts(inbox: Inbox): InboxFacts {
  const { folder } = inbox;
  try {
    return { folder, waiting: inbox.waiting().length };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { folder, waiting: 0 }; // not ours to look into, which is said of the folder
  }
}

/** What is in a folder that is not ours to look into may be there: whoever opens it says so. */
function isSomething(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

function holdsSomething(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function leadsTo(file: string): string | undefined {
  try {
    return lstatSync(file).isSymbolicLink() ? realpathSync(file) : undefined;
  } catch {
    return undefined; // nothing is there, or nothing where it leads
  }
}

function may(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function terminalFacts({ process, options, output, streams }: LiveContext): TerminalFacts {
  const { env, platform } = process;
  const hasLocale = platform !== 'win32' && platform !== 'darwin';
  const name = ['LC_ALL', 'LC_CTYPE', 'LANG'].find((variable) => (env[variable] ?? '') !== '') ?? 'LANG';
  return {
    columns: streams.columns('stdout') ?? streams.columns('stderr'),
    hasColor: output.hasColor('data'),
    isPlain: isPlain({ process, options }),
    locale: hasLocale ? { name, value: env[name] ?? '' } : undefined,
    editor: editorFacts({ platform, env }),
  };
}

async function worksheetFacts(
  folder: string,
  { fullLibrary }: Pick<LiveContext, 'fullLibrary'>,
): Promise<WorksheetFacts> {
  try {
    const { shelved, broken } = await (await fullLibrary()).readable();
    return { folder, own: shelved.filter(({ group }) => group === 'own').length, broken };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { folder, own: 0, broken: [{ file: undefined, problems: error.message }] };
  }
}
