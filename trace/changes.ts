import { resolve } from 'node:path';
import { type Call, pathBehind, textOf } from './calls.ts';

/** What a call did to the disk. */
export interface Change {
  readonly kind: 'file' | 'folder' | 'link' | 'mode' | 'gone';
  /** The call. */
  readonly how: string;
  readonly path: string;
  /** The rights it gave, where it gave any. */
  readonly mode?: number;
  /** Where it was before. */
  readonly from?: string;
}

interface Before {
  readonly cwd: string;
  readonly there: ReadonlySet<string>;
  readonly umask: number;
}

/** Undefined for what changed nothing: what was only looked at, and what was refused. */
export function changeBy(call: Call, before: Before): Change | undefined {
  const { name: how, args, result } = call;
  if (result?.startsWith('-1 ')) return undefined;
  const mode = (arg: string | undefined) => Number.parseInt(arg ?? '0', 8) & ~before.umask;
  const at = (index: number) => pathAt(args, index, before.cwd);
  switch (how) {
    case 'open':
    case 'openat':
    case 'openat2':
    case 'creat':
      return opened(call, before);
    case 'mkdir':
      return { kind: 'folder', how, path: at(0), mode: mode(args[1]) };
    case 'mkdirat':
      return { kind: 'folder', how, path: at(1), mode: mode(args[2]) };
    case 'rename':
      return { kind: 'file', how, path: at(1), from: at(0) };
    case 'renameat':
    case 'renameat2':
      return { kind: 'file', how, path: at(3), from: at(1) };
    case 'link':
    case 'linkat':
      return { kind: 'file', how, path: at(how === 'link' ? 1 : 3) };
    case 'symlink':
    case 'symlinkat':
      return { kind: 'link', how, path: at(how === 'symlink' ? 1 : 2) };
    case 'mknod':
    case 'mknodat':
      return { kind: 'link', how, path: at(how === 'mknod' ? 0 : 1) };
    case 'chmod':
      return { kind: 'mode', how, path: at(0), mode: Number.parseInt(args[1] ?? '', 8) };
    case 'fchmodat':
    case 'fchmodat2':
      return { kind: 'mode', how, path: at(1), mode: Number.parseInt(args[2] ?? '', 8) };
    case 'fchmod':
      return { kind: 'mode', how, path: pathBehind(args[0]) ?? '', mode: Number.parseInt(args[1] ?? '', 8) };
    case 'truncate':
      return { kind: 'file', how, path: at(0) };
    case 'unlink':
    case 'rmdir':
      return { kind: 'gone', how, path: at(0) };
    case 'unlinkat':
      return { kind: 'gone', how, path: at(1) };
    default:
      return undefined;
  }
}

/** By the path the system found, for a name may be a link. */
function opened({ name: how, args, result }: Call, { cwd, there, umask }: Before): Change | undefined {
  const [flags = '', mode] = args.slice(how === 'openat' || how === 'openat2' ? 2 : 1);
  const isWriting = how === 'creat' || /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE/.test(flags);
  if (!isWriting) return undefined;
  const path = pathBehind(result) ?? pathAt(args, how === 'open' || how === 'creat' ? 0 : 1, cwd);
  const given = how === 'creat' ? flags : (mode ?? /mode=(0\d+)/.exec(flags)?.[1]);
  const isMade = given !== undefined && !there.has(path);
  return { kind: 'file', how, path, ...(isMade && { mode: Number.parseInt(given, 8) & ~umask }) };
}

/** A path in an argument; where it is relative, from the folder in the argument before it, if there is one. */
export function pathAt(args: readonly string[], index: number, cwd: string): string {
  return resolve(cwd, pathBehind(args[index - 1]) ?? '', textOf(args[index]) ?? '');
}
