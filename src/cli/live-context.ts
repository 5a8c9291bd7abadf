import { join } from 'node:path';
import type { BackupContext } from '../app/back-up.ts';
import type { PackContext } from '../app/context.ts';
import type { EncryptionContext } from '../app/encrypt-journal.ts';
import type { CustodyContext } from '../app/look-after.ts';
import { dataFolder, stateFolder } from '../config/paths.ts';
import type { Settings } from '../config/settings.ts';
import { ExpectedError } from '../errors.ts';
import type { LockState } from '../journal/encryption.ts';
import type { Prompter } from '../questions/prompter.ts';
import { once } from '../text/once.ts';
import { canAsk } from './can-ask.ts';
import { clockFrom } from './clock.ts';
import type { GlobalOptions } from './global-options.ts';
import { LiveJournal } from './live-journal.ts';
import { LivePassphrases } from './live-passphrases.ts';
import type { LivePrompter } from './live-prompter.ts';
import { settingsFor } from './live-settings.ts';
import { Output } from './output.ts';
import { placesFrom } from './places.ts';
import type { Streams } from './streams.ts';

export interface LiveContext extends BackupContext, CustodyContext, EncryptionContext, PackContext {
  readonly output: Output;
  readonly process: NodeJS.Process;
  readonly streams: Streams;
  readonly options: GlobalOptions;
  /** The library with what only the command line needs of it: reading one file with advice. */
  fullLibrary(): Promise<import('../worksheets/library.ts').WorksheetLibrary>;
  /** Whether the journal is encrypted, at a glance: what is open stays so. */
  lockState(): Promise<LockState>;
  /** What is settled for all runs; read when it is first asked for. */
  settings(): Settings;
  /** How to call the program for this journal, in a command to paste. */
  commandForJournal(): string;
  /** What to say of an error that nobody expected: where the journal that was open is damaged, that is why. */
  lookedInto(error: unknown): Promise<unknown>;
  /** Somebody is about to write to the terminal past the output: what they write is to stay. */
  makeWay(): void;
  /** Has the writer read what was shown last, where it does not stay. */
  settle(): Promise<void>;
  close(): void;
}

/** The context, once the flags are known: commands ask for it when they run. */
export type GetContext = () => LiveContext;

/** The world as it is: everything in it is opened when it is first used. */
export function liveContext(process: NodeJS.Process, streams: Streams, options: GlobalOptions): LiveContext {
  const { env } = process;
  const settings = once(() => settingsFor(process, (sentence) => output.complain(sentence)));
  const output: Output = new Output(streams, {
    color: options.color,
    usualColor: () => settings().color,
    beforeWriting: () => context.makeWay(),
    quiet: options.quiet ?? false,
    env,
  });
  const now = () => context.clock.now();
  const passphrases = new LivePassphrases({
    env,
    canAsk: canAsk({ options, streams }),
    prompter: () => context.prompter('the passphrase'),
    complain: (sentence) => output.complain(sentence),
    remembered: () => context.remembered(),
  });
  const journal = new LiveJournal(process, options, {
    now,
    unlocking: passphrases.unlocking,
    async begun(file) {
      const { warningAbout } = await import('./doctor/warning-about.ts');
      warning = warningAbout(file, context.commandForJournal());
    },
    unlocked: async (mode, toWrite) => (await import('./live-inbox.ts')).emptyInbox(mode, toWrite, context),
  });
  const clock = once(() => clockFrom(env.STEER_NOW));
  const packs = once(() => openPacks(process, context));
  let prompter: Promise<Prompter> | undefined;
  let open: LivePrompter | undefined;
  /** Said at the end: while it comes up, a prompt may be on the screen. */
  let warning: string | undefined;
  const context: LiveContext = {
    output,
    process,
    streams,
    options,
    get words() {
      return settings();
    },
    settings,
    journal,
    passphrases,
    get clock() {
      return clock();
    },
    library: {
      find: async (name) => (await context.fullLibrary()).find(name),
      all: async () => (await context.fullLibrary()).all(),
    },
    packs: {
      find: async (name) => (await packs()).find(name),
      readable: async () => (await packs()).readable(),
    },
    fullLibrary: once(() => openLibrary(process)),
    prompter(what, instead) {
      prompter ??= import('./live-prompter.ts').then(async ({ openPrompter }) => {
        open = await openPrompter(context, { what, instead });
        return open;
      });
      return prompter;
    },
    async backups() {
      const [{ SqliteBackups }, file] = await Promise.all([
        import('../journal/sqlite/backup.ts'),
        journal.file(),
      ]);
      return new SqliteBackups(file, now, passphrases.unlocking);
    },
    async encryption() {
      const [{ SqliteEncryption }, file] = await Promise.all([
        import('../journal/sqlite/encryption/sqlite-encryption.ts'),
        journal.file(),
      ]);
      journal.close();
      return new SqliteEncryption(file, now, passphrases.unlockingInPerson);
    },
    async lockState() {
      const [{ lockStateOf }, file] = await Promise.all([
        import('../journal/sqlite/encryption/lock-state.ts'),
        journal.file(),
      ]);
      return lockStateOf(file);
    },
    remembered: once(() => rememberedKeys(process, now)),
    async inbox() {
      const [{ SqliteInbox }, file] = await Promise.all([
        import('../journal/sqlite/inbox/sqlite-inbox.ts'),
        journal.file(),
      ]);
      return new SqliteInbox(file);
    },
    async custody() {
      const [{ SqliteCustody }, file] = await Promise.all([
        import('../journal/sqlite/inspect/sqlite-custody.ts'),
        journal.file(),
      ]);
      return new SqliteCustody(file, now, passphrases.unlocking);
    },
    journalFile: () => journal.file(),
    commandForJournal: () =>
      options.journal === undefined ? 'steer' : `steer --journal "${options.journal}"`,
    async lookedInto(error) {
      if (!journal.wasOpened || error instanceof ExpectedError) return error;
      const { whetherDamaged } = await import('../app/whether-damaged.ts');
      return whetherDamaged(error, context);
    },
    makeWay: () => open?.makeWay?.(),
    settle: async () => open?.settle?.(),
    close() {
      open?.close();
      journal.close();
      if (warning !== undefined) output.say(warning);
      warning = undefined;
    },
  };
  return context;
}

async function rememberedKeys(process: NodeJS.Process, now: () => string) {
  const [{ RememberedKeys }, { fileReminders }] = await Promise.all([
    import('../app/remembered-keys.ts'),
    import('./file-reminders.ts'),
  ]);
  const { systemKeyring } = await import('./system-keyring.ts');
  const reminders = fileReminders(join(stateFolder(placesFrom(process)), 'unlocked'));
  return new RememberedKeys({ reminders, now, keyring: once(systemKeyring) });
}

async function openLibrary(process: NodeJS.Process) {
  const { WorksheetLibrary } = await import('../worksheets/library.ts');
  const built = import.meta.dirname;
  return new WorksheetLibrary({
    bundled: join(built, '../worksheets'),
    own: join(dataFolder(placesFrom(process)), 'worksheets'),
    ready: built,
  });
}

async function openPacks(process: NodeJS.Process, { fullLibrary }: Pick<LiveContext, 'fullLibrary'>) {
  const { PackLibrary } = await import('../worksheets/library-packs.ts');
  const shelves = {
    bundled: join(import.meta.dirname, '../packs'),
    own: join(dataFolder(placesFrom(process)), 'packs'),
  };
  return new PackLibrary(shelves, await fullLibrary());
}
