import { JournalError, PassphraseError } from '../../errors.ts';
import type { Description } from '../../journal/custody.ts';
import type { Moment } from '../../journal/entry.ts';
import { checkJournal } from '../check-journal.ts';
import type { CustodyContext } from '../look-after.ts';
import type { JournalFacts } from './facts.ts';
import { type Finding, findingsOf } from './finding.ts';

const finding = findingsOf('journal');

export interface Looking {
  readonly command: string;
  /** The newest schema this program knows. */
  readonly schema: number;
}

/** What was found of the journal. */
export interface JournalFindings {
  readonly findings: readonly Finding[];
  /** As `journal check` ends: 0, or the code of what is wrong. */
  readonly exitCode: number;
  /** Undefined where it could not be told. */
  readonly isEncrypted: boolean | undefined;
}

/** The journal itself, as `journal check` reads it. Without its passphrase, what can be said without. */
export async function journalFindings(
  journal: JournalFacts,
  looking: Looking,
  context: CustodyContext,
): Promise<JournalFindings> {
  const before = aboutFile(journal);
  if (!journal.isThere) return { findings: before, exitCode: 0, isEncrypted: undefined };
  try {
    const { findings, ...rest } = await lookInto(journal, looking, context);
    return { findings: [...before, ...findings], ...rest };
  } catch (error) {
    if (!(error instanceof JournalError || error instanceof PassphraseError)) throw error;
    const { exitCode } = error;
    const isEncrypted = error instanceof PassphraseError ? true : undefined;
    return { findings: [...before, unread(journal, error)], exitCode, isEncrypted };
  }
}

function aboutFile({ file, isThere, leadsTo }: JournalFacts): Finding[] {
  if (!isThere)
    return [
      finding('note', 'file', {
        message: 'There is no journal yet. It is made with the first thing you write.',
        where: file,
      }),
    ];
  const message = leadsTo === undefined ? 'The journal in use' : `The journal in use, a link to "${leadsTo}"`;
  return [finding('ok', 'file', { message, where: file })];
}

function unread({ file, isReadable }: JournalFacts, error: JournalError | PassphraseError): Finding {
  if (error instanceof PassphraseError)
    return finding('note', 'passphrase', {
      message: `${error.message} Nothing was looked at inside it.`,
      cure: error.hint === undefined ? [] : [{ say: error.hint }],
    });
  if (!isReadable)
    return finding('fault', 'integrity', {
      message: 'The journal cannot be read by you.',
      where: file,
      cure: [{ say: 'See below who may read the file and its folder.' }],
    });
  return finding('fault', 'integrity', {
    message: error.message,
    cure: error.hint === undefined ? [] : [{ say: error.hint }],
  });
}

async function lookInto(
  journal: JournalFacts,
  { command, schema }: Looking,
  context: CustodyContext,
): Promise<JournalFindings> {
  const { findings } = await checkJournal({ command }, context);
  if (findings.length > 0)
    return {
      findings: findings.map(({ kind, message, cure }) => finding('fault', kind, { message, cure })),
      exitCode: 5,
      isEncrypted: undefined,
    };
  const described = await (await context.custody()).describe();
  const sound = finding('ok', 'integrity', {
    message: 'Sound: all of it can be read, and what the indexes say is what is there.',
  });
  if (described === undefined) return { findings: [sound], exitCode: 0, isEncrypted: undefined };
  return {
    findings: [
      sound,
      aboutSchema(described, schema),
      aboutEncryption(described, command),
      ...aboutCopies(described, journal.newestCopy, { command, now: context.clock.now() }),
    ],
    exitCode: 0,
    isEncrypted: described.encrypted,
  };
}

function aboutSchema({ schema }: Description, newest: number): Finding {
  if (schema === newest) return finding('ok', 'schema', { message: `Schema ${schema}, the newest` });
  return finding('note', 'schema', {
    message: `Schema ${schema} of an earlier version: it is brought to ${newest} when it is opened next, after a copy.`,
  });
}

function aboutEncryption({ encrypted }: Description, command: string): Finding {
  if (encrypted) return finding('ok', 'encryption', { message: 'It is encrypted.' });
  return finding('note', 'encryption', {
    message: 'It is not encrypted: whoever gets hold of the file can read it.',
    cure: [{ say: 'With a passphrase nobody can', command: `${command} journal encrypt` }],
  });
}

/** After so many days of writing a backup is worth a thought. */
const daysBetween = 30;

function aboutCopies(
  { entries, drafts, changed }: Description,
  newest: JournalFacts['newestCopy'],
  { command, now }: { readonly command: string; readonly now: Moment },
): Finding[] {
  if (entries + drafts === 0) return [];
  const backup = [
    {
      say: 'If you keep none elsewhere',
      command: `${command} backup create "steer-backup-${now.slice(0, 10)}.db"`,
    },
  ];
  if (newest === undefined)
    return [
      finding('note', 'backup', { message: 'No backup and no copy of it lies beside it.', cure: backup }),
    ];
  const days = Math.floor((Date.parse(now) - Date.parse(newest.madeAt)) / 86_400_000);
  const message = `The newest copy beside it is ${days <= 0 ? 'of today' : days === 1 ? 'a day old' : `${days} days old`}.`;
  const isBehind = changed !== undefined && Date.parse(changed) > Date.parse(newest.madeAt);
  if (days <= daysBetween || !isBehind) return [finding('ok', 'backup', { message, where: newest.file })];
  return [finding('note', 'backup', { message, where: newest.file, cure: backup })];
}
