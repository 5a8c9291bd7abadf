import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What each path leads to: a file's number, or a folder. */
export type Names = Map<string, number | 'folder'>;

/** Some folders and all that is in them: names, and files by number, for a file may have another name later, or two. */
export class Disk {
  readonly names: Names;
  readonly #contents: Map<number, Buffer>;

  constructor(names: Names = new Map(), contents = new Map<number, Buffer>()) {
    this.names = names;
    this.#contents = contents;
  }

  static read(roots: readonly string[]): Disk {
    const disk = new Disk();
    for (const root of roots) {
      disk.names.set(root, 'folder');
      for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isDirectory()) disk.names.set(path, 'folder');
        else disk.#put(path, readFileSync(path));
      }
    }
    return disk;
  }

  copy(): Disk {
    return new Disk(new Map(this.names), new Map(this.#contents));
  }

  /** A file without a name yet. */
  newFile(): number {
    const file = this.#contents.size;
    this.#contents.set(file, Buffer.alloc(0));
    return file;
  }

  bytesOf(file: number): Buffer {
    return this.#contents.get(file) ?? Buffer.alloc(0);
  }

  /** What was between the end and there becomes nought. */
  write(file: number, offset: number, bytes: Buffer): void {
    const old = this.bytesOf(file);
    const made = Buffer.alloc(Math.max(old.length, offset + bytes.length));
    old.copy(made);
    bytes.copy(made, offset);
    this.#contents.set(file, made);
  }

  cut(file: number, length: number): void {
    const made = Buffer.alloc(length);
    this.bytesOf(file).copy(made);
    this.#contents.set(file, made);
  }

  /** Puts all of it where it was read, and nothing else. */
  restore(roots: readonly string[]): void {
    for (const root of roots) {
      rmSync(root, { recursive: true, force: true });
      mkdirSync(root, { recursive: true, mode: 0o700 });
    }
    for (const [path, what] of this.names) {
      mkdirSync(what === 'folder' ? path : dirname(path), { recursive: true, mode: 0o700 });
      if (what !== 'folder') writeFileSync(path, this.bytesOf(what), { mode: 0o600 });
    }
  }

  /** Where the two differ, by path. */
  differences(other: Disk): string[] {
    const paths = new Set([...this.names.keys(), ...other.names.keys()]);
    return [...paths].filter((path) => {
      const [one, two] = [this.names.get(path), other.names.get(path)];
      if (typeof one !== 'number' || typeof two !== 'number') return one !== two;
      return !this.bytesOf(one).equals(other.bytesOf(two));
    });
  }

  #put(path: string, bytes: Buffer): void {
    const file = this.newFile();
    this.names.set(path, file);
    this.#contents.set(file, bytes);
  }
}
