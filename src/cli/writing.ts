import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { OutputError } from '../errors.ts';
import { removeLeftParts } from '../files/left-parts.ts';
import { syncFolderOf } from '../files/sync.ts';
import { isPlanted } from '../journal/sqlite/planted.ts';
import type { Content } from './content.ts';
import { explained, unwritable } from './file-errors.ts';
import { NewFiles } from './new-files.ts';
import { areSame, holds } from './same-content.ts';
import { writeContent } from './write-content.ts';

export interface FileToWrite {
  readonly path: string;
  /** Pieces are worked out once, when it is the file's turn. */
  readonly content: Content;
}

export interface WriteOptions {
  /** Replace what is there. */
  readonly force: boolean;
  /** For its owner only: what people wrote. Otherwise by the umask: blank sheets. */
  readonly secret: boolean;
}

/** Files on their way: each is written beside its place as it comes, and none is touched before all have come. */
export class Writing {
  readonly #force: boolean;
  readonly #made: NewFiles;
  readonly #parts: Part[] = [];
  readonly #devices: FileToWrite[] = [];
  readonly #taken: string[] = [];
  readonly #tidied = new Set<string>();
  /** Whether what came for a place before is the same as this. */
  readonly #isSameAt = new Map<string, (content: Content) => boolean>();

  constructor(options: WriteOptions) {
    this.#force = options.force;
    this.#made = new NewFiles(options);
  }

  take(file: FileToWrite): void {
    const { path, content } = file;
    const isSame = this.#isSameAt.get(path);
    if (isSame === undefined) this.#takeFirst(file);
    else if (!isSame(content)) throw different(path);
  }

  /** Returns how many there are. */
  putInPlace(): number {
    refuseTaken(this.#taken);
    this.#made.sync();
    for (const { path, part, place } of this.#parts) explained(path, () => renameSync(part, place));
    for (const { path, place } of this.#oneInEachFolder()) explained(path, () => syncFolderOf(place));
    for (const { path, content } of this.#devices) explained(path, () => writeInto(path, content));
    return this.#parts.length + this.#devices.length;
  }

  clear(): void {
    for (const { part } of this.#parts) if (existsSync(part)) rmSync(part);
  }

  #oneInEachFolder(): Part[] {
    return [...new Map(this.#parts.map((part) => [dirname(part.place), part])).values()];
  }

  #takeFirst(file: FileToWrite): void {
    const { path } = file;
    const there = explained(path, () => statSync(path, { throwIfNoEntry: false }));
    if (there?.isDirectory()) throw unwritable(path, 'EISDIR');
    if (explained(path, () => leadsElsewhere(path))) throw planted(path);
    if (there === undefined) this.#write(file, path);
    else if (!there.isFile()) this.#keepForLast(file);
    else if (this.#force) this.#replace(file);
    else this.#compare(file);
  }

  #write({ path, content }: FileToWrite, place: string): Part | undefined {
    if (this.#taken.length > 0) return undefined; // nothing will be written any more
    this.#tidy(dirname(place));
    const part = join(dirname(place), `.steer-${process.pid}-${this.#parts.length}.part`);
    const written = { path, part, place };
    this.#parts.push(written);
    explained(path, () => this.#made.write(part, content));
    this.#isSameAt.set(path, (other) => holds(part, other));
    return written;
  }

  #tidy(folder: string): void {
    if (this.#tidied.has(folder)) return;
    this.#tidied.add(folder);
    removeLeftParts(folder, '.steer-');
  }

  #replace(file: FileToWrite): void {
    const { path } = file;
    const place = realpathSync(path); // what a link leads to is replaced, not the link
    const written = this.#write(file, place);
    if (written === undefined || !explained(path, () => areSame(written.part, place))) return;
    this.#parts.pop();
    rmSync(written.part);
    this.#isSameAt.set(path, (other) => holds(place, other));
  }

  #compare({ path, content }: FileToWrite): void {
    if (!explained(path, () => holds(path, content))) this.#taken.push(path);
    else this.#isSameAt.set(path, (other) => holds(path, other));
  }

  /** Such as /dev/null or a named pipe: written straight into, never replaced. */
  #keepForLast(file: FileToWrite): void {
    this.#devices.push(file);
    this.#isSameAt.set(file.path, (other) => other === file.content);
  }
}

interface Part {
  /** As the writer named it. */
  readonly path: string;
  readonly part: string;
  readonly place: string;
}

/** A file of somebody else's is only compared with, and replaced as a whole. */
function leadsElsewhere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true && isPlanted(path);
}

function planted(path: string): OutputError {
  return new OutputError(
    `"${path}" was put there by somebody else, and may lead anywhere.`,
    'Choose another place with --output.',
  );
}

function different(path: string): OutputError {
  return new OutputError(`Two different sheets would be written to "${path}".`, 'Write them one by one.');
}

function refuseTaken([taken, ...more]: readonly string[]): void {
  if (taken === undefined) return;
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  throw new OutputError(`"${taken}"${others} is there already and differs.`, 'To replace it, add --force.');
}

function writeInto(device: string, content: Content): void {
  const file = openSync(device, 'w');
  try {
    writeContent(file, content);
  } finally {
    closeSync(file);
  }
}
