import { basename } from 'node:path';
import type { Passphrases } from '../app/context.ts';
import { PassphraseError } from '../errors.ts';
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
}

interface Attempt {
  readonly file: string;
  readonly tried: readonly Passphrase[];
  readonly error: PassphraseError;
}

/** Passphrases from files that the environment names, or else from whoever is there. Each is asked for once. */
export class LivePassphrases implements Passphrases {
  readonly #surroundings: PassphraseSurroundings;
  /** What has opened something, or is to: the newest first. */
  readonly #known: Passphrase[] = [];
  readonly #read = new Map<Variable, Passphrase>();

  constructor(surroundings: PassphraseSurroundings) {
    this.#surroundings = surroundings;
  }

  readonly unlocking: Unlocking = async (file, work) => {
    const tried: Passphrase[] = [];
    let [passphrase] = this.#known;
    for (;;) {
      try {
        const done = await work(passphrase);
        this.#know(passphrase);
        return done;
      } catch (error) {
        if (!(error instanceof PassphraseError)) throw error;
        if (passphrase !== undefined) tried.push(passphrase);
        passphrase = await this.#another({ file, tried, error });
      }
    }
  };

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
  async #another({ file, tried, error }: Attempt): Promise<Passphrase> {
    const known = this.#known.find((one) => !tried.includes(one));
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
    if (!this.#surroundings.canAsk || tried.length >= mostTries) throw error;
    const { askForPassphrase } = await import('../app/ask-for-passphrase.ts');
    const prompter = await this.#surroundings.prompter();
    return passphraseOf(
      await askForPassphrase({ name: basename(file), wasWrong: error.why === 'wrong' }, prompter),
    );
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
