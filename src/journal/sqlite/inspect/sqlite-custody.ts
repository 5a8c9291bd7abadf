import { resolve } from 'node:path';
import type {
  Custody,
  Description,
  Examined,
  Fault,
  Mended,
  Rescued,
  Rescuing,
  SoundCopy,
} from '../../custody.ts';
import type { Moment } from '../../entry.ts';
import { describeJournal } from './describe-journal.ts';
import { examine, glance } from './examine.ts';
import { mendJournal } from './mend-journal.ts';
import { rescueJournal } from './rescue/rescue-journal.ts';
import { soundCopies } from './sound-copies.ts';

/** Looks after the journal in a file, which no glance and no check of it changes. */
export class SqliteCustody implements Custody {
  readonly #file: string;
  readonly #now: () => Moment;

  constructor(file: string, now: () => Moment) {
    this.#file = resolve(file);
    this.#now = now;
  }

  async describe(): Promise<Description | undefined> {
    return describeJournal(this.#file);
  }

  async check(): Promise<Examined | undefined> {
    return examine(this.#file);
  }

  async glance(): Promise<readonly Fault[]> {
    return glance(this.#file);
  }

  async soundCopies(): Promise<readonly SoundCopy[]> {
    return soundCopies(this.#file);
  }

  async mend(): Promise<Mended> {
    return mendJournal(this.#file, this.#now());
  }

  async rescue(file: string, rescuing: Rescuing): Promise<Rescued> {
    return rescueJournal(this.#file, resolve(file), { ...rescuing, now: this.#now });
  }
}
