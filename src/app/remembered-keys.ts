import { readIso } from '../dates/calendar.ts';
import { KeyringError } from '../errors.ts';
import type { Moment } from '../journal/entry.ts';
import type { Keyring, Reminders } from '../journal/keyring.ts';
import { type FileKey, Passphrase } from '../journal/passphrase.ts';

/** In minutes. */
export const longestRemembered = 30 * 24 * 60;

export interface RememberingPorts {
  readonly reminders: Reminders;
  keyring(): Promise<Keyring>;
  now(): Moment;
}

/** Keys of encrypted files that the system's keyring holds for a while. Throws KeyringError where it cannot be used. */
export class RememberedKeys {
  readonly #ports: RememberingPorts;

  constructor(ports: RememberingPorts) {
    this.#ports = ports;
  }

  /** Until when there is one for a file, as far as is noted: the keyring is not asked. */
  until(file: string): Moment | undefined {
    const { reminders } = this.#ports;
    const until = reminders.get(reminders.accountOf(file));
    return until === undefined || this.#isOver(until) ? undefined : until;
  }

  /** The one for a file; what is over, or no key, is removed. */
  async find(file: string): Promise<Passphrase | undefined> {
    const { reminders, keyring } = this.#ports;
    const account = reminders.accountOf(file);
    const noted = reminders.get(account);
    if (noted === undefined) return undefined;
    const secret = this.#isOver(noted) ? undefined : await (await keyring()).get(account);
    const kept = secret === undefined ? undefined : readSecret(secret);
    if (kept !== undefined && !this.#isOver(kept.until)) return new Passphrase(kept);
    await this.#remove(account);
    return undefined;
  }

  /** Throws before anybody types a passphrase in vain. */
  async refuseWithoutKeyring(file: string): Promise<void> {
    await (await this.#ports.keyring()).get(this.#ports.reminders.accountOf(file));
  }

  /** Proves that the keyring kept it. */
  async remember(file: string, key: FileKey, until: Moment): Promise<void> {
    const { reminders } = this.#ports;
    const account = reminders.accountOf(file);
    const secret = secretOf(key, until);
    const keyring = await this.#ports.keyring();
    reminders.set(account, until); // first: whoever is killed now leaves nothing that no one would ever remove
    await keyring.set(account, secret);
    if ((await keyring.get(account)) === secret) return;
    await this.#remove(account);
    throw new KeyringError('The system’s keyring did not keep the key.');
  }

  /** Whether anything was noted. */
  async forget(file: string): Promise<boolean> {
    const { reminders } = this.#ports;
    const account = reminders.accountOf(file);
    const wasNoted = reminders.get(account) !== undefined;
    try {
      await this.#remove(account); // also what was kept before its note got lost
    } catch (error) {
      if (wasNoted || !(error instanceof KeyringError)) throw error;
    }
    return wasNoted;
  }

  /** Of a file that has another passphrase now: a key that opens nothing may wait in a keyring that is out of reach. */
  async forgetUseless(file: string): Promise<void> {
    if (this.until(file) === undefined) return;
    try {
      await this.forget(file);
    } catch (error) {
      if (!(error instanceof KeyringError)) throw error;
    }
  }

  /** All whose time is over. Returns how many there were. */
  async forgetOver(): Promise<number> {
    const { reminders } = this.#ports;
    const over = reminders.accounts().filter((account) => this.#isOver(reminders.get(account) ?? ''));
    for (const account of over) await this.#remove(account);
    return over.length;
  }

  async #remove(account: string): Promise<void> {
    await (await this.#ports.keyring()).remove(account);
    this.#ports.reminders.remove(account);
  }

  /** So is what nobody could have asked for, as after a clock that was wrong. */
  #isOver(until: Moment): boolean {
    if (readIso(until)?.offset === undefined) return true;
    const left = (Date.parse(until) - Date.parse(this.#ports.now())) / 60_000;
    return !(left > 0 && left <= longestRemembered);
  }
}

function secretOf({ salt, key }: FileKey, until: Moment): string {
  return JSON.stringify({ key: key.toString('hex'), salt: salt.toString('hex'), until });
}

/** Undefined for what we did not write. */
function readSecret(secret: string): (FileKey & { readonly until: Moment }) | undefined {
  const [, key = '', salt = '', until = ''] =
    /^\{"key":"([0-9a-f]{64})","salt":"([0-9a-f]{32})","until":"([^"]+)"\}$/.exec(secret) ?? [];
  if (until === '') return undefined;
  return { key: Buffer.from(key, 'hex'), salt: Buffer.from(salt, 'hex'), until };
}
