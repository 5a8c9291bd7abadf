import type { JournalPort, PackContext, Packs } from '../../src/app/context.ts';
import type { Journal } from '../../src/journal/journal.ts';
import type { Prompter } from '../../src/questions/prompter.ts';
import type { Pack } from '../../src/worksheets/packs/pack.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';
import { type ScriptedPrompter, type ScriptStep, scripted } from './scripted-prompter.ts';
import { temporaryJournal } from './temporary-journal.ts';

export const now = '2026-11-24T09:30:00+01:00';

/** The ports of the use-cases over a real journal, a shelf of given worksheets and a clock that stands. */
export interface Bench {
  readonly journal: Journal;
  readonly context: PackContext;
  /** The same journal and shelf, with a writer who follows this script. */
  written(steps: readonly ScriptStep[]): PackContext & { readonly script: ScriptedPrompter };
  /** The same, with other worksheets on the shelf. */
  shelved(...worksheets: readonly Worksheet[]): Bench;
}

export function bench(...worksheets: readonly Worksheet[]): Bench {
  return benchOver(temporaryJournal(), worksheets);
}

function benchOver(journal: Journal, worksheets: readonly Worksheet[]): Bench {
  const context = contextOver(journal, worksheets, () => {
    throw new Error('Nobody is here to ask.');
  });
  return {
    journal,
    context,
    written(steps) {
      const script = scripted(steps);
      return { ...contextOver(journal, worksheets, () => script), script };
    },
    shelved: (...others) => benchOver(journal, others),
  };
}

/** As the live one: what was opened to read is closed as soon as it is opened to write. */
function portTo(journal: Journal): JournalPort {
  let reader = Proxy.revocable(journal, within);
  let writable = false;
  return {
    toRead: async () => (writable ? journal : reader.proxy),
    async toWrite() {
      reader.revoke();
      reader = Proxy.revocable(journal, within);
      writable = true;
      return journal;
    },
  };
}

/** Its private fields are its own: they are reached only through itself. */
const within: ProxyHandler<Journal> = {
  get(journal, key) {
    const value = Reflect.get(journal, key);
    return typeof value === 'function' ? value.bind(journal) : value;
  },
};

function contextOver(
  journal: Journal,
  worksheets: readonly Worksheet[],
  prompter: () => Prompter,
): PackContext {
  return {
    journal: portTo(journal),
    library: {
      async find(name) {
        const found = worksheets.find(({ id }) => id === name);
        if (found === undefined) throw new Error(`no worksheet "${name}" on this shelf`);
        return found;
      },
      all: async () => worksheets.map((worksheet) => ({ worksheet, group: 'tests' })),
    },
    packs: shelfOf(),
    clock: { now: () => now, offsetAt: () => '+01:00' },
    words: {},
    prompter: async () => prompter(),
  };
}

/** Just these packs. */
export function shelfOf(...packs: readonly Pack[]): Packs {
  return {
    async find(name) {
      const found = packs.find(({ id }) => id === name);
      if (found === undefined) throw new Error(`no pack "${name}" on this shelf`);
      return found;
    },
    readable: async () => ({ packs, broken: [] }),
  };
}
