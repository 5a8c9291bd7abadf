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
import type { Unlocking } from '../../passphrase.ts';
import { describeJournal } from './describe-journal.ts';
import { examine, glance } from './examine.ts';
import { mendJournal } from './mend-journal.ts';
import { rescueJournal } from './rescue/rescue-journal.ts';
import { soundCopies } from './sound-copies.ts';

/** Looks after the journal in a file, which no glance and no check of it changes. */
export class SqliteCustody implements Custody {
  readonly #file: string;
  readonly #now: () => Moment;
  readonly #unlocking: Unlocking;

  constructor(file: string, now: () => Moment, unlocking: Unlocking) {
    this.#unlocking = unlocking;
    this.#file = resolve(file);
    this.#now = now;
  }

  async describe(): Promise<Description | undefined> {
    return this.#unlocking(this.#file, (passphrase) => describeJournal(this.#file, passphrase));
  }

  async check(): Promise<Examined | undefined> {
    return this.#unlocking(this.#file, (passphrase) => examine(this.#file, passphrase));
  }

  async glance(): Promise<readonly Fault[]> {
    return this.#unlocking(this.#file, (passphrase) => glance(this.#file, passphrase));
  }

  async soundCopies(): Promise<readonly SoundCopy[]> {
    return this.#unlocking(this.#file, (passphrase) => soundCopies(this.#file, passphrase));
  }

  async mend(): Promise<Mended> {
    return this.#unlocking(this.#file, (passphrase) =>
      mendJournal(this.#file, { now: this.#now(), passphrase }),
    );
  }

  async rescue(file: string, rescuing: Rescuing): Promise<Rescued> {
    return this.#unlocking(this.#file, (passphrase) =>
      rescueJournal(this.#file, resolve(file), { ...rescuing, now: this.#now, passphrase }),
    );
  }
}
