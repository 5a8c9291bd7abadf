import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where texts may lie while they are in an editor; the journal's own folder is always good enough. */
export interface EditRoots {
  /** The folder of the writer's session, which is gone when they log out; not every system has one. */
  readonly session: string | undefined;
  readonly data: string;
}

/** Its name says which process made it, and nothing about what is in it. */
export const folderName = /^edit-(\d+)-\w+$/;

const textName = 'text.txt';
const sumName = 'sum';
/** Where editors put a text when the terminal is taken from them: nano, Emacs. */
const rescueNames = ['text.txt.save', '#text.txt#'];

/** A folder for its owner only, with a text that an editor is to change. */
export class EditFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  static make(text: string, { roots, pid }: { roots: EditRoots; pid: number }): EditFolder {
    const path = mkdtempSync(join(makeRoot(roots), `edit-${pid}-`));
    const folder = new EditFolder(path);
    try {
      chmodSync(path, 0o700); // the umask may have taken even that away
      const bytes = Buffer.from(text === '' ? '' : `${text}\n`);
      writePrivately(join(path, sumName), sumOf(bytes));
      writePrivately(folder.file, bytes);
      return folder;
    } catch (error) {
      folder.remove();
      throw error;
    }
  }

  get file(): string {
    return join(this.path, textName);
  }

  /** What stands in the file, when it is not what was put there. */
  changed(): Buffer | undefined {
    const bytes = read(this.file);
    return bytes === undefined || sumOf(bytes) === read(join(this.path, sumName))?.toString()
      ? undefined
      : bytes;
  }

  /** What an editor rescued beside the file when it was ended. */
  rescued(): Buffer[] {
    return rescueNames.flatMap((name) => read(join(this.path, name)) ?? []);
  }

  /** Undefined when the editor took it away. */
  bytes(): Buffer | undefined {
    return read(this.file);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

function makeRoot({ session, data }: EditRoots): string {
  if (session !== undefined && isOurs(session)) {
    const root = sessionRoot(session);
    if (mkdirSync(root, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(root, 0o700);
    if (isOurs(root)) return root;
  }
  mkdirSync(data, { recursive: true, mode: 0o700 });
  return data;
}

export function sessionRoot(session: string): string {
  return join(session, 'selfsteer');
}

/** Whether nobody else can look into a folder, or put another in its place. */
function isOurs(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || process.getuid === undefined) return false;
  return found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o077) === 0;
}

function writePrivately(file: string, content: string | Buffer): void {
  writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
  chmodSync(file, 0o600);
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
