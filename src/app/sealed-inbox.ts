import { toJson } from '../exchange/to-json.ts';
import type { Inbox } from '../journal/inbox.ts';
import type { Arrival, Journal } from '../journal/journal.ts';
import type { Context } from './context.ts';
import { surroundingsOf } from './surroundings.ts';

export interface InboxContext extends Context {
  inbox(): Promise<Inbox>;
}

/** The context of who writes while the journal is locked: each answer is sealed, and there is nothing to be read. */
export function sealedContext(inbox: Inbox, context: Context): Context {
  let opened: Promise<Journal> | undefined;
  const toWrite = () => {
    opened ??= inbox.journal((journal) => [...toJson(journal, { status: 'all' })].join(''));
    return opened;
  };
  return {
    journal: { toRead: toWrite, toWrite },
    library: context.library,
    words: context.words,
    get clock() {
      return context.clock;
    },
    prompter: (what, instead) => context.prompter(what, instead),
  };
}

/** What became of what waited. */
export interface Unsealed {
  readonly entries: number;
  /** Sealed for another journal, or damaged: they are left where they are. */
  readonly left: number;
}

/** Takes in what was sealed while the journal was locked, and sees to it that more can be. */
export async function takeInSealed(journal: Journal, inbox: Inbox, context: Context): Promise<Unsealed> {
  const keys = journal.inboxKeys();
  let [entries, left] = [0, 0];
  for (const name of inbox.waiting()) {
    const text = await inbox.open(name, keys);
    const arrivals = text === undefined ? undefined : await arrivalsIn(text, context);
    if (arrivals === undefined) {
      left += 1;
      continue;
    }
    const { added, changed } = journal.takeIn(arrivals, { at: context.clock.now(), isDry: false });
    inbox.remove(name); // what is killed before this comes in once more, and changes nothing
    entries += added.length + changed.length;
  }
  const used = inbox.publicKey();
  if (!keys.some((key) => key.public === used)) await makeKey(journal, inbox);
  return { entries, left };
}

/** Instead of none, or of one that the journal does not know, which would lose all that is sealed with it. */
async function makeKey(journal: Journal, inbox: Inbox): Promise<void> {
  const key = await inbox.newKey();
  journal.addInboxKey(key);
  inbox.sealWith(key.public);
}

/** Undefined where it is no entry of ours. The number it has was given to it where there was no other. */
async function arrivalsIn(text: string, context: Context): Promise<readonly Arrival[] | undefined> {
  const [{ readExport }, { sourceOf }] = await Promise.all([
    import('../exchange/read-export.ts'), // nothing waits, mostly
    import('../exchange/json-outline.ts'),
  ]);
  const read = await readExport(sourceOf(new TextEncoder().encode(text)), {
    surroundings: surroundingsOf(context),
    note: () => context.library.find('note'),
  });
  if ('problems' in read) return undefined;
  return read.arrivals.map((arrival) => ({
    uuid: arrival.uuid,
    id: undefined,
    ifHere: arrival.ifHere,
    whole: () => arrival.whole(),
  }));
}
