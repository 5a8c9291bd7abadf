import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Inbox } from '../../inbox.ts';
import type { InboxKey, Journal } from '../../journal.ts';
import { InboxFolder } from './inbox-folder.ts';

/** Every entry of a journal that has a handful of them. */
const all = { status: 'all' } as const;

export class SqliteInbox implements Inbox {
  readonly #folder: InboxFolder;

  /** The journal's file: the inbox is a folder beside it. */
  constructor(file: string) {
    this.#folder = new InboxFolder(`${resolve(file)}.inbox`);
  }

  get folder(): string {
    return this.#folder.path;
  }

  publicKey(): string | undefined {
    return this.#folder.key();
  }

  async journal(asText: (journal: Journal) => string): Promise<Journal> {
    const key = this.publicKey();
    if (key === undefined) throw new TypeError('there is no key to seal with');
    const [{ seal }, { journalInMemory }] = await Promise.all([
      sealedBoxes(),
      import('./sealing-journal.ts'),
    ]);
    const name = randomUUID();
    return journalInMemory((journal) => {
      if (journal.list(all).length === 0) this.#folder.remove(name);
      else this.#folder.write(name, seal(asText(journal), key));
    });
  }

  waiting(): readonly string[] {
    return this.#folder.names();
  }

  async open(name: string, keys: readonly InboxKey[]): Promise<string | undefined> {
    const box = this.#folder.read(name);
    if (box === undefined) return undefined;
    const { open } = await sealedBoxes();
    for (const key of keys) {
      const text = open(box, key);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  remove(name: string): void {
    this.#folder.remove(name);
  }

  async newKey(): Promise<InboxKey> {
    return (await sealedBoxes()).newKey();
  }

  sealWith(publicKey: string | undefined): void {
    if (publicKey === undefined) this.#folder.removeKey();
    else this.#folder.writeKey(publicKey);
  }
}

/** Its code is loaded by those alone who seal or open something. */
async function sealedBoxes() {
  return (await import('./sealed-box.ts')).sealedBoxes();
}
