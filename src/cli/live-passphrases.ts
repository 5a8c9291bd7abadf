import { basename } from 'node:path';
import type { Passphrases } from '../app/context.ts';
import type { RememberedKeys } from '../app/remembered-keys.ts';
import { KeyringError, PassphraseError } from '../errors.ts';
import type { Passphrase, Unlocking } from '../journal/passphrase.ts';
import type { Prompter } from '../questions/prompter.ts';

/** So often a passphrase is asked for until the program gives up. */
const mostTries = 3;

const variables = { first: 'STEER_PASSPHRASE_FILE', next: 'STEER_NEW_PASSPHRASE_FILE' } as const;
type Variable = (typeof variables)[keyof typeof variables];

export interface PassphraseSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether somebody is there to be asked. */
  readonly canAsk: boolean;
  prompter(): Promise<Prompter>;
  complain(sentence: string): void;
  remembered(): Promise<RememberedKeys>;
}

interface Attempt {
  readonly file: string;
  readonly tried: readonly Passphrase[];
  readonly error: PassphraseError;
  /** Whether the passphrase itself is wanted, and not what is left of it where it was remembered. */
  readonly inPerson: boolean;
}

/**
 * Passphrases from files that the environment names, from the system's keyring where it is to remember one, or else
 * from whoever is there. Each is asked for once.
 */
export class LivePassphrases implements Passphrases {
  readonly #surroundings: PassphraseSurroundings;
  /** What has opened something, or is to: the newest first. */
  readonly #known: Passphrase[] = [];
  readonly #read = new Map<Variable, Passphrase>();
  /** What the keyring remembered, by file; undefined where it was asked in vain. */
  readonly #remembered = new Map<string, Passphrase | undefined>();

  constructor(surroundings: PassphraseSurroundings) {
    this.#surroundings = surroundings;
  }

  readonly unlocking: Unlocking = (file, work) => this.#unlock(file, work, false);

  /** For what changes how the journal is locked. */
  readonly unlockingInPerson: Unlocking = (file, work) => this.#unlock(file, work, true);

  async #unlock<T>(
    file: string,
    work: (passphrase: Passphrase | undefined) => T | Promise<T>,
    inPerson: boolean,
  ): Promise<T> {
    const tried: Passphrase[] = [];
    let passphrase = this.#known.find((one) => !inPerson || !one.isOneKey);
    for (;;) {
      try {
        const done = await work(passphrase);
        this.#know(passphrase);
        return done;
      } catch (error) {
        if (!(error instanceof PassphraseError)) throw error;
        if (passphrase !== undefined) tried.push(passphrase);
        passphrase = await this.#another({ file, tried, error, inPerson });
      }
    }
  }

  async fresh(place: keyof typeof variables): Promise<Passphrase> {
    const variable = variables[place];
    const passphrase = (await this.#fromFile(variable)) ?? (await this.#asked(variable));
    this.#know(passphrase);
    return passphrase;
  }

  async isGiven(place: keyof typeof variables): Promise<boolean> {
    return (await this.#fromFile(variables[place])) !== undefined;
  }

  /** One that has not been tried. Throws where there is none to be had. */
  async #another(attempt: Attempt): Promise<Passphrase> {
    const { file, tried, error, inPerson } = attempt;
    const known = this.#known.find((one) => !tried.includes(one) && !(inPerson && one.isOneKey));
    if (known !== undefined) return known;
    const variable = variables.first;
    const given = await this.#fromFile(variable);
    if (given !== undefined && !tried.includes(given)) return given;
    if (given !== undefined)
      throw new PassphraseError(
        error.why,
        error.message,
        `It is the first line of the file that ${variable} names.`,
      );
    const remembered = inPerson ? undefined : await this.#fromKeyring(attempt);
    if (remembered !== undefined) return remembered;
    const typed = tried.filter((one) => !one.isOneKey);
    if (!this.#surroundings.canAsk || typed.length >= mostTries) throw error;
    const { askForPassphrase } = await import('../app/ask-for-passphrase.ts');
    const prompter = await this.#surroundings.prompter();
    return passphraseOf(
      await askForPassphrase(
        { name: basename(file), wasWrong: typed.length > 0 && error.why === 'wrong' },
        prompter,
      ),
    );
  }

  /** Asked once for a file. What does not open it, for another has taken its place, is forgotten. */
  async #fromKeyring({ file, tried, error }: Attempt): Promise<Passphrase | undefined> {
    try {
      const keys = await this.#surroundings.remembered();
      if (!this.#remembered.has(file)) {
        this.#remembered.set(file, undefined);
        const found = await keys.find(file);
        this.#remembered.set(file, found);
        return found;
      }
      const found = this.#remembered.get(file);
      if (found === undefined || tried.at(-1) !== found || error.why !== 'wrong') return undefined;
      await keys.forget(file);
    } catch (refusal) {
      if (!(refusal instanceof KeyringError)) throw refusal;
      this.#surroundings.complain(refusal.message);
    }
    return undefined;
  }

  async #fromFile(variable: Variable): Promise<Passphrase | undefined> {
    const known = this.#read.get(variable);
    if (known !== undefined) return known;
    const { passphraseFile } = await import('./passphrase-file.ts');
    const found = passphraseFile(variable, this.#surroundings.env);
    if (found === undefined) return undefined;
    if (found.canOthersRead) this.#surroundings.complain(readable(found.file));
    this.#read.set(variable, found.passphrase);
    return found.passphrase;
  }

  async #asked(variable: Variable): Promise<Passphrase> {
    const { canAsk, prompter } = this.#surroundings;
    if (!canAsk)
      throw new PassphraseError(
        'needed',
        'A new passphrase is needed, and there is nobody to ask for it.',
        `Run it in a terminal, or write it into a file: ${variable}=<file>`,
      );
    const { askForNewPassphrase } = await import('../app/ask-for-passphrase.ts');
    return passphraseOf(await askForNewPassphrase(await prompter()));
  }

  #know(passphrase: Passphrase | undefined): void {
    if (passphrase !== undefined && !this.#known.includes(passphrase)) this.#known.unshift(passphrase);
  }
}

/** Loaded by those alone who need one. */
async function passphraseOf(text: string): Promise<Passphrase> {
  const { Passphrase } = await import('../journal/passphrase.ts');
  return new Passphrase(text);
}

function readable(file: string): string {
  return `Others on this machine can read the passphrase in "${file}". To keep it to yourself: chmod 600 "${file}"`;
}
