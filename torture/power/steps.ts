import { dirname } from 'node:path';
import { bytesOf, type Call, pathBehind, textOf } from '../../trace/calls.ts';
import { pathAt } from '../../trace/changes.ts';
import type { Disk, Names } from './disk.ts';

/** What a program did to its disk, and what it said, one after the other. */
export type Step =
  | { readonly kind: 'write'; readonly file: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: number; readonly length: number }
  | { readonly kind: 'names'; readonly folders: readonly string[]; readonly change: (names: Names) => void }
  | { readonly kind: 'file synced'; readonly file: number }
  | { readonly kind: 'folder synced'; readonly folder: string }
  | { readonly kind: 'all synced' }
  | { readonly kind: 'said'; readonly stream: 'stdout' | 'stderr'; readonly bytes: Buffer };

/** Reads the steps out of the calls, and does on the disk what they did. A call that is not known here is an error. */
export function stepsOf(calls: readonly Call[], { disk, cwd }: { disk: Disk; cwd: string }): Step[] {
  const reader = new Reader(disk, cwd);
  return calls.flatMap((call) => (call.result?.startsWith('-1 ') ? [] : reader.read(call)));
}

class Reader {
  readonly #disk: Disk;
  readonly #cwd: string;
  readonly #roots: readonly string[];
  /** Where the next byte of an open file goes, by its number in the program. */
  readonly #places = new Map<string, number | 'end'>();

  constructor(disk: Disk, cwd: string) {
    this.#disk = disk;
    this.#cwd = cwd;
    this.#roots = [...disk.names].flatMap(([path, what]) => (what === 'folder' ? [path] : []));
  }

  read(call: Call): Step[] {
    const { name, args } = call;
    switch (name) {
      case 'open':
      case 'openat':
      case 'creat':
        return this.#opened(call);
      case 'close':
        this.#places.delete(numberOf(args[0]));
        return [];
      case 'lseek':
        if (this.#places.get(numberOf(args[0])) !== 'end')
          this.#places.set(numberOf(args[0]), Number(call.result));
        return [];
      case 'write':
        return [...said(args), ...this.#written(args)];
      case 'pwrite64':
        return this.#write(this.#fileBehind(args[0]), Number(args[3]), bytesOf(args[1]));
      case 'copy_file_range':
        return this.#copied(call);
      case 'ftruncate':
        return this.#cut(this.#fileBehind(args[0]), Number(args[1]));
      case 'fsync':
      case 'fdatasync':
        return this.#synced(args[0]);
      case 'sync':
      case 'syncfs':
        return [{ kind: 'all synced' }];
      case 'mkdir':
        return this.#named([this.#path(args, 0)], (names, path) => names.set(path, 'folder'));
      case 'unlink':
      case 'rmdir':
        return this.#named([this.#path(args, 0)], (names, path) => names.delete(path));
      case 'unlinkat':
        return this.#named([this.#path(args, 1)], (names, path) => names.delete(path));
      case 'rename':
        return this.#named([this.#path(args, 0), this.#path(args, 1)], move);
      case 'link':
        return this.#named([this.#path(args, 0), this.#path(args, 1)], (names, from, to) => {
          const what = names.get(from);
          if (what !== undefined) names.set(to, what);
        });
      default:
        if (args.some((arg) => this.#isFollowed(pathBehind(arg) ?? textOf(arg) ?? '')))
          throw new Error(`What became of the disk by this is not known: ${call.line.slice(0, 300)}`);
        return [];
    }
  }

  #opened({ name, args, result }: Call): Step[] {
    const path = pathBehind(result);
    if (path === undefined || !this.#isFollowed(path)) return [];
    const flags = args[name === 'openat' ? 2 : 1] ?? '';
    this.#places.set(numberOf(result), flags.includes('O_APPEND') ? 'end' : 0);
    const known = this.#disk.names.get(path);
    if (known === 'folder') return [];
    if (known !== undefined) return /O_TRUNC/.test(flags) ? this.#cut(known, 0) : [];
    const file = this.#disk.newFile();
    return this.#named([path], (names) => names.set(path, file));
  }

  #written(args: readonly string[]): Step[] {
    const [file, bytes] = [this.#fileBehind(args[0]), bytesOf(args[1])];
    if (file === undefined || bytes === undefined) return [];
    const place = this.#places.get(numberOf(args[0])) ?? 0;
    if (place === 'end') return this.#write(file, this.#disk.bytesOf(file).length, bytes);
    this.#places.set(numberOf(args[0]), place + bytes.length);
    return this.#write(file, place, bytes);
  }

  /** As Node does it: from a place in a file to where the other one stands. */
  #copied({ args, result }: Call): Step[] {
    const [from, to, count] = [this.#fileBehind(args[0]), this.#fileBehind(args[2]), Number(result)];
    if (to === undefined) return [];
    const [start, place] = [Number(/^\[(\d+)/.exec(args[1] ?? '')?.[1]), this.#places.get(numberOf(args[2]))];
    if (from === undefined || Number.isNaN(start) || typeof place !== 'number')
      throw new Error(`What was copied is not known: ${args.join(', ')}`);
    this.#places.set(numberOf(args[2]), place + count);
    return this.#write(to, place, this.#disk.bytesOf(from).subarray(start, start + count));
  }

  #write(file: number | undefined, offset: number, bytes: Buffer | undefined): Step[] {
    if (file === undefined || bytes === undefined) return [];
    this.#disk.write(file, offset, bytes);
    return [{ kind: 'write', file, offset, bytes }];
  }

  #cut(file: number | undefined, length: number): Step[] {
    if (file === undefined) return [];
    this.#disk.cut(file, length);
    return [{ kind: 'cut', file, length }];
  }

  #synced(arg: string | undefined): Step[] {
    const path = pathBehind(arg) ?? '';
    const what = this.#disk.names.get(path);
    if (what === undefined || isGone(arg)) return [];
    return what === 'folder'
      ? [{ kind: 'folder synced', folder: path }]
      : [{ kind: 'file synced', file: what }];
  }

  #named(paths: readonly string[], change: (names: Names, path: string, other: string) => void): Step[] {
    const [path = '', other = ''] = paths;
    if (!paths.some((one) => this.#isFollowed(one))) return [];
    const step: Step = {
      kind: 'names',
      folders: paths.map((one) => dirname(one)),
      change: (names) => change(names, path, other),
    };
    step.change(this.#disk.names);
    return [step];
  }

  /** Undefined for what is not followed, and for a file that no name leads to any more. */
  #fileBehind(arg: string | undefined): number | undefined {
    const what = isGone(arg) ? undefined : this.#disk.names.get(pathBehind(arg) ?? '');
    return what === 'folder' ? undefined : what;
  }

  #path(args: readonly string[], index: number): string {
    return pathAt(args, index, this.#cwd);
  }

  #isFollowed(path: string): boolean {
    return this.#roots.some((root) => path === root || path.startsWith(`${root}/`));
  }
}

function move(names: Names, from: string, to: string): void {
  for (const [path, what] of [...names]) {
    if (path !== from && !path.startsWith(`${from}/`)) continue;
    names.delete(path);
    names.set(to + path.slice(from.length), what);
  }
}

/** The output of the program itself: to pipes, or to a terminal, in which all of it is one. */
function said(args: readonly string[]): Step[] {
  const [path, number, bytes] = [pathBehind(args[0]) ?? '', numberOf(args[0]), bytesOf(args[1])];
  if (bytes === undefined) return [];
  if (/^\/dev\/(pts\/\d+|tty)$/.test(path)) return [{ kind: 'said', stream: 'stderr', bytes }];
  const isOutput = /^(pipe|socket):/.test(path) && ['1', '2'].includes(number);
  return isOutput ? [{ kind: 'said', stream: number === '1' ? 'stdout' : 'stderr', bytes }] : [];
}

const numberOf = (arg: string | undefined) => /^\d+/.exec(arg ?? '')?.[0] ?? '';

const isGone = (arg: string | undefined) => /\(deleted\)$/.test(arg ?? '');
