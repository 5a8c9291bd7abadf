import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Held, heldIn, nothing, openRaw } from './held.ts';
import { sheets } from './sheets.ts';
import { type Ended, type RunOptions, runSteer } from './steer.ts';

/** A writer's folders, in which one thing after another goes wrong. */
export class World {
  readonly folder: string;
  /** The journal lies here, with whatever the program puts beside it. */
  readonly data: string;
  /** Exports and backups. */
  readonly out: string;
  readonly journal: string;
  readonly env: Readonly<Record<string, string>>;
  /** The journal's, where it is encrypted. */
  passphrase: string | undefined;
  /** All that were ever given, the last one first: who was killed may have left copies that open with any of them. */
  given: readonly string[] = [];

  constructor(folder: string, { cache = join(folder, 'cache') }: { readonly cache?: string } = {}) {
    this.folder = folder;
    this.data = join(folder, 'data');
    this.out = join(folder, 'out');
    this.journal = join(this.data, 'journal.db');
    this.env = {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      XDG_CACHE_HOME: cache, // shared, so that not every world has to compile the program anew
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      STEER_JOURNAL: this.journal,
    };
  }

  /** Everything anew, with the entries of another journal. */
  reset(template?: string): void {
    this.passphrase = undefined;
    this.given = [];
    for (const folder of [this.data, this.out]) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
    for (const [name, yaml] of Object.entries(sheets)) writeFileSync(this.file(`${name}.yaml`), yaml);
    if (template !== undefined) cpSync(template, this.journal);
  }

  /** A path for what an operation is given to read. */
  file(name: string): string {
    return join(this.folder, name);
  }

  /** The environment of a run; passphrases are kept in files. */
  environment(secrets: Secrets = {}): Record<string, string> {
    const passphrase = 'passphrase' in secrets ? secrets.passphrase : this.passphrase; // undefined is one: none
    const given = { STEER_PASSPHRASE_FILE: passphrase, STEER_NEW_PASSPHRASE_FILE: secrets.fresh };
    const files = Object.entries(given).flatMap(([name, words]) => {
      if (words === undefined) return [];
      this.given = [words, ...this.given.filter((one) => one !== words)];
      const file = this.file(`${name}.txt`);
      writeFileSync(file, `${words}\n`, { mode: 0o600 });
      return [[name, file] as const];
    });
    return { ...this.env, ...Object.fromEntries(files) };
  }

  /** Runs the program to its end, where nothing may go wrong. */
  async run(args: readonly string[], options: Partial<RunOptions> = {}): Promise<Ended> {
    const ended = await runSteer(args, { stdin: '', cwd: this.folder, env: this.environment(), ...options });
    if (ended.code === 0) return ended;
    throw new Error(`steer ${args.join(' ')} ended with ${ended.code ?? ended.signal}: ${ended.stderr}`);
  }

  held(journal = this.journal, passphrase = this.passphrase): Held {
    if (!existsSync(journal)) return nothing;
    const database = openRaw(journal, passphrase);
    try {
      return heldIn(database);
    } finally {
      database.close();
    }
  }

  /** The names of files in a folder of its own, and below. */
  names(folder: string): string[] {
    return readdirSync(folder, { recursive: true }).map(String).sort();
  }
}

export interface Secrets {
  readonly passphrase?: string | undefined;
  /** The one to come. */
  readonly fresh?: string | undefined;
}
