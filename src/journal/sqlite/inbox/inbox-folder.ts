import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { JournalError } from '../../../errors.ts';
import { removeLeftParts } from '../../../files/left-parts.ts';
import { syncFile, syncFolderOf } from '../../../files/sync.ts';
import { explaining } from '../journal-errors.ts';
import { isPlanted } from '../planted.ts';
import { createNewPrivateFile, createPrivateFolder } from '../private-files.ts';

const ending = '.sealed';
const keyName = 'key.pub';

/** Nothing that is written at a prompt is larger; a file that is was put there by somebody else. */
const largest = 64 << 20;

/** The files of an inbox: what was sealed, a file for each sitting, and the key to seal with. */
export class InboxFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Undefined where there is none, or what lies there is no key. */
  key(): string | undefined {
    const text = this.#bytes(keyName)?.toString('latin1').trim() ?? '';
    return /^[A-Za-z0-9+/]{43}=$/.test(text) ? text : undefined;
  }

  writeKey(key: string): void {
    this.#write(keyName, Buffer.from(`${key}\n`));
  }

  /** With the folder, where nothing else is in it. */
  removeKey(): void {
    this.#remove(keyName);
    if (this.#listed().length === 0) rmSync(this.path, { recursive: true, force: true });
  }

  /** Of what was sealed, the oldest first. */
  names(): readonly string[] {
    const files = this.#listed().filter((file) => file.endsWith(ending));
    const age = (file: string) => statSync(join(this.path, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return files
      .map((file) => ({ name: basename(file, ending), at: age(file) }))
      .sort((one, other) => one.at - other.at || (one.name < other.name ? -1 : 1))
      .map(({ name }) => name);
  }

  read(name: string): Uint8Array | undefined {
    return this.#bytes(`${name}${ending}`);
  }

  write(name: string, bytes: Uint8Array): void {
    this.#write(`${name}${ending}`, bytes);
  }

  remove(name: string): void {
    this.#remove(`${name}${ending}`);
  }

  #listed(): readonly string[] {
    return explaining(this.path, () => {
      if (lstatSync(this.path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
      return readdirSync(this.path);
    });
  }

  #bytes(file: string): Buffer | undefined {
    const path = join(this.path, file);
    return explaining(path, () => {
      const stats = lstatSync(path, { throwIfNoEntry: false });
      return stats?.isFile() && stats.size <= largest ? readFileSync(path) : undefined;
    });
  }

  /** Beside its place and then there in one step: a program that is killed leaves what was there before. */
  #write(file: string, bytes: Uint8Array): void {
    const path = join(this.path, file);
    const part = join(this.path, `${process.pid}.part`);
    explaining(path, () => {
      createPrivateFolder(path);
      this.#refuseStrange();
      removeLeftParts(this.path, '');
      rmSync(part, { force: true });
      createNewPrivateFile(part);
      writeFileSync(part, bytes);
      syncFile(part);
      renameSync(part, path);
      syncFolderOf(path);
    });
  }

  #remove(file: string): void {
    const path = join(this.path, file);
    explaining(path, () => {
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
      rmSync(path);
      syncFolderOf(path);
    });
  }

  #refuseStrange(): void {
    if (lstatSync(this.path).isDirectory() && !isPlanted(this.path)) return;
    throw new JournalError(
      `"${this.path}" was put there by somebody else, or is no folder.`,
      'Look at it, and move it away.',
    );
  }
}
