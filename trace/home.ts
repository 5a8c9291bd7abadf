import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheets } from '../torture/sheets.ts';

/** Words that are written down in the steps, and a passphrase: none of them may stand in a call of the system. */
export const secrets = ['Zwetschgenmus', 'Quittengelee', 'Mirabellenkompott', 'Hagebuttentee'] as const;
export const [plum, quince, mirabelle, passphrase] = secrets;

/** Every folder a writer has, in one that is empty at first. */
export class Home {
  readonly folder: string;
  readonly data: string;
  readonly config: string;
  readonly cache: string;
  /** What programs remember of this machine. */
  readonly state: string;
  /** That of their session: an editor's files lie there. */
  readonly session: string;
  /** Where nothing is to be written. */
  readonly temporary: string;

  constructor(folder: string) {
    this.folder = folder;
    this.data = join(folder, 'data/selfsteer');
    this.config = join(folder, 'config/selfsteer');
    this.cache = join(folder, 'cache/selfsteer');
    this.state = join(folder, 'state/selfsteer');
    this.session = join(folder, 'session/selfsteer');
    this.temporary = join(folder, 'tmp');
    for (const name of [
      'data',
      'config',
      'cache',
      'state',
      'session',
      'tmp',
      'out',
      'out/plain',
      'out/encrypted',
    ])
      mkdirSync(this.file(name), { mode: 0o700 });
    this.write('hard-day.yaml', sheets['hard-day']);
    this.write('editor', `#!/bin/sh\nprintf '%s kettle\\n' "$(cat "$HOME/for-editor")" >> "$1"\n`, 0o700);
    this.write('for-editor', quince);
    this.write('passphrase', `${passphrase}\n`);
  }

  /** All that the program sees of the world; with the address of a session, where it may ask its keyring. */
  environment({
    isLocked = false,
    bus,
  }: {
    readonly isLocked?: boolean | undefined;
    readonly bus?: string | undefined;
  } = {}): Record<string, string> {
    return {
      PATH: process.env.PATH ?? '',
      HOME: this.folder,
      XDG_DATA_HOME: this.file('data'),
      XDG_CONFIG_HOME: this.file('config'),
      XDG_CACHE_HOME: this.file('cache'),
      XDG_STATE_HOME: this.file('state'),
      XDG_RUNTIME_DIR: this.file('session'),
      TMPDIR: this.temporary,
      EDITOR: this.file('editor'),
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      STEER_NOW: '2026-11-24T21:30:00+01:00',
      UV_USE_IO_URING: '0', // by which Node would have calls made that strace does not see
      ...(bus === undefined ? {} : { DBUS_SESSION_BUS_ADDRESS: bus }),
      ...(isLocked ? {} : { STEER_PASSPHRASE_FILE: this.file('passphrase') }),
    };
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string, mode = 0o600): void {
    writeFileSync(this.file(name), text, { mode });
  }

  /** All there is, by its path. */
  everything(): string[] {
    return readdirSync(this.folder, { recursive: true }).map((name) => this.file(String(name)));
  }
}
