import { spawnSync } from 'node:child_process';
import { closeSync, fchmodSync, fsyncSync, openSync } from 'node:fs';
import { syncFile } from '../files/sync.ts';
import type { Content } from './content.ts';
import { writeContent } from './write-content.ts';

/** From so many on, the disk is asked once for all of them: asking for each takes longer than all the rest. */
const many = 100;

/** Files that are made, and are on disk once `sync` returns. */
export class NewFiles {
  readonly #secret: boolean;
  readonly #unsynced: string[] = [];
  #count = 0;

  constructor({ secret }: { readonly secret: boolean }) {
    this.#secret = secret;
  }

  /** Nothing may be there yet. */
  write(path: string, content: Content): void {
    const file = openSync(path, 'wx', this.#secret ? 0o600 : 0o666);
    try {
      if (this.#secret) fchmodSync(file, 0o600); // whatever the umask
      writeContent(file, content);
      this.#count += 1;
      if (this.#count > many) this.#unsynced.push(path);
      else fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  sync(): void {
    const [first] = this.#unsynced;
    if (first === undefined || syncFileSystem(first)) return;
    for (const path of this.#unsynced) syncFile(path);
  }
}

/** All that was written to the file system a file is on; false where there is no such call. Node has none. */
function syncFileSystem(file: string): boolean {
  if (process.platform !== 'linux') return false;
  return spawnSync('sync', ['-f', file], { stdio: 'ignore' }).status === 0;
}
